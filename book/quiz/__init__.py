"""The questions under "Check yourself": one form in the text, a quiz on the page."""
