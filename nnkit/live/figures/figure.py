"""`@live.figure`: an ordinary NumPy function of its controls that shows itself, and moves."""

import functools
import inspect
import sys
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from nnkit.live.controls.control import Control, check_controls, check_reach
from nnkit.live.errors import LiveError
from nnkit.live.figures.programs import Programs, variant_key
from nnkit.live.view import caption
from nnkit.live.view.number_text import named, readout
from nnkit.live.view.spec import same_constants, view_spec
from nnkit.live.view.view import Readout, View, as_view

registry: dict[str, "Figure"] = {}  # the figures defined so far, by name
_OWN = ("__", "_ipython_", "_repr_")  # what a figure answers itself, never its widget


def figure(*unnamed: Any, **controls: Control) -> Callable[[Callable[..., Any]], "Figure"]:
    """Make a live figure of a function: one control for each of its parameters.

    The function is run and compiled at once, so that whatever the page could not do is an error here.
    """

    if unnamed:
        raise TypeError(
            "figure expected its controls by name, as in @live.figure(w=live.slider(0, 1)), or @live.figure()"
            f" for none, received {unnamed[0]!r}"
        )

    def decorate(function: Callable[..., Any]) -> Figure:
        made = Figure(function, controls)
        registry[made.name] = made
        return made

    return decorate


class Figure:
    """A function of controls that can be called, looked at, and moved.

    Called with numbers it returns its view in plain NumPy. Displayed, it is a widget with one trait for each
    control (`fig.w`, `fig.observe`, `ipywidgets.link` …), made when first needed, and a picture for where no
    widget can be.
    """

    def __init__(self, function: Callable[..., Any], controls: dict[str, Control]) -> None:
        functools.update_wrapper(self, function, updated=())
        self._widget: Any = None
        self._function = function
        vars(self).update(name=function.__name__, controls=controls)
        self._check()
        vars(self).update(caption=caption.to_html(function.__doc__), python=_source(function))
        self()
        vars(self).update(spec=self._compile())

    name: str
    controls: dict[str, Control]
    caption: str
    python: str
    spec: dict[str, Any]

    def __call__(self, *args: Any, **values: Any) -> View:
        """The view for these control values; a control left out is at its start."""
        return self._view(self.arguments(*args, **values))

    def arguments(self, *args: Any, **values: Any) -> dict[str, Any]:
        """Every control's checked value, as the function receives it."""
        if len(args) > len(self.controls):
            raise TypeError(
                f"figure '{self.name}' expected at most {len(self.controls)} values, received {len(args)}"
            )
        given = dict(zip(self.controls, args, strict=False))
        unknown = [key for key in values if key not in self.controls]
        if unknown or given.keys() & values.keys():
            wrong = unknown[0] if unknown else next(iter(given.keys() & values.keys()))
            raise TypeError(
                f"figure '{self.name}' expected each of {', '.join(self.controls) or 'no controls'} "
                f"at most once, received '{wrong}'"
            )
        given |= values
        return {
            key: control.argument(key, given.get(key, control.start))
            for key, control in self.controls.items()
        }

    def _view(self, arguments: dict[str, Any]) -> View:
        """The view for checked arguments; dividing by zero gives ±∞ or NaN, as in the page."""
        with np.errstate(all="ignore"):
            return as_view(self.name, self._function(**arguments))

    @property
    def alt(self) -> str:
        """What the picture shows, in words: the caption's first sentence and the read-outs."""
        numbers = [
            f"{named(item.label)} {readout(float(item.value), item.digits, item.unit)}"
            for item in self._at_start.items
            if isinstance(item, Readout)
        ]
        return " ".join([self._about()] + ([f"{self._when()}, {', '.join(numbers)}."] if numbers else []))

    def savefig(self, path: str | Path, **values: Any) -> None:
        """Write the picture for these control values; the file's ending says the format (png, svg, pdf …)."""
        from nnkit.live.show import picture

        picture.save(self._still(values), path, picture.handles(self, values))

    def _still(self, values: Mapping[str, Any]) -> View:
        """The view that the picture shows."""
        return self(**values)

    @functools.cached_property
    def _at_start(self) -> View:
        """What the picture shows before anybody moves a control."""
        return self._still({})

    def _when(self) -> str:
        return "At the start"

    def _about(self) -> str:
        return caption.first_sentence(self.__doc__) or self.name.replace("_", " ")

    @property
    def widget(self) -> Any:
        """The widget behind the figure, made when first asked for."""
        if self._widget is None:
            from nnkit.live.show.widget import make

            self._widget = make(self)
        return self._widget

    def close(self) -> None:
        """Take the widget out of every notebook it is shown in; shown again, the figure makes a new one."""
        if self._widget is not None:
            self._widget.layout.close()
            self._widget.close()
            self._widget = None

    def _repr_mimebundle_(
        self, include: Any = None, exclude: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        from nnkit.live.show.page import mimebundle

        return mimebundle(self)

    def __repr__(self) -> str:
        return f"<live figure {self.name}({', '.join(self.controls)})>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith(_OWN) or "_widget" not in self.__dict__:
            raise AttributeError(f"live figure has no attribute {name!r}")
        return getattr(self.widget, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            setattr(self.widget, name, value)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.controls})

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """The widget's class once ipywidgets is in use, so that VBox, link and the like accept a figure."""
        if "ipywidgets" in sys.modules and "_function" in self.__dict__:
            from nnkit.live.show.widget import widget_class

            return widget_class(self)
        return Figure

    def _check(self) -> None:
        check_controls(self.name, self.controls)
        parameters = inspect.signature(self._function).parameters
        free = [key for key, p in parameters.items() if p.default is p.empty and key not in self.controls]
        unused = [key for key in self.controls if key not in parameters]
        if free or unused:
            raise TypeError(
                f"figure '{self.name}' expected one control for each parameter of its function, received "
                + (f"none for '{free[0]}'" if free else f"'{unused[0]}', which is no parameter")
            )

    def _compile(self) -> dict[str, Any]:
        store = Programs(self.name)
        store.add_figure(lambda **values: as_view(self.name, self._function(**values)), self.controls)
        start = store.variants[variant_key({k: c.start for k, c in self.controls.items()}, self.controls)]
        if not same_constants(store.views[start["view"]], view_spec(self(), {})):
            raise LiveError(
                f"figure '{self.name}' draws something else each time it is called with the same values",
                "draw random numbers from a generator with a fixed seed, made inside the function",
            )
        return self._spec(store, None)

    def _spec(self, store: Programs, simulation: dict[str, Any] | None) -> dict[str, Any]:
        """All that the page needs to know."""
        for view in store.views:
            check_reach(self.name, self.controls, view)
        goals = any(view["goal"] for view in store.views)
        return {
            "version": 1,
            "name": self.name,
            "title": None,
            "caption": caption.to_plain_html(self.__doc__),
            "alt": self._about(),
            "python": self.python,
            "challenge": self.name if goals else None,
            "controls": [control.spec(key) for key, control in self.controls.items()],
            "programs": store.programs,
            "variants": store.variants,
            "views": store.views,
            "simulation": simulation,
        }


def _source(function: Callable[..., Any]) -> str:
    """The text of the function with its decorator; empty where Python does not keep it."""
    try:
        return textwrap.dedent(inspect.getsource(function)).strip()
    except (OSError, TypeError):
        return ""
