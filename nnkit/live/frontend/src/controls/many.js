/** Buttons for points that can be added and removed: the way of the keyboard, beside clicks into the plot. */
import { h } from "../base/dom.js";

/** A free place near the middle, a little farther out for each point there is. */
function freePlace({ x, y }, n) {
  const turn = 2.4 * n; // the golden angle: no two in one place
  const far = 0.06 * Math.sqrt(n);
  return [x, y].map(([lo, hi], k) => (lo + hi) / 2 + (hi - lo) * Math.max(-0.45, Math.min(0.45, far * (k ? Math.sin(turn) : Math.cos(turn)))));
}

export function many(control, change, signal, uniqueId) {
  let points = Float64Array.of();
  const button = (words, test, action) => {
    const made = h("button", { type: "button", class: "nnkit-live-button", "data-testid": `${test}-${control.name}` }, words);
    made.addEventListener("click", action, { signal });
    return made;
  };
  const add = button("Add", "add", () => change(control.name, Float64Array.of(...points, ...freePlace(control, points.length / 2))));
  const remove = button("Remove", "remove", () => change(control.name, points.slice(0, -2)));
  const shown = h("output", { class: "nnkit-live-value", "data-testid": `value-${control.name}` });
  const id = uniqueId(control.name);
  const element = h(
    "div", { class: "nnkit-live-control nnkit-live-many", role: "group", "aria-labelledby": id },
    h("span", { id }, control.label), h("span", { class: "nnkit-live-options" }, add, remove), shown,
  );
  const show = (value) => {
    points = value;
    const n = value.length / 2;
    shown.textContent = `${n} of ${control.most}`;
    add.disabled = n >= control.most;
    remove.disabled = n <= control.least;
  };
  return { element, show };
}
