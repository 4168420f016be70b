"""The widget behind a live figure: an anywidget with one synchronised trait for each control."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from nnkit.live.controls.control import Control
from nnkit.live.show.shown import Shown

BUNDLE = Path(__file__).with_name("bundle")
MISSING = """export default {{ render({{ el }}) {{ el.textContent = {text}; }} }};
"""


class ControlTrait(traitlets.TraitType[Any, Any]):
    """A trait that takes exactly the values its control takes."""

    def __init__(self, name: str, control: Control) -> None:
        self.control, self.control_name = control, name
        super().__init__(default_value=control.state(name, control.start))

    def validate(self, obj: Any, value: Any) -> Any:
        """The value as plain JSON, or a TraitError that says what was expected."""
        try:
            return self.control.state(self.control_name, value)
        except (TypeError, ValueError) as problem:
            raise traitlets.TraitError(str(problem)) from None


def widget_class(shown: Shown) -> type[anywidget.AnyWidget]:
    """A class for the figure's widgets: one synchronised trait for each control."""
    traits = {name: ControlTrait(name, control).tag(sync=True) for name, control in shown.controls.items()}
    members = {"_esm": module(), "_css": styles(), "_spec": traitlets.Dict().tag(sync=True), **traits}
    return type(f"LiveFigure_{shown.name}", (anywidget.AnyWidget,), members)


@cache
def playground_class() -> type[anywidget.AnyWidget]:
    """The class of the playground's widgets: its module, its looks, and the trait that describes it."""
    script, looks = _text("playground.js"), styles() + _text("playground.css")
    members = {"_esm": script, "_css": looks, "_spec": traitlets.Dict().tag(sync=True)}
    return type("Playground", (anywidget.AnyWidget,), members)


def _text(name: str) -> str:
    """A file of the bundle; where it is missing, a module that says so."""
    file = BUNDLE / name
    if file.is_file():
        return file.read_text(encoding="utf-8") + "\n"
    missing = f"nnkit/live/show/bundle/{name} is missing; reinstall nnkit or run: npm run build"
    return MISSING.format(text=json.dumps(missing)) if name.endswith(".js") else "\n"


@cache
def module() -> str:
    """The JavaScript of every live figure; a module that says so where the file is missing.

    A page fetches later.js when it is wanted; a widget has one file, so there it comes as a text.
    """
    if not (BUNDLE / "live.js").is_file():
        return _text("live.js")
    later = json.dumps((BUNDLE / "later.js").read_text(encoding="utf-8"))
    return f"const NNKIT_LATER={later};\n{_text('live.js')}"


@cache
def styles() -> str:
    """The style sheet of every live figure."""
    return _text("live.css")
