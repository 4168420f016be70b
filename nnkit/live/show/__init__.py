"""How a figure is shown: as a widget, as a part of a page, as a picture."""
