"""What lets a figure stand where a widget is expected, and yet load no widgets before one is wanted."""

import functools
import sys
from typing import Any

from nnkit.live.show.shown import Shown

_OWN = ("__", "_ipython_", "_repr_")  # what a figure answers itself, never its widget


class AsWidget:
    """A widget made when first needed: public names that the figure does not have are its widget's.

    `ipywidgets.VBox`, `link` and the like ask `isinstance(figure, Widget)`. To inherit from `Widget` would
    load ipywidgets with every import of the package and open a widget for every figure; so the figure
    answers as Python's own proxies (`weakref.proxy`, `unittest.mock`) do, by the class that it names.
    """

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._widget: Any = None

    @property
    def widget(self) -> Any:
        """The widget behind the figure, made when first asked for."""
        if self._widget is None:
            self._widget = self._widget_class(_spec=self._shown.spec)
        return self._widget

    def close(self) -> None:
        """Take the widget out of every notebook it is shown in; shown again, the figure makes a new one."""
        if self._widget is not None:
            self._widget.layout.close()
            self._widget.close()
            self._widget = None

    @functools.cached_property
    def _widget_class(self) -> type:
        from nnkit.live.show.widget import widget_class

        return widget_class(self._shown)

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """The widget's class once ipywidgets is in use."""
        if "ipywidgets" in sys.modules and "_shown" in vars(self):
            return self._widget_class
        return type(self)

    def __getattr__(self, name: str) -> Any:
        if name.startswith(_OWN) or "_shown" not in vars(self):
            raise AttributeError(f"live figure has no attribute {name!r}")
        return getattr(self.widget, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            setattr(self.widget, name, value)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._shown.controls})
