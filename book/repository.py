"""The public address of the book, from GitHub's Actions or the one setting, and what follows from it.

A fork that publishes from its own repository is thus published under its own address, with no file edited. A
book built elsewhere has the address of `_config.yml`, or none while that still says OWNER/REPO.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from sphinx.errors import ConfigError

NONE_YET = "https://github.com/OWNER/REPO"
SERVER = "https://github.com"
NOTEBOOKS = "notebooks"  # the branch that has the reader's notebooks, and what Binder needs to run them


def here() -> dict[str, str]:
    """The repository and branch that GitHub's Actions run for; nothing elsewhere."""
    name = os.environ.get("GITHUB_REPOSITORY", "")
    if not name or os.environ.get("GITHUB_SERVER_URL", SERVER) != SERVER:
        return {}
    branch = os.environ.get("GITHUB_BASE_REF") or os.environ.get("GITHUB_REF_NAME", "")
    return {"repository_url": f"{SERVER}/{name}"} | ({"repository_branch": branch} if branch else {})


class Repository:
    """The one public address of the book, and the addresses that follow from it; empty where it has none."""

    def __init__(self, options: dict[str, Any]) -> None:
        options = {**options, **here()}
        url = str(options.get("repository_url", "")).rstrip("/")
        match = re.fullmatch(r"https://github\.com/([\w.-]+)/([\w.-]+)", url)
        if match is None:
            raise ConfigError(
                f"_config.yml: repository.url: expected https://github.com/OWNER/REPO, received {url!r}"
            )
        self.known = url != NONE_YET
        self.url = url if self.known else ""
        self.owner, self.name = match.groups()
        self.branch = options.get("repository_branch") or "main"
        self.commit = (here() and os.environ.get("GITHUB_SHA")) or self.branch  # what the book is made of
        folder = str(options.get("path_to_docs") or "").strip("/.")
        self.folder = f"{folder}/" if folder else ""
        launch = options.get("launch_buttons") or {}
        self.binder, self.colab, self.hub = (
            str(launch.get(key) or "").rstrip("/") for key in ("binderhub_url", "colab_url", "jupyterhub_url")
        )

    @property
    def home(self) -> str:
        """Where GitHub Pages serves the book."""
        host = f"{self.owner.lower()}.github.io"
        folder = "" if self.name.lower() == host else f"{self.name}/"
        return f"https://{host}/{folder}" if self.known else ""

    def source(self, path: str) -> str:
        """Where a file of the repository can be read."""
        return f"{self.url}/blob/{self.branch}/{self.folder}{path}" if self.known else ""

    def hub_query(self, path: str) -> str:
        """The part of an nbgitpuller link after the hub's own address."""
        target = {"repo": self.url, "branch": NOTEBOOKS, "urlpath": f"lab/tree/{self.name}/{path}"}
        return f"/hub/user-redirect/git-pull?{urlencode(target, safe='/')}"

    def launch_links(self, path: str) -> Iterator[dict[str, str]]:
        """Name and address of each service that opens the reader's notebook at `path`."""
        where = f"{self.owner}/{self.name}"
        if self.known and self.binder:
            query = urlencode({"urlpath": f"lab/tree/{path}"}, safe="/")
            yield {"name": "Binder", "url": f"{self.binder}/v2/gh/{where}/{NOTEBOOKS}?{query}"}
        if self.known and self.colab:
            yield {"name": "Colab", "url": f"{self.colab}/github/{where}/blob/{NOTEBOOKS}/{path}"}
        if self.known and self.hub:
            yield {"name": "JupyterHub", "url": self.hub + self.hub_query(path)}
