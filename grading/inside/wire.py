"""The only things that cross between the sandboxes: numbers, text, lists, dictionaries and arrays.

A frame is four bytes of length and that much JSON. An array crosses as the name of its type, its shape and
its bytes: nothing is unpickled, and no class of the other side is ever made here.
"""

import base64
import binascii
import json
import math
import struct
from collections.abc import Callable
from typing import Any, BinaryIO

import numpy as np

LARGEST = 16_000_000  # bytes of a frame
WIDER = {"h": "i4", "H": "u4", "e": "f4", "g": "f8", "G": "c16"}  # of short and long kinds
DEEPEST = 20  # lists in lists
TYPES = {f"<{kind}" for kind in ("f4", "f8", "i4", "i8", "u4", "u8", "c8", "c16")} | {"|b1", "|u1", "|i1"}
PLAIN = "numbers, text, lists, dictionaries or arrays of numbers"


class WireError(ValueError):
    """What came is not in the agreed form."""


def write(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Send one message."""
    data = json.dumps(message).encode()
    if len(data) > LARGEST:
        raise WireError(f"expected at most {LARGEST:,} bytes, received {len(data):,}")
    stream.write(struct.pack("<I", len(data)) + data)
    stream.flush()


def read(stream: BinaryIO) -> dict[str, Any] | None:
    """The next message, or None at the end."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    (length,) = struct.unpack("<I", head)
    return parse(stream.read(length)) if length <= LARGEST else None


def parse(data: bytes) -> dict[str, Any]:
    """The message that these bytes are, or a WireError."""
    try:
        message = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise WireError("expected JSON, received something else") from error
    if type(message) is not dict:
        raise WireError(f"expected an object, received {type(message).__name__}")
    return message


def encode(value: Any, name_of: Callable[[Any], str | None] = lambda value: None, depth: int = 0) -> Any:
    """A plain value as JSON, a known function as its name; TypeError for anything else."""
    if depth > DEEPEST:
        raise TypeError(f"expected lists at most {DEEPEST} deep, received deeper ones")
    if value is None or isinstance(value, (bool, str)):
        return value if type(value) is not str else str(value)
    if isinstance(value, int):
        return {"int": str(int(value))}
    if isinstance(value, float) and not isinstance(value, np.generic):
        return float(value)
    if isinstance(value, (np.ndarray, np.generic)):
        return _array(np.asarray(value))
    if isinstance(value, range) or (hasattr(value, "__array__") and not isinstance(value, type)):
        return _array(np.asarray(value))
    if isinstance(value, (list, tuple)):
        kind = "list" if isinstance(value, list) else "tuple"
        return {kind: [encode(item, name_of, depth + 1) for item in value]}
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {"dict": [[key, encode(item, name_of, depth + 1)] for key, item in value.items()]}
    name = name_of(value)
    if name is None:
        raise TypeError(f"expected {PLAIN}, received {type(value).__name__}")
    return {"name": name}


def _array(array: np.ndarray) -> dict[str, Any]:
    """An array's type, shape and bytes."""
    array = np.ascontiguousarray(array).reshape(array.shape)
    array = array.astype(WIDER.get(array.dtype.char, array.dtype))
    kind = array.dtype.newbyteorder("<").str
    if kind not in TYPES:
        raise TypeError(f"expected {PLAIN}, received an array of {array.dtype}")
    data = array.astype(kind).tobytes()
    return {"array": kind, "shape": list(array.shape), "data": base64.b64encode(data).decode()}


def decode(coded: Any, named: Callable[[str], Any] | None = None, depth: int = 0) -> Any:
    """The value of `encode`'s JSON, of Python's and NumPy's own types only; WireError for all else."""
    if depth > DEEPEST:
        raise WireError(f"expected lists at most {DEEPEST} deep, received deeper ones")
    if coded is None or type(coded) in (bool, str, float):
        return coded
    if type(coded) is not dict:
        raise WireError(f"expected a coded value, received {type(coded).__name__}")
    match coded:
        case {"int": str(digits)} if len(coded) == 1 and len(digits) < 1000:
            return _whole(digits)
        case {"list": list(items)} if len(coded) == 1:
            return [decode(item, named, depth + 1) for item in items]
        case {"tuple": list(items)} if len(coded) == 1:
            return tuple(decode(item, named, depth + 1) for item in items)
        case {"dict": list(items)} if len(coded) == 1:
            return _dictionary(items, named, depth)
        case {"array": str(kind), "shape": list(shape), "data": str(data)} if len(coded) == 3:
            return _from_bytes(kind, shape, data)
        case {"name": str(name)} if len(coded) == 1 and named is not None:
            return named(name)
    raise WireError("expected a coded value, received another object")


def _whole(digits: str) -> int:
    """A whole number."""
    try:
        return int(digits)
    except ValueError as error:
        raise WireError("expected a whole number, received other text") from error


def _dictionary(items: list[Any], named: Callable[[str], Any] | None, depth: int) -> dict[str, Any]:
    """A dictionary with keys of text."""
    if not all(type(item) is list and len(item) == 2 and type(item[0]) is str for item in items):
        raise WireError("expected pairs of text and value, received something else")
    return {key: decode(item, named, depth + 1) for key, item in items}


def _from_bytes(kind: str, shape: list[Any], data: str) -> Any:
    """An array, where type, shape and number of bytes agree."""
    if kind not in TYPES or len(shape) > 8 or not all(type(n) is int and 0 <= n < 2**31 for n in shape):
        raise WireError("expected an array of numbers, received another")
    try:
        raw = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError) as error:
        raise WireError("expected an array's bytes, received something else") from error
    dtype = np.dtype(kind)
    if len(raw) != math.prod(shape) * dtype.itemsize:
        raise WireError("expected as many bytes as the array's shape says, received another number")
    array = np.frombuffer(raw, dtype).reshape(shape).copy()
    return array if shape else array[()]
