"""What a kernel holds, in fingerprints: sent into a notebook's kernel, so it needs nothing but Python.

    known(names, ["net", "f"])    -> {"values": {"net": "3f…"}, "world": {…}, "links": [["f", "net"]]}

A function's fingerprint includes those of the global names it uses, so a change behind it shows. Two names
are linked when they share an object that can be changed. What cannot be read is never the same twice.
"""

import dis
import hashlib
import itertools
import json
import os
import random
import sys
import types

ODD = itertools.count()  # for what cannot be read
PLAIN = (int, float, complex, str, bytes, bool, type(None), type(Ellipsis), range, slice)
WORLDS = ("numbers of Python", "numbers of NumPy", "numbers of PyTorch", "files")  # random numbers
LOOK_UPS = ("LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS")
SETTINGS = " settings"  # which every section needs


class Reader:
    """Reads one value; remembers the objects on the way, and which of them the value itself holds."""

    def __init__(self, names):
        self.names, self.seen, self.kept = names, {}, []
        self.held, self.asked = [], False  # what a function asks the notebook for by name it does not hold

    def read(self, value):
        """The fingerprint of a value."""
        try:
            return hashlib.sha256(repr(self.parts(value)).encode()).hexdigest()
        except Exception:  # too deep, or with attributes that cannot be asked for
            return f"odd {next(ODD)}"

    def parts(self, value):
        """The value as text and tuples that are equal where values are."""
        if isinstance(value, PLAIN):
            return type(value).__name__, repr(value)
        if isinstance(value, types.ModuleType | types.BuiltinFunctionType):
            return type(value).__name__, value.__name__, getattr(value, "__module__", None)
        if isinstance(value, tuple | frozenset):
            return self.thing(value)
        if not self.asked:
            self.held.append(value)
        if id(value) in self.seen:
            return "seen", self.seen[id(value)]
        self.seen[id(value)] = len(self.seen)
        self.kept.append(value)  # so that no other object gets its number
        if isinstance(value, types.FunctionType):
            return self.function(value)
        if isinstance(value, type):
            own = value.__module__ == "__main__"
            return "class", value.__module__, value.__qualname__, self.members(vars(value)) if own else ()
        return self.thing(value)

    def function(self, function):
        """A function: its code, what it has closed over, and, of the notebook's own, its globals."""
        cells = tuple(cell.cell_contents for cell in function.__closure__ or () if filled(cell))
        name = function.__module__, function.__qualname__, self.parts(cells)
        if function.__globals__ is not self.names:
            return name
        given = self.parts((function.__defaults__, function.__kwdefaults__, function.__dict__))
        outer, self.asked = self.asked, True
        used = sorted(mentioned(function.__code__) & set(self.names))
        around = [(name, self.parts(self.names[name])) for name in used]
        self.asked = outer
        return name, code(function.__code__), given, around

    def thing(self, value):
        """An object that may be changed."""
        kind = type(value).__module__ + "." + type(value).__qualname__
        if isinstance(value, list | tuple):
            return kind, [self.parts(part) for part in value]
        if isinstance(value, dict):
            return kind, [(self.parts(key), self.parts(part)) for key, part in value.items()]
        if isinstance(value, set | frozenset):
            return kind, sorted(repr(self.parts(part)) for part in value)
        if isinstance(value, types.MethodType):
            return kind, self.parts(value.__self__), self.parts(value.__func__)
        numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
        if torch and isinstance(value, torch.Tensor):
            return kind, self.parts(value.detach().numpy())
        if numpy and isinstance(value, numpy.ndarray | numpy.generic):
            if value.dtype.hasobject:
                return kind, self.parts(value.tolist())
            return kind, str(value.dtype), value.shape, hashlib.sha256(value.tobytes()).hexdigest()
        if numpy and isinstance(value, numpy.random.Generator):
            return kind, self.parts(value.bit_generator.state)
        return kind, self.parts(type(value)), self.inside(value)

    def inside(self, value):
        """The attributes of an object; of one that has none, what pickling would keep of it."""
        slots = [vars(kind).get("__slots__", ()) for kind in type(value).__mro__]
        names = [name for some in slots for name in ([some] if isinstance(some, str) else some)]
        held = {name: getattr(value, name) for name in names if hasattr(value, name)}
        held |= getattr(value, "__dict__", {})
        if held:
            return self.members(held)
        try:
            return self.parts(value.__reduce_ex__(4)[:3])
        except Exception:  # whatever pickling says of what cannot be pickled
            return next(ODD)

    def members(self, held):
        return [
            (name, self.parts(part))
            for name, part in held.items()
            if name not in ("__doc__", "__dict__") and not isinstance(part, types.GetSetDescriptorType)
        ]

    def changeable(self):
        """Numbers of the objects that can be changed, of all that the value holds."""
        fixed = (type, types.FunctionType, types.MethodType)
        signs = ("__dict__", "__setitem__", "bit_generator", "add")  # of objects, lists, generators, sets
        others = [value for value in self.held if not isinstance(value, fixed)]
        return {id(value) for value in others if any(hasattr(value, sign) for sign in signs)}


def filled(cell):
    try:
        return cell.cell_contents is not cell
    except ValueError:
        return False


def code(body):
    """What a function does, wherever it stands."""
    inner = [code(part) if isinstance(part, types.CodeType) else repr(part) for part in body.co_consts]
    return body.co_code.hex(), body.co_names, body.co_varnames, inner


def mentioned(body):
    """The names that a function and those in it look up outside; attributes are no such names."""
    inner = (mentioned(part) for part in body.co_consts if isinstance(part, types.CodeType))
    steps = (step for step in dis.get_instructions(body) if step.opname.startswith(LOOK_UPS))
    return {step.argval for step in steps}.union(*inner)


def settings():
    """How numbers are printed and plots are drawn."""
    numpy, plots = sys.modules.get("numpy"), sys.modules.get("matplotlib")
    numbers = [numpy.get_printoptions(), numpy.geterr()] if numpy else []
    return numbers + ([sorted(map(repr, plots.rcParams.items()))] if plots else [])


def world(names):
    """What belongs to nobody: the random numbers of libraries, the files of the folder."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    numbers = [random.getstate(), numpy and numpy.random.get_state(), torch and torch.random.get_rng_state()]
    files = sorted((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in os.scandir())
    return {name: Reader(names).read(value) for name, value in zip(WORLDS, [*numbers, files], strict=True)}


def known(names, wanted):
    """Fingerprints of these names, the pairs among them that are linked, and the world's."""
    readers = {name: Reader(names) for name in wanted if name in names}
    values = {name: reader.read(names[name]) for name, reader in readers.items()}
    values[SETTINGS] = Reader(names).read(settings())
    held = {name: reader.changeable() for name, reader in readers.items()}
    links = [pair for pair in itertools.combinations(sorted(held), 2) if held[pair[0]] & held[pair[1]]]
    return json.dumps({"values": values, "world": world(names), "links": links})
