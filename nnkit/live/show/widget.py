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
def module() -> str:
    """The JavaScript of every live figure; a module that says so where the file is missing.

    A page fetches later.js when it is wanted; a widget has one file, so there it comes as a text.
    """
    file = BUNDLE / "live.js"
    if file.is_file():
        later = json.dumps((BUNDLE / "later.js").read_text(encoding="utf-8"))
        return f"const NNKIT_LATER={later};\n{file.read_text(encoding='utf-8')}\n"
    return MISSING.format(
        text='"nnkit/live/show/bundle/live.js is missing; reinstall nnkit or run: npm run build"'
    )


@cache
def styles() -> str:
    """The style sheet of every live figure."""
    file = BUNDLE / "live.css"
    return (file.read_text(encoding="utf-8") if file.is_file() else "") + "\n"
