"""Loading modules without looking for garbage meanwhile, nor among them ever after: it would take as long again."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Modules are loaded here, which stay: what is there at the end is never looked through for garbage.

    Within it another one may stand, from whose end on garbage is collected as usual.
    """
    known = len(sys.modules)
    gc.disable()
    try:
        yield
    finally:
        if len(sys.modules) > known:
            gc.freeze()
        gc.enable()
