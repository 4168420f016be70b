"""Serve the built book on this computer alone, and print its address.

python -m book.tools.serve [PORT]        without PORT: 8000, or a free one
"""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, StaticFileHandler

SITE = Path(__file__).resolve().parents[2] / "_build" / "html"
HERE = {"127.0.0.1", "localhost", "::1"}


class Files(StaticFileHandler):
    """The files of one folder, none that a link leads to outside it, for readers of this computer alone."""

    def prepare(self) -> None:
        """Refuse a page of elsewhere that had its own name lead here, to read drafts."""
        try:
            host = urlsplit(f"//{self.request.host}").hostname
        except ValueError:
            host = None
        if host not in HERE:
            raise HTTPError(421, reason="Misdirected Request")

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Tornado's own checks, then that the file itself lies in the folder."""
        path = super().validate_absolute_path(root, absolute_path)
        if path is not None and not Path(path).resolve().is_relative_to(Path(root).resolve()):
            raise HTTPError(403)
        return path

    def compute_etag(self) -> str | None:
        """Of the file as it is now; Tornado remembers its own, and a new book would stay the old one."""
        return f'"{self.get_content_version(str(self.absolute_path))}"' if self.absolute_path else None

    def write_error(self, status_code: int, **_: object) -> None:
        """The book's own page for what is missing, if it has one, else the number."""
        missing = Path(self.root) / "404.html"
        found = status_code == 404 and missing.is_file() and not missing.is_symlink()
        self.finish(missing.read_bytes() if found else f"{status_code}: {self._reason}")


class Server:
    """Listens from the start; answers while `serve_forever` runs, in this thread or another."""

    def __init__(self, port: int, folder: Path, instead: bool = True) -> None:
        handler = (r"/(.*)", Files, {"path": str(folder), "default_filename": "index.html"})
        try:
            self.sockets = [socket.create_server(("127.0.0.1", port))]
        except OSError:
            if not instead:
                raise
            self.sockets = [socket.create_server(("127.0.0.1", 0))]
        self.sockets[0].setblocking(False)
        self.application = Application([handler], log_function=lambda _: None, compress_response=True)
        self.server_port: int = self.sockets[0].getsockname()[1]
        self.loop: asyncio.AbstractEventLoop | None = None
        self.wanted = True  # until `shutdown`, which may come before `serve_forever`
        self.ended = threading.Event()
        self.ended.set()

    def serve_forever(self) -> None:
        """Answer until `shutdown`, or Ctrl-C."""
        self.ended.clear()
        try:
            asyncio.run(self._serve())
        finally:
            self.ended.set()

    async def _serve(self) -> None:
        self.end = asyncio.Event()
        self.loop = asyncio.get_running_loop()
        if not self.wanted:
            return
        server = HTTPServer(self.application)
        server.add_sockets(self.sockets)
        await self.end.wait()
        server.stop()
        await server.close_all_connections()

    def shutdown(self) -> None:
        """End `serve_forever` from another thread, and wait until it has let go of its sockets."""
        self.wanted = False
        if self.loop is not None and not self.ended.is_set():
            self.loop.call_soon_threadsafe(self.end.set)
            self.ended.wait()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for listening in self.sockets:
            listening.close()


def server(port: int = 8000, folder: Path = SITE) -> Server:
    """A server on 127.0.0.1 at the wanted port, or at a free one where that is taken (or 0)."""
    return Server(port, folder)


def wanted_port(words: list[str]) -> int | None:
    """The port that was asked for, if one was."""
    if not words:
        return None
    if not words[0].isdecimal() or not 0 < int(words[0]) < 65536:
        raise ValueError(f"PORT: expected a number from 1 to 65535, received {words[0]!r}")
    return int(words[0])


def main() -> int:
    """Serve until Ctrl-C."""
    if not (SITE / "index.html").exists():
        print("There is no built book yet: run `make book` first.")
        return 1
    try:
        port = wanted_port(sys.argv[1:])
        served = Server(port or 8000, SITE, instead=port is None)
    except ValueError as error:
        print(error)
        return 1
    except OSError as error:
        print(f"PORT: {port} cannot be had on this computer ({error.strerror}); name another, or none.")
        return 1
    with served:
        taken = "" if served.server_port == (port or 8000) else "Port 8000 is taken. "
        print(f"{taken}The book: http://127.0.0.1:{served.server_port}/  (Ctrl-C stops it)", flush=True)
        try:
            served.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
