"""Readers of the book: their screen, colours, wish for motion and fingers, said in one place."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


def reader(
    browser: Browser,
    *,
    phone: bool = False,
    dark: bool = False,
    motion: bool = False,
    touch: bool | None = None,
    **options: Any,
) -> BrowserContext:
    """A context of its own: on a wide screen in light colours, with a mouse, and nothing moves unasked.

    `touch` (fingers) is what a phone has, unless it is said; `options` are Playwright's own.
    """
    settings = {
        "viewport": PHONE if phone else DESKTOP,
        "has_touch": phone if touch is None else touch,
        "color_scheme": "dark" if dark else "light",
        "reduced_motion": "no-preference" if motion else "reduce",
    }
    return browser.new_context(**(settings | options))
