"""The public address of the book and its repository: one setting, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from sphinx.errors import ConfigError


class Repository:
    """The one public address of the book, from `_config.yml`, and the addresses that follow from it."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.url = str(options.get("repository_url", "")).rstrip("/")
        match = re.fullmatch(r"https://github\.com/([\w.-]+)/([\w.-]+)", self.url)
        if match is None:
            raise ConfigError(
                f"_config.yml: repository.url: expected https://github.com/OWNER/REPO, received {self.url!r}"
            )
        self.owner, self.name = match.groups()
        self.branch = options.get("repository_branch") or "main"
        folder = str(options.get("path_to_docs") or "").strip("/.")
        self.folder = f"{folder}/" if folder else ""
        launch = options.get("launch_buttons") or {}
        self.binder, self.colab, self.hub = (
            str(launch.get(key) or "").rstrip("/") for key in ("binderhub_url", "colab_url", "jupyterhub_url")
        )

    @property
    def home(self) -> str:
        """Where GitHub Pages serves the book."""
        return f"https://{self.owner.lower()}.github.io/{self.name}/"

    def hub_query(self, path: str) -> str:
        """The part of an nbgitpuller link after the hub's own address."""
        target = {
            "repo": self.url,
            "branch": self.branch,
            "urlpath": f"lab/tree/{self.name}/{self.folder}{path}",
        }
        return f"/hub/user-redirect/git-pull?{urlencode(target, safe='/')}"

    def launch_links(self, path: str) -> Iterator[dict[str, str]]:
        """Name and address of each service that opens the notebook at `path`."""
        where = f"{self.owner}/{self.name}"
        if self.binder:
            query = urlencode({"urlpath": f"lab/tree/{self.folder}{path}"}, safe="/")
            yield {"name": "Binder", "url": f"{self.binder}/v2/gh/{where}/{self.branch}?{query}"}
        if self.colab:
            yield {
                "name": "Colab",
                "url": f"{self.colab}/github/{where}/blob/{self.branch}/{self.folder}{path}",
            }
        if self.hub:
            yield {"name": "JupyterHub", "url": self.hub + self.hub_query(path)}
