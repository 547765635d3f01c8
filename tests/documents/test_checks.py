"""Whoever checks, checks the same: before a commit, before a push, and in CI."""

import re

from tests.documents.markdown import ROOT


def made(name: str, pattern: str) -> list[str]:
    """The targets that a file has made."""
    return re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)


def test_what_runs_before_a_commit_and_a_push_is_what_ci_runs() -> None:
    assert made(".pre-commit-config.yaml", r"entry: make (.+)$") == ["lint", "test"]
    assert made(".ci/run", r"^make (.+)$") == ["install", "lint", "test"]
