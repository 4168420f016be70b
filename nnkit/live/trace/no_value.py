"""What asks a tracer for a value now, and gets an error that says what to write instead."""

from __future__ import annotations

from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from nnkit.live.errors import LiveError
from nnkit.live.graph.asked import inputs_of
from nnkit.live.graph.graph import Node
from nnkit.live.trace.advice import about_condition, with_advice
from nnkit.live.trace.texts import written

_RANDOM_HINT = "randomness that depends on traced values needs live.Rng, whose methods record"
_SIZE_HINT = (
    "a size must be the same always, so instead of np.arange(n) make the most there can be and hide the rest"
    " with np.where(i < n, y, np.nan), or give the slider of n sizes=True: one program for each value"
)


class NoValue:
    """The questions of Python that an array known only in the page cannot answer; a constant answers them."""

    __slots__ = ()

    @property
    def node(self) -> Node:
        """The node that holds the value."""
        raise NotImplementedError

    def __array__(self, dtype: Any = None, copy: Any = None) -> NDArray[Any]:
        value = self.node.value
        if value is not None:
            return np.array(value, dtype=dtype)
        raise LiveError(
            *with_advice(
                "a traced array went where only a plain NumPy array can go: np.asarray, an "
                "assignment into a plain array (out[i] = traced), an index into one (data[traced]), or a "
                "function NumPy cannot redirect",
                "leave np.asarray out; make arrays with live.array([[c, -s], [s, c]]), or live.zeros(n) and "
                "then out[i] = traced;"
                " pick with live.constant(data)[traced]; make one-hot rows with"
                f" (labels[:, None] == np.arange(k)).astype(float); {_SIZE_HINT}; {_RANDOM_HINT}",
            ),
            asked=inputs_of(self.node),
        )

    # -- conditions -----------------------------------------------------------------------------------
    def __bool__(self) -> bool:
        value = self.node.value
        if value is not None:
            return bool(value)
        raise LiveError(
            *about_condition(
                "a traced value was used as a condition (if, while, and, or, not, max, min, sorted)",
                "choose with np.where(condition, a, b), np.maximum, np.minimum, np.clip or np.sort; combine "
                "conditions with & | ~; for a fixed number of options make it a live.choice or live.toggle",
            ),
            asked=inputs_of(self.node),
        )

    def __hash__(self) -> int:
        raise LiveError(
            "a traced value was used as a key (of a dict or a set, or in a function that caches its results)",
            "look it up with live.constant(table)[k], choose with np.select([k == 0, k == 1], [a, b]), or "
            "call the function that caches outside the figure",
            asked=inputs_of(self.node),
        )

    def __contains__(self, item: Any) -> NoReturn:
        raise LiveError(
            "`in` asks for a yes or no about traced values", "use (x == item).any() inside np.where"
        )

    # -- numbers --------------------------------------------------------------------------------------
    def __float__(self) -> float:
        return float(number(self.node, "float()"))

    def __int__(self) -> int:
        return int(number(self.node, "int()"))

    def __complex__(self) -> complex:
        return complex(number(self.node, "complex()"))

    def __index__(self) -> int:
        value = number(self.node, "an index, a size or range()")
        if not isinstance(value, int):
            raise TypeError("only integer arrays can be used as an index")
        return value

    def tolist(self) -> Any:
        value = self.node.value
        return value.tolist() if value is not None else number(self.node, "tolist()")

    # -- texts ----------------------------------------------------------------------------------------
    def __format__(self, spec: str) -> str:
        value = self.node.value
        if value is not None:
            return format(value.item() if value.ndim == 0 else value, spec)
        return written(self, spec)

    def __str__(self) -> str:
        return self.__format__("")


def number(node: Node, what: str) -> Any:
    """The plain number that `what` asks for."""
    value = node.value
    if value is not None:
        return value.item()
    raise LiveError(
        *with_advice(
            f"{what} needs a plain number, but this value is known only in the page (math.* functions,"
            " float(), int(), range(), an item of a plain array and random generators ask for one)",
            "use NumPy's function of the same name (np.exp for math.exp), leave float() out; instead of"
            " np.array and np.zeros use live.array([...]) and live.zeros(n); instead of data[traced]"
            f" live.constant(data)[traced]; {_SIZE_HINT}; {_RANDOM_HINT}",
        ),
        asked=inputs_of(node),
    )
