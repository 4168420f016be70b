"""The server of the built book: at the port asked for, for this computer alone, whole files and parts."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from book.tools import serve
from book.tools.install import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of a few files, and a secret beside it."""
    site = tmp_path / "site"
    (site / "chapters").mkdir(parents=True)
    (site / "index.html").write_text("hello")
    (site / "chapters" / "index.html").write_text("chapters")
    (site / "digits.txt").write_text("0123456789")
    (site / "inside.txt").symlink_to("digits.txt")
    (tmp_path / "secret.txt").write_text("secret")
    (site / "outside.txt").symlink_to("../secret.txt")
    (site / "up").symlink_to("..")
    return site


@pytest.fixture
def port(folder: Path) -> Iterator[int]:
    """The port at which the site is served."""
    with serve.server(0, folder) as served:
        thread = Thread(target=served.serve_forever, daemon=True)
        thread.start()
        yield served.server_port
        served.shutdown()
        thread.join(10)


def ask(
    port: int, path: str, method: str = "GET", **headers: str
) -> tuple[int, bytes, http.client.HTTPMessage]:
    """Status, content and headers of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    found = answer.status, answer.read(), answer.headers
    connection.close()
    return found


def test_pages_and_folders_are_answered(port: int) -> None:
    assert ask(port, "/index.html")[:2] == (200, b"hello")
    assert ask(port, "/")[:2] == (200, b"hello")
    assert ask(port, "/chapters/")[:2] == (200, b"chapters")
    status, content, headers = ask(port, "/digits.txt", "HEAD")
    assert (status, content, headers["Content-Length"]) == (200, b"", "10")
    assert ask(port, "/digits.txt", "POST")[0] == 405


def test_a_missing_page_is_the_books_own_if_it_has_one(port: int, folder: Path) -> None:
    assert ask(port, "/none.html")[0] == 404
    (folder / "404.html").write_text("not here")
    assert ask(port, "/none.html")[:2] == (404, b"not here")


@pytest.mark.parametrize(
    ("wanted", "status", "content"),
    [
        ("bytes=0-3", 206, b"0123"),
        ("bytes=7-", 206, b"789"),
        ("bytes=-2", 206, b"89"),
        ("bytes=8-99", 206, b"89"),
        ("bytes=10-", 416, None),
        ("lines=1-2", 200, b"0123456789"),
    ],
)
def test_a_part_of_a_file(wanted: str, status: int, content: bytes | None, port: int) -> None:
    got, body, headers = ask(port, "/digits.txt", Range=wanted)
    assert got == status
    assert content is None or body == content
    if status == 206:
        assert headers["Content-Range"].endswith("/10")
    if status == 416:
        assert headers["Content-Range"] == "bytes */10"


def test_what_a_reader_has_is_not_sent_again(port: int) -> None:
    first = ask(port, "/digits.txt")[2]
    assert ask(port, "/digits.txt", **{"If-None-Match": first["Etag"]})[:2] == (304, b"")
    assert ask(port, "/digits.txt", **{"If-Modified-Since": first["Last-Modified"]})[:2] == (304, b"")


def test_a_book_built_anew_is_sent_anew(port: int, folder: Path) -> None:
    """Within the second, too: what a reader has is told by its content."""
    old = ask(port, "/index.html")[2]["ETag"]
    (folder / "index.html").write_text("HELLO")
    assert ask(port, "/index.html", **{"If-None-Match": old})[:2] == (200, b"HELLO")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{}", 200),
        ("localhost:{}", 200),
        ("LocalHost", 200),
        ("[::1]:{}", 200),
        ("evil.example", 421),
        ("evil.example:{}", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example:{}", 421),
        ("127.0.0.1@evil.example", 421),
        ("192.168.0.1", 421),
        ("", 421),
    ],
)
def test_only_this_computers_names_are_answered(host: str, status: int, port: int) -> None:
    """A foreign page whose name was led here (DNS rebinding) reads no draft."""
    got, content, _ = ask(port, "/index.html", Host=host.format(port))
    assert got in ({200} if status == 200 else {400, 421})
    assert (content == b"hello") == (status == 200)
    assert ask(port, "/none.html", Host=host.format(port))[0] in ({404} if status == 200 else {400, 421})


@pytest.mark.parametrize(
    "path",
    [
        "/outside.txt",
        "/up/secret.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//up/secret.txt",
    ],
)
def test_nothing_outside_the_site_is_sent(path: str, port: int) -> None:
    status, content, _ = ask(port, path)
    assert status in (403, 404)
    assert b"secret" not in content


def test_nobody_elsewhere_is_listened_to(folder: Path) -> None:
    with serve.server(0, folder) as served:
        assert [each.getsockname()[0] for each in served.sockets] == ["127.0.0.1"]


def test_two_books_are_served_at_once(folder: Path) -> None:
    """Where nobody asked for a port, one that is free is as good."""
    with serve.server(0, folder) as first, serve.server(first.server_port, folder) as second:
        assert first.server_port != second.server_port


def test_its_end_is_quiet_with_readers_still_there(folder: Path) -> None:
    """Who has called `shutdown` may close the sockets: the thread that served is done with them."""
    for _ in range(5):
        with serve.server(0, folder) as served:
            thread = Thread(target=served.serve_forever)
            thread.start()
            reader = http.client.HTTPConnection("127.0.0.1", served.server_port, timeout=10)
            reader.request("GET", "/index.html")
            assert reader.getresponse().read() == b"hello"  # and the connection stays open
            served.shutdown()
            assert served.ended.is_set()
        reader.close()
        thread.join(10)
        assert not thread.is_alive()


def test_an_end_before_the_start_is_kept(folder: Path) -> None:
    with serve.server(0, folder) as served:
        served.shutdown()
    thread = Thread(target=served.serve_forever)  # comes back at once and leaves the closed sockets alone
    thread.start()
    thread.join(10)
    assert not thread.is_alive()


def test_a_reader_who_leaves_early_is_no_error(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A connection that is cut while a file is on its way writes nothing on the terminal."""
    (folder / "big.bin").write_bytes(bytes(20_000_000))
    with serve.server(0, folder) as served:
        thread = Thread(target=served.serve_forever)
        thread.start()
        with socket.create_connection(("127.0.0.1", served.server_port)) as reader:
            reader.sendall(b"GET /big.bin HTTP/1.0\r\nHost: localhost\r\n\r\n")
            assert reader.recv(10)
        assert ask(served.server_port, "/index.html")[0] == 200
        served.shutdown()
        thread.join(20)
    assert capfd.readouterr().err == ""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def serving(site: Path, *words: str) -> subprocess.Popen[str]:
    """What `make serve` runs, for this site."""
    there = f"serve.SITE = Path({str(site)!r})"
    code = f"from pathlib import Path; from book.tools import serve; {there}; exit(serve.main())"
    command = [sys.executable, "-c", code, *words]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_the_port_that_was_asked_for_is_served(folder: Path) -> None:
    port = free_port()
    with serving(folder, str(port)) as running:
        assert running.stdout is not None
        assert running.stdout.readline().startswith(f"The book: http://127.0.0.1:{port}/")
        assert ask(port, "/index.html")[:2] == (200, b"hello")
        with serving(folder, str(port)) as second:  # never another one instead
            said, _ = second.communicate(timeout=30)
            assert second.returncode == 1
            assert f"PORT: {port} cannot be had" in said
        running.terminate()


@pytest.mark.parametrize("word", ["0", "70000", "eighty", "-1", "8000x"])
def test_a_port_that_is_none_is_refused(word: str, folder: Path) -> None:
    with serving(folder, word) as running:
        said, _ = running.communicate(timeout=30)
        assert running.returncode == 1
        assert f"PORT: expected a number from 1 to 65535, received '{word}'" in said


def test_make_hands_the_port_on() -> None:
    """`make serve PORT=9321` is what the reader wrote; without it, none."""
    for words in (["PORT=9321"], []):
        command = ["make", "--dry-run", "--always-make", "serve", *words]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        last = said.splitlines()[-1].partition(" -m ")[2].split()
        assert last == ["book.tools.serve", *(word.removeprefix("PORT=") for word in words)]
