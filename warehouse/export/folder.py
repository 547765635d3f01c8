"""Where a release is put: written beside, with its checksums, then in the place of the old one at a stroke.

A release is known by its manifest, and by holding nothing but the files whose checksums it lists: what somebody
has put beside them is never deleted.
"""

import ctypes
import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest
from pathlib import Path

from warehouse.address import WarehouseError

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
DATABASE = "chibo.sqlite"
MAKER = "chibo export"

AT_WORKING_DIRECTORY, EXCHANGE = -100, 2  # of Linux's renameat2


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """An empty folder beside, which takes the place of `folder` once it has been filled; else that stays as it is.

    Raises:
        WarehouseError: the folder holds something else than a release, or another export is writing one there.
    """
    _check_place(folder)
    place = folder.resolve()
    part = place.with_name(f"{place.name}.part")
    with _alone_in(part):
        yield part
        write_checksums(part)
        _check_place(folder)
        _take_place(part, place)


def check_release(folder: Path) -> None:
    """Raise WarehouseError where a folder is no release, or holds more than one."""
    try:
        made_by = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["made_by"]
        listed = {line.split("  ", 1)[1] for line in (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines()}
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        made_by = None
    if made_by != MAKER:
        raise WarehouseError(f"{folder}: this is no release of chibo; give the folder of one")
    if strange := sorted(set(_files(folder)) - listed - {CHECKSUMS}):
        raise WarehouseError(f"{folder}: {strange[0]} is no part of the release there; move it elsewhere")


def write_checksums(folder: Path) -> None:
    """The checksum of every file of a folder, as `sha256sum --check` reads them."""
    lines = [f"{sha256(folder / name)}  {name}\n" for name in _files(folder)]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def sha256(path: Path) -> str:
    """The checksum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _check_place(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise WarehouseError(f"{folder}: there is a file of that name; give a folder")
    if any(folder.iterdir()):
        try:
            check_release(folder)
        except WarehouseError as error:
            raise WarehouseError(f"{error}; nothing was written") from error


@contextmanager
def _alone_in(part: Path) -> Iterator[None]:
    """Hold a folder, emptied of what an export that was killed has left there; it is gone afterwards."""
    part.mkdir(parents=True, exist_ok=True)
    held = os.open(part, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not os.path.samestat(os.fstat(held), part.stat()):
            raise FileNotFoundError
    except OSError as error:
        os.close(held)
        raise WarehouseError(f"{part}: another export is being written there; wait until it has finished") from error
    try:
        for name in part.iterdir():
            shutil.rmtree(name) if name.is_dir() else name.unlink()
        yield
    finally:
        os.close(held)
        shutil.rmtree(part, ignore_errors=True)


def _take_place(part: Path, folder: Path) -> None:
    """Give the folder's name to the new one; what had it until then is left under the name of the part."""
    if not folder.exists():
        part.rename(folder)
    elif not _exchanged(part, folder):  # no such call on this system: for an instant there is no folder of that name
        old = folder.with_name(f"{folder.name}.old")
        folder.rename(old)
        part.rename(folder)
        shutil.rmtree(old)


def _exchanged(one: Path, other: Path) -> bool:
    with suppress(AttributeError):
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
        first, second = map(os.fsencode, (one, other))
        return bool(renameat2(AT_WORKING_DIRECTORY, first, AT_WORKING_DIRECTORY, second, EXCHANGE) == 0)
    return False
