"""What a finger has to hit: how large each target of a page is, felt by touching about it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

LEAST = 43  # of the 44 pixels that a finger needs: the last may be shared with a neighbour
SMALL = """([least, spared]) => {
  const shares = (e) => e.matches("input:is([type=checkbox], [type=radio], [type=file])"); // with its label
  const kinds = "a[href], button, summary, input, select, textarea";
  const around = (boxes) => ({
    left: Math.min(...boxes.map((b) => b.left)), right: Math.max(...boxes.map((b) => b.right)),
    top: Math.min(...boxes.map((b) => b.top)), bottom: Math.max(...boxes.map((b) => b.bottom)),
  });
  const asleep = (e) => e.disabled || getComputedStyle(e).pointerEvents === "none";
  const inLine = (e) => { // a link among the words of a text
    const text = e.closest("p, li, dd, dt, pre, figcaption, legend, summary, h1, h2, h3, h4, label");
    const among = text && text.textContent.trim() !== e.textContent.trim();
    return e.matches("a") && (among || e.closest("table:not(.progress-table)"));
  };
  const small = {};
  for (const e of document.querySelectorAll(kinds)) {
    if (!e.checkVisibility({ visibilityProperty: true }) || asleep(e)
      || e.matches(spared) || inLine(e)) continue;
    const owners = [e, ...(shares(e) ? e.labels : [])];
    e.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { left, right, top, bottom } = around(owners.map((owner) => owner.getBoundingClientRect()));
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hits = (dx, dy) => {
      const there = document.elementFromPoint(x + dx, y + dy);
      return there && owners.some((owner) => owner.contains(there));
    };
    const reach = (dx, dy) => {
      for (let far = 1; far < 45; far++) if (!hits(dx * far, dy * far)) return far - 1;
      return 45;
    };
    const wide = reach(-1, 0) + reach(1, 0) + 1, high = reach(0, -1) + reach(0, 1) + 1;
    if (Math.min(wide, high) < least) small[e.outerHTML.slice(0, 150)] = [wide, high];
  }
  return small;
}"""


def small_targets(page: Page, spared: str = ".skip") -> Any:
    """All that is hit on less than 44 pixels one way; `spared` is not for fingers."""
    return page.evaluate(SMALL, [LEAST, f"[aria-hidden=true], {spared}"])
