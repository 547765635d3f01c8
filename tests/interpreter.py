"""An interpreter of its own for what is measured: in the suite's, tables that others have filled grow at any moment."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


def afresh(function: Callable[Given, Result], *given: Given.args, **named: Given.kwargs) -> Result:
    """What a function of a test module gives in a new process, in the same folder."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *given, **named).result()
