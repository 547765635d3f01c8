"""The licence of every package that is installed, for `make audit`: name, version and what it says of itself."""

import sys
from importlib.metadata import Distribution, distributions

LONGEST = 60  # some give the text of their licence in the place of its name


def licence(package: Distribution) -> str:
    """What a package says that it is licensed under."""
    told = package.metadata
    named = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    words = next((told[field] for field in ("License-Expression", "License") if field in told), "not said")
    return (", ".join(named) or words.splitlines()[0])[:LONGEST]


def main() -> None:
    """Print them in the order of their names."""
    for package in sorted(distributions(), key=lambda one: one.name.lower()):
        sys.stdout.write(f"{package.name} {package.version}: {licence(package)}\n")


if __name__ == "__main__":
    main()
