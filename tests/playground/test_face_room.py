"""Room: what fits is not cut off, what does not says so, and nothing lies over its neighbour."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from tests.helpers.playing import Playing

Start = Callable[..., Playing]
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
NETWORK = ".nnpg-left > .nnpg-network"


def test_the_network_of_the_start_fits_on_a_phone(playing: Start) -> None:
    page = playing(**PHONE)
    room, wanted = page.page.locator(NETWORK).evaluate("e => [e.clientWidth, e.scrollWidth]")
    assert wanted <= room


def edges(page: Playing) -> tuple[int, int]:
    """How dark the network's ground is at its left and its right edge."""
    page.settle()
    shot = page.page.locator(NETWORK).screenshot()
    found = page.page.evaluate(
        """async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      const y = image.height - 3;
      const at = (x) => context.getImageData(x, y, 1, 1).data[0];
      return [255 - at(1), 255 - at(image.width - 2)];
    }""",
        list(shot),
    )
    return found[0], found[1]


def test_a_network_that_goes_on_beyond_an_edge_has_a_shadow_there(playing: Start) -> None:
    page = playing("hidden=4,4,4,4", **PHONE)
    left, right = edges(page)
    assert left < 10 < right
    page.page.locator(NETWORK).evaluate("e => e.scrollTo(e.scrollWidth, 0)")
    left, right = edges(page)
    assert right < 10 < left


@pytest.mark.parametrize("screen", [{"viewport": {"width": 1280, "height": 900}}, PHONE])
def test_no_stepper_lies_over_another(playing: Start, screen: dict[str, Any]) -> None:
    page = playing("hidden=8,8,8,8,8&second=lr%3D1", **screen)
    for heads in page.page.locator(".nnpg-heads").all():
        spans = heads.evaluate("""e => [...e.children].map((child) => {
          const { left, right } = child.getBoundingClientRect();
          return [left, right];
        })""")
        ends = [(a[1], b[0]) for a, b in pairwise(spans)]
        assert len(ends) == 4
        assert all(end <= start for end, start in ends), spans


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_the_names_of_the_data_sets_lie_in_their_cards(playing: Start, width: int) -> None:
    """No word of one is cut off, runs into the next card or lies over its picture."""
    page = playing(viewport={"width": width, "height": 900})
    cards = page.page.locator(".nnpg-set").evaluate_all("""all => all.map((card) => {
      const range = new Range();
      range.selectNodeContents(card.querySelector("label > span"));
      const words = range.getBoundingClientRect(), room = card.getBoundingClientRect();
      const picture = card.querySelector("canvas").getBoundingClientRect();
      const apart = words.left >= picture.right || words.top >= picture.bottom;
      const inside = words.left >= room.left && words.right <= room.right && words.bottom <= room.bottom;
      return [card.textContent, apart && inside];
    })""")
    assert len(cards) > 5
    assert [name for name, fits in cards if not fits] == []
