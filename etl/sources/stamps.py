"""Whether a file has been touched since it was read, told without reading it, as git and rsync do.

Size and time of change could deceive: whoever writes may set the one, and time stands still between two ticks of a
file system's clock. So the number of the file's entry counts too, and the time of the last change to that entry, which
nobody can set; and a file that was changed just before it was read gets no stamp: the next run reads it once more.
"""

import os
import stat
import time

from etl.sources.source import Source

TICK = 2_000_000_000  # nanoseconds; the coarsest clock of a file system in use, that of FAT


def stamp_of(status: os.stat_result, limits: Source) -> str | None:
    """What differs as soon as a file, or what is asked of it, is another; None of what is no regular file."""
    if not stat.S_ISREG(status.st_mode):
        return None
    state = f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {limits.max_bytes}"
    return f"{state} {limits.outlet}" if limits.outlet else state


def has_settled(before: os.stat_result, after: os.stat_result) -> bool:
    """Whether a file that was read between the two was left alone, and for so long that a later change must show."""
    untouched = (before.st_mtime_ns, before.st_ctime_ns) == (after.st_mtime_ns, after.st_ctime_ns)
    return untouched and time.time_ns() - after.st_ctime_ns > TICK
