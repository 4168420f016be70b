/** A compact legend of the labelled marks, in the order they are drawn. */
import palette from "../../../../palette.json";
import { h, s } from "../base/dom.js";
import { symbolPath } from "./painters/path.js";
import { DASH } from "./painters/line.js";
import { classColor, color } from "../colors/theme.js";

function swatch(mark) {
  const icon = s("svg", { width: 22, height: 12, viewBox: "0 0 22 12", "aria-hidden": "true" });
  const ink = color(mark.color);
  if (mark.type === "dots") {
    const classes = mark.channels?.group ? [classColor(0), classColor(1)] : [ink];
    const drawn = mark.symbol === "cross" ? "stroke" : "fill";
    classes.forEach((paint, k) => {
      const x = classes.length === 1 ? 11 : 6 + 10 * k;
      icon.append(s("path", { d: symbolPath(mark.symbol, x, 6, 4), fill: "none", [drawn]: paint, "stroke-width": 2 }));
    });
  } else if (mark.type === "area") {
    icon.append(s("rect", { x: 1, y: 1, width: 20, height: 10, fill: ink, "fill-opacity": Math.max(0.25, mark.opacity ?? 0.2) }));
  } else if (mark.type === "bars") {
    icon.append(s("rect", { x: 5, y: 1, width: 12, height: 10, fill: ink }));
  } else {
    icon.append(s("path", { d: "M1,6H21", stroke: ink, "stroke-width": Math.max(2, mark.width ?? 2), "stroke-dasharray": mark.dash ? DASH : null }));
  }
  return icon;
}

const MAPS = new Set(["text", "heatmap", "image", "rasters"]);

const classes = (mark) => mark.names.map((label, k) => ({ ...mark, label, color: palette.classes[k % palette.classes.length], channels: {} }));

/** What a legend names: labelled marks and named classes, each label once. */
export function labelled(marks) {
  const seen = new Set();
  return marks
    .flatMap((mark) => (mark.type === "dots" && mark.names ? classes(mark) : [mark]))
    .filter((mark) => mark.label && !MAPS.has(mark.type))
    .filter((mark) => !seen.has(mark.label) && seen.add(mark.label));
}

/** The legend; the alternative text says the same to those who do not see it. */
export function legend(marks) {
  const items = labelled(marks).map((mark) => h("span", { class: "nnkit-live-key" }, swatch(mark), h("span", {}, mark.label)));
  return h("div", { class: "nnkit-live-legend", "aria-hidden": "true" }, ...items);
}
