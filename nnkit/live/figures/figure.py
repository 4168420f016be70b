"""`@live.figure`: an ordinary NumPy function of its controls that shows itself, and moves."""

import functools
import inspect
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from nnkit.live.controls.checks import check_controls, check_reach
from nnkit.live.controls.control import Control
from nnkit.live.errors import LiveError
from nnkit.live.figures.attempts import compiled
from nnkit.live.figures.other_words import refuse_other_words
from nnkit.live.figures.programs import Programs, variant_key
from nnkit.live.places import beginning
from nnkit.live.show.as_widget import AsWidget
from nnkit.live.show.page import mimebundle
from nnkit.live.show.shown import Image, Shown
from nnkit.live.view import caption
from nnkit.live.view.view import View, as_view

F = TypeVar("F", bound="Figure")
registry: dict[str, "Figure"] = {}  # the figures defined so far, by name


def figure(*unnamed: Any, **controls: Control) -> Callable[[Callable[..., Any]], "Figure"]:
    """Make a live figure of a function: one control for each of its parameters.

    The function is run and compiled at once, so that whatever the page could not do is an error here.
    """

    if unnamed:
        raise TypeError(
            "figure expected its controls by name, as in @live.figure(w=live.slider(0, 1)), or @live.figure()"
            f" for none, received {unnamed[0]!r}"
        )

    return functools.partial(registered, lambda function: Figure(function, controls))


def registered(make: Callable[[Callable[..., Any]], F], function: Callable[..., Any]) -> F:
    """A figure or simulation as its author gets it: known by its name, or an error without nnkit's lines."""
    try:
        made = make(function)
    except LiveError as error:  # it names the author's line: those of nnkit say nothing more
        raise error.with_traceback(None) from None
    registry[made.name] = made
    return made


class Figure(AsWidget):
    """A function of controls that can be called, looked at, and moved.

    Called with numbers it returns its view in plain NumPy. Displayed, it is a widget with one trait for each
    control (`fig.w`, `fig.observe`, `ipywidgets.link` …), made when first needed, and a picture for where no
    widget can be. `fig.widget` is that widget; `fig.close()` takes it out of every notebook.
    """

    def __init__(self, function: Callable[..., Any], controls: dict[str, Control]) -> None:
        functools.update_wrapper(self, function, updated=())
        self._function, self._controls = function, controls
        self._check()
        refuse_other_words(self._functions(), controls)
        spec = self._compile_somehow()
        still = functools.cache(lambda: self._still({}))
        super().__init__(Shown(self.name, function.__doc__, self._controls, spec, self, still, self._when()))

    @property
    def name(self) -> str:
        """The name of the function."""
        return self._function.__name__

    @property
    def controls(self) -> dict[str, Control]:
        """The controls by name."""
        return self._controls

    @property
    def caption(self) -> str:
        """The docstring as HTML."""
        return self._shown.caption

    @property
    def alt(self) -> str:
        """What the picture shows, in words: the caption's first sentence and the read-outs."""
        return self._shown.alt

    @property
    def spec(self) -> dict[str, Any]:
        """All that the page needs to know, as plain JSON: controls, programs, views."""
        return self._shown.spec

    @property
    def python(self) -> str:
        """The text of the function with its decorator; empty where Python does not keep it."""
        return _source(self._function)

    def __call__(self, *args: Any, **values: Any) -> View:
        """The view for these control values; a control left out is at its start."""
        given = self._given(*args, **values)
        return self._view(self._checked(given), self._key(given))

    def arguments(self, *args: Any, **values: Any) -> dict[str, Any]:
        """Every control's checked value, as the function receives it."""
        return self._checked(self._given(*args, **values))

    def _given(self, *args: Any, **values: Any) -> dict[str, Any]:
        """Every control's value, as given or at its start."""
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
        return {key: given.get(key, control.start) for key, control in self.controls.items()}

    def _checked(self, given: Mapping[str, Any]) -> dict[str, Any]:
        return {key: control.argument(key, given[key]) for key, control in self.controls.items()}

    def _key(self, given: Mapping[str, Any]) -> str:
        """The name of the variant for these values."""
        states = {key: control.state(key, given[key]) for key, control in self.controls.items()}
        return variant_key(states, self.controls)

    def _view(self, arguments: dict[str, Any], key: str) -> View:
        """The view for checked arguments; dividing by zero gives ±∞ or NaN, as in the page."""
        with np.errstate(all="ignore"), self._texts[key].read_back(arguments):
            return as_view(self.name, self._function(**arguments))

    def savefig(self, path: str | Path, **values: Any) -> None:
        """Write the picture for these control values; the file's ending says the format (png, svg, pdf …)."""
        from nnkit.live.show import picture

        picture.save(self._still(values), path, picture.handles(self.controls, values))

    def _still(self, values: Mapping[str, Any]) -> View:
        """The view that the picture shows."""
        return self(**values)

    def _when(self) -> str:
        return "At the start"

    @functools.cached_property
    def _picture(self) -> Image:
        from nnkit.live.show import picture

        return picture.png(self._shown.still(), picture.handles(self.controls, {}))

    def _repr_mimebundle_(
        self, include: Any = None, exclude: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        return mimebundle(self._shown, lambda: self.widget, lambda: self._picture)

    def __repr__(self) -> str:
        return self._shown.words

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

    def _compile_somehow(self) -> dict[str, Any]:
        """As it is written; else with lists of traced numbers taken, and sizes where one is asked for."""

        def compile_with(controls: Mapping[str, Control], most: float) -> dict[str, Any]:
            self._controls = dict(controls)
            return self._compile(most)

        return compiled(compile_with, self._controls, self._functions())

    def _functions(self) -> list[Callable[..., Any]]:
        """What the author wrote."""
        return [self._function]

    def _compile(self, most: float) -> dict[str, Any]:
        programs = Programs(self.name, most)
        programs.add_figure(
            lambda **values: as_view(self.name, self._function(**values)),
            self.controls,
            beginning(self._function),
        )
        self._texts = programs.texts
        return self._spec(programs, None)

    def _spec(self, programs: Programs, simulation: dict[str, Any] | None) -> dict[str, Any]:
        for view in programs.views:
            check_reach(self.name, self.controls, view)
        docstring = self._function.__doc__
        return {
            "version": 1,
            "name": self.name,
            "title": None,
            "caption": caption.to_plain_html(docstring),
            "alt": caption.first_sentence(docstring) or self.name.replace("_", " "),
            "python": self.python,
            "challenge": self.name if any(view["goal"] for view in programs.views) else None,
            "controls": [control.spec(key) for key, control in self.controls.items()],
            "programs": programs.programs,
            "variants": programs.variants,
            "views": programs.views,
            "simulation": simulation,
        }


def _source(function: Callable[..., Any]) -> str:
    """The text of the function with its decorator; empty where Python does not keep it."""
    try:
        return textwrap.dedent(inspect.getsource(function)).strip()
    except (OSError, TypeError):
        return ""
