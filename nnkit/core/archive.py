"""Named arrays to a NumPy archive (.npz) and back: written whole, read only where they are those asked."""

from __future__ import annotations

import io
import secrets
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import numpy as np
from numpy.lib import format as npy

from nnkit.core.types import Array

HEADER_START = 10  # bytes: NumPy's sign, its version, and the length of the header
SHOWN = 12  # names in a message


class Unfit(ValueError):
    """A sound file whose arrays are others than asked; the text says which."""


def archive_path(path: str | Path) -> Path:
    """The path with the suffix .npz, which may be left out.

    Raises
    ------
    ValueError : nothing that names a file.
    """
    if not isinstance(path, str | Path) or not Path(path).name:
        raise ValueError(f'expected path to name a file such as "weights.npz", received {path!r}')
    path = Path(path)
    return path if path.suffix == ".npz" else path.with_name(path.name + ".npz")


def write_arrays(path: str | Path, arrays: Mapping[str, Array]) -> Path:
    """Write arrays by name; who reads meanwhile, or after a kill, finds the older file or the new one whole.

    Raises
    ------
    FileNotFoundError : the folder does not exist.
    IsADirectoryError : there is a folder of this name.
    """
    path = archive_path(path)
    if not path.parent.is_dir():
        raise FileNotFoundError(f"expected an existing folder to save in, received {path.parent}")
    if path.is_dir():
        raise IsADirectoryError(f"expected the path of a file, received the folder {path}")
    half = path.with_name(f"{path.name}.{secrets.token_hex(8)}.part")  # a name of its own for each writer
    try:
        with open(half, "xb") as raw, ZipFile(raw, "w") as file:
            for name, array in arrays.items():
                with file.open(f"{name}.npy", "w", force_zip64=True) as member:
                    npy.write_array(member, np.asarray(array), version=(1, 0), allow_pickle=False)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
    return path


def read_arrays(path: str | Path, expected: Mapping[str, Array], kind: str = "nn.save") -> dict[str, Array]:
    """The arrays of a file that `kind` wrote, of just the names, shapes and types of those expected.

    Names, shapes and types are compared before memory is taken for any number.

    Raises
    ------
    FileNotFoundError : there is no such file.
    ValueError : the file is no archive of arrays, is damaged, or holds other arrays or numbers not finite.
    """
    path = archive_path(path)
    if path.is_dir():
        raise ValueError(f"expected a file saved by {kind}, received the folder {path}")
    with open(path, "rb") as raw:
        try:
            with ZipFile(raw) as file:
                _check_names(file, expected)
                for name, array in expected.items():
                    _check_header(file, name, array)
                stored = {name: _read(file, name, array) for name, array in expected.items()}
        except Unfit as error:
            raise ValueError(f"{error}, in {path}") from None
        except Exception as error:  # a damaged archive meets a dozen kinds, from zlib.error to struct.error
            raise ValueError(f"expected a file saved by {kind}, received {path}") from error
    for name, array in stored.items():
        if not np.isfinite(array).all():
            raise ValueError(f"expected finite numbers in {name}, received NaN or infinity, in {path}")
    return stored


def _check_names(file: ZipFile, expected: Mapping[str, Array]) -> None:
    found = [member.filename.removesuffix(".npy") for member in file.infolist()]
    if sorted(found) != sorted(expected):
        raise Unfit(f"expected a file with arrays {_listed(expected)}, received {_listed(found)}")
    if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in file.infolist()):
        raise ValueError("expected members that NumPy writes")


def _listed(names: Mapping[str, Array] | list[str]) -> str:
    listed = sorted(names)
    more = f" and {len(listed) - SHOWN} more" if len(listed) > SHOWN else ""
    return f"{[name[:40] for name in listed[:SHOWN]]}{more}"


def _header(member: IO[bytes]) -> tuple[tuple[int, ...], bool, np.dtype]:
    """Shape, whether columns come first, and type. Version 1.0 alone, whose header is short."""
    start = member.read(HEADER_START)
    if start[:8] != npy.magic(1, 0):
        raise ValueError("expected an array of NumPy's format 1.0")
    rest = start[8:] + member.read(int.from_bytes(start[8:], "little"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # of Python 2, which never wrote one of ours
        return npy.read_array_header_1_0(io.BytesIO(rest))


def _check_header(file: ZipFile, name: str, expected: Array) -> None:
    with file.open(f"{name}.npy") as member:
        shape, _columns_first, dtype = _header(member)
    if dtype.hasobject:
        raise ValueError("expected numbers, received Python objects")
    if shape != expected.shape or dtype != expected.dtype:
        raise Unfit(
            f"expected {name} of shape {expected.shape} and type {expected.dtype}, "
            f"received shape {shape} and type {dtype}"
        )


def _read(file: ZipFile, name: str, expected: Array) -> Array:
    with file.open(f"{name}.npy") as member:
        shape, columns_first, dtype = _header(member)
        data = member.read(expected.nbytes + 1)  # to the end, where the checksum is compared, and no further
    if len(data) != expected.nbytes:
        raise ValueError(f"expected {expected.nbytes} bytes in {name}")
    return np.frombuffer(data, dtype).reshape(shape, order="F" if columns_first else "C").copy()
