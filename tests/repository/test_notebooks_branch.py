"""The step of the workflow that publishes the reader's notebooks, run as it stands against a git server."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from book.repository import NOTEBOOKS
from book.tools.install import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "test.yml"


def git(*words: str | Path, folder: Path) -> str:
    """What git says."""
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """The repository of a fork, empty, on a server that is this computer."""
    bare = tmp_path / "server" / "Alice" / "my-book"
    bare.mkdir(parents=True)
    git("init", "--quiet", "--bare", folder=bare)
    return bare


def publish(server: Path, folder: Path, **files: str) -> None:
    """Run the step in a folder of downloaded files, none of them executable any more."""
    jobs = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    (script,) = [step["run"] for step in jobs["notebooks"]["steps"] if "run" in step]
    (folder / "binder").mkdir(parents=True)
    (folder / "binder" / "postBuild").write_text("#!/bin/sh\n", encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")
    # A path takes the place of https://github.com; what stands before the @ is of no use there.
    settings = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{server.parents[1]}/.insteadOf",
        "GIT_CONFIG_VALUE_0": "https://x-access-token:secret@github.com/",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "Alice/my-book",
        "GITHUB_SHA": "abc",
        "TOKEN": "secret",
    }
    subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env=os.environ | settings, check=True
    )


def test_a_fork_publishes_and_publishes_again(server: Path, tmp_path: Path) -> None:
    """First the branch is made; then its files are replaced, its history kept; no change, no commit."""
    publish(server, tmp_path / "one", a="first", b="second")
    assert git("ls-tree", "-r", "--name-only", NOTEBOOKS, folder=server).split() == [
        "a.ipynb",
        "b.ipynb",
        "binder/postBuild",
    ]
    assert git("ls-tree", NOTEBOOKS, "binder/postBuild", folder=server).startswith("100755")
    publish(server, tmp_path / "two", a="better")
    publish(server, tmp_path / "three", a="better")
    assert git("show", f"{NOTEBOOKS}:a.ipynb", folder=server) == "better"
    assert git("ls-tree", "--name-only", NOTEBOOKS, folder=server).split() == ["a.ipynb", "binder"]
    assert git("rev-list", "--count", NOTEBOOKS, folder=server) == "2"
    assert git("branch", "--list", folder=server).split()[-1] == NOTEBOOKS
