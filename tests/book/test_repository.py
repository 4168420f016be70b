"""One address: where it runs in GitHub's Actions, else the setting, else none; and what follows from it."""

from __future__ import annotations

import pytest
from sphinx.errors import ConfigError

from book.repository import NONE_YET, Repository, here

LAUNCH = {"binderhub_url": "https://mybinder.org", "colab_url": "https://colab.research.google.com"}
NAMES = ("GITHUB_REPOSITORY", "GITHUB_SERVER_URL", "GITHUB_REF_NAME", "GITHUB_BASE_REF")


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in GitHub's Actions, wherever these tests run."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def book(url: str, **options: str) -> Repository:
    """The book with this setting."""
    return Repository({"repository_url": url, "launch_buttons": LAUNCH, **options})


def test_without_an_address_nothing_leads_anywhere() -> None:
    """No home, no source, no button that would be dead."""
    none = book(NONE_YET)
    assert (none.known, none.url, none.home, none.source("README.md")) == (False, "", "", "")
    assert list(none.launch_links("a.ipynb")) == []


def test_the_setting_is_the_address() -> None:
    """Buttons open the reader's notebooks on their branch; source is read on the book's."""
    mine = book("https://github.com/Ann/nets/", repository_branch="stable")
    assert mine.home == "https://ann.github.io/nets/"
    assert mine.source("a.py#L3") == "https://github.com/Ann/nets/blob/stable/a.py#L3"
    assert [link["url"] for link in mine.launch_links("chapters/one.ipynb")] == [
        "https://mybinder.org/v2/gh/Ann/nets/notebooks?urlpath=lab/tree/chapters/one.ipynb",
        "https://colab.research.google.com/github/Ann/nets/blob/notebooks/chapters/one.ipynb",
    ]
    assert "branch=notebooks&urlpath=lab/tree/nets/chapters/one.ipynb" in mine.hub_query("chapters/one.ipynb")


@pytest.mark.parametrize("setting", [NONE_YET, "https://github.com/Ann/nets"])
def test_a_fork_has_its_own_address_with_no_file_edited(
    setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Owner, name and branch are those of the repository that the Actions run for."""
    monkeypatch.setenv("GITHUB_REPOSITORY", "Bob/fork")
    monkeypatch.setenv("GITHUB_REF_NAME", "trunk")
    fork = book(setting, repository_branch="main")
    assert (fork.known, fork.home) == (True, "https://bob.github.io/fork/")
    assert fork.source("a.py") == "https://github.com/Bob/fork/blob/trunk/a.py"
    assert all("Bob/fork" in link["url"] for link in fork.launch_links("a.ipynb"))


def test_a_pull_request_is_of_the_branch_that_it_asks_to_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own name, such as 12/merge, is no branch."""
    monkeypatch.setenv("GITHUB_REPOSITORY", "Bob/fork")
    monkeypatch.setenv("GITHUB_REF_NAME", "12/merge")
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert here()["repository_branch"] == "main"


def test_an_owners_own_site_has_no_folder() -> None:
    """GitHub serves OWNER.github.io at its root."""
    assert book("https://github.com/Ann/ann.github.io").home == "https://ann.github.io/"


def test_other_servers_and_other_texts_are_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server without GitHub's Pages is not asked; a setting that is none is refused by name."""
    monkeypatch.setenv("GITHUB_REPOSITORY", "Bob/fork")
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://git.example.org")
    assert here() == {}
    with pytest.raises(
        ConfigError, match=r"repository\.url: expected https://github.com/OWNER/REPO, received"
    ):
        book("git@github.com:Ann/nets")
