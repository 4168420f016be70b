"""Archives of arrays: whole at every moment, refused before they take memory, and one kind of error."""

from __future__ import annotations

import io
import multiprocessing
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest
from numpy.lib import format as npy

from nnkit.core.archive import read_arrays, write_arrays

PYTHON_2 = b"{'descr': 'f8', 'fortran_order': 0L, 'shape': (2L,)}"


def arrays():
    rng = np.random.default_rng(0)
    return {"0.W": rng.standard_normal((4, 5)), "0.b": np.zeros(5, np.float32), "n": np.array(3)}


def member(shape, dtype=float, data=b"", fortran=False):
    """An .npy file with this header and these bytes."""
    file = io.BytesIO()
    header = {"shape": shape, "fortran_order": fortran, "descr": npy.dtype_to_descr(np.dtype(dtype))}
    npy.write_array_header_1_0(file, header)
    return file.getvalue() + data


def archive(path: Path, members: dict[str, bytes], method=zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def same(got, wanted):
    return list(got) == list(wanted) and all(
        got[name].dtype == w.dtype and got[name].shape == w.shape and (got[name] == w).all()
        for name, w in wanted.items()
    )


def test_what_is_written_is_read(tmp_path):
    wanted = {**arrays(), "file": np.ones(2), "columns": np.asfortranarray(np.arange(6.0).reshape(2, 3))}
    path = write_arrays(tmp_path / "a", wanted)
    assert path == tmp_path / "a.npz"
    assert same(read_arrays(path, wanted), wanted)
    with np.load(path) as file:  # NumPy's own reader agrees
        assert same(dict(file), wanted)
    np.savez_compressed(tmp_path / "b.npz", **arrays())  # and its writers' files are read
    assert same(read_arrays(tmp_path / "b.npz", arrays()), arrays())


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_file_is_refused_or_harmless(seed, tmp_path):
    """300 bits turned, cuts and foreign bytes: the very same arrays, or the one error."""
    rng = np.random.default_rng(seed)
    path, wanted = tmp_path / "a.npz", arrays()
    np.savez_compressed(path, **wanted) if seed % 2 else write_arrays(path, wanted)
    whole = path.read_bytes()
    for _ in range(300):
        data = bytearray(whole)
        place = int(rng.integers(len(data)))
        match rng.integers(4):
            case 0:
                data[place] ^= 1 << int(rng.integers(8))
            case 1:
                del data[place:]
            case 2:
                data[place : place + 8] = rng.bytes(8)
            case 3:
                del data[place : place + int(rng.integers(1, 40))]
        path.write_bytes(data)
        try:
            assert same(read_arrays(path, wanted), wanted)
        except ValueError as error:
            assert "a.npz" in str(error)  # noqa: PT017


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("kind", ["names", "more numbers", "8 TB", "more behind", "second array too large"])
def test_a_file_is_refused_before_it_takes_memory(kind, method, tmp_path):
    """Whatever a file says or holds, no more memory is taken than the expected arrays need."""
    many = bytes(40_000_000)
    members = {
        "names": {"a.npy": member((5_000_000,), data=many), "other.npy": member((2,), data=bytes(16))},
        "more numbers": {"a.npy": member((5_000_000,), data=many), "b.npy": member((2,), data=bytes(16))},
        "8 TB": {"a.npy": member((10**12,)), "b.npy": member((2,), data=bytes(16))},
        "more behind": {"a.npy": member((2,), data=many), "b.npy": member((2,), data=bytes(16))},
        "second array too large": {"a.npy": member((2,), data=bytes(16)), "b.npy": member((5_000_000,))},
    }[kind]
    path = archive(tmp_path / "a.npz", members, method)
    tracemalloc.start()
    with pytest.raises(ValueError, match=r"a\.npz"):
        read_arrays(path, {"a": np.zeros(2), "b": np.zeros(2)})
    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert taken < 2_000_000


@pytest.mark.parametrize(
    "content",
    [
        member((2,), object, b"\x80\x04N."),
        member((2,), data=bytes(8)),
        member((-2,), data=bytes(16)),
        b"\x93NUMPY\x02\x00" + struct.pack("<I", 2**32 - 1) + b"{" * 100,
        b"\x93NUMPY\x01\x00" + struct.pack("<H", 60_000) + b"(" * 60_000,
        b"\x93NUMPY\x01\x00" + struct.pack("<H", 60) + PYTHON_2.ljust(60),
        b"",
        b"no array",
    ],
    ids=["objects", "short", "negative", "long header", "deep header", "python 2", "empty", "text"],
)  # fmt: skip
def test_a_member_that_is_no_array_of_numbers_is_refused(content, tmp_path):
    path = archive(tmp_path / "a.npz", {"a.npy": content})
    with pytest.raises(ValueError, match=r"a\.npz"):
        read_arrays(path, {"a": np.zeros(2)})


def test_a_name_that_comes_twice_is_refused(tmp_path):
    path = tmp_path / "a.npz"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.npy", member((2,), data=bytes(16)))
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("a.npy", member((2,), data=bytes(16)))
    with pytest.raises(ValueError, match="expected a file with arrays"):
        read_arrays(path, {"a": np.zeros(2)})


def test_a_message_stays_short_whatever_the_names(tmp_path):
    path = archive(tmp_path / "a.npz", {f"{'x' * 500}{k}.npy": b"" for k in range(500)})
    with pytest.raises(ValueError, match="and 488 more") as caught:
        read_arrays(path, {"a": np.zeros(2)})
    assert len(str(caught.value)) < 1500


def test_folders_are_named(tmp_path):
    (tmp_path / "a.npz").mkdir()
    with pytest.raises(ValueError, match=r"received the folder .*a\.npz"):
        read_arrays(tmp_path / "a", arrays())
    with pytest.raises(IsADirectoryError, match=r"received the folder .*a\.npz"):
        write_arrays(tmp_path / "a", arrays())
    with pytest.raises(FileNotFoundError, match=r"expected an existing folder to save in, received .*none"):
        write_arrays(tmp_path / "none" / "a", arrays())
    with pytest.raises(FileNotFoundError):
        read_arrays(tmp_path / "b", arrays())
    assert [path.name for path in tmp_path.iterdir()] == ["a.npz"]


def test_a_write_that_fails_leaves_the_older_file_and_nothing_else(tmp_path):
    path = write_arrays(tmp_path / "a", arrays())
    with pytest.raises(ValueError, match="Object arrays"):
        write_arrays(path, {"a": np.ones(3), "b": np.array([{}], object)})
    assert same(read_arrays(path, arrays()), arrays())
    assert [path.name for path in tmp_path.iterdir()] == ["a.npz"]


def write_often(path, number, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        write_arrays(path, {"a": np.full(20_000, number)})


def test_two_writers_at_once_never_break_a_file(tmp_path):
    """Every read meanwhile finds one writer's numbers, all of them."""
    path = write_arrays(tmp_path / "a", {"a": np.full(20_000, 1.0)})
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=write_often, args=(path, k, 1.5)) for k in (1.0, 2.0)]
    for writer in writers:
        writer.start()
    reads = 0
    while any(writer.is_alive() for writer in writers):
        got = read_arrays(path, {"a": np.zeros(20_000)})["a"]
        assert got.min() == got.max()
        reads += 1
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert reads > 20
    assert [path.name for path in tmp_path.iterdir()] == ["a.npz"]
