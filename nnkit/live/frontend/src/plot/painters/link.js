import { at, count } from "../../values/channels.js";
import { attr, pool, s } from "../../base/dom.js";
import { colorDomain, paletteOf, rampColor } from "../../colors/colors.js";
import { color } from "../../colors/theme.js";
import { position } from "./path.js";

/** The shaft ends inside the head, so that a thick line does not blunt the point. */
function arrowPaths(x1, y1, x2, y2, width) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const size = Math.min(7 + 1.8 * width, Math.max(length, 1e-6));
  if (!(length > 0.5)) return { shaft: "", head: "" };
  const ux = (x2 - x1) / length;
  const uy = (y2 - y1) / length;
  const bx = x2 - ux * size;
  const by = y2 - uy * size;
  const half = size * 0.42;
  const round = (v) => Math.round(v * 100) / 100;
  const head =
    `M${x2},${y2}L${round(bx - uy * half)},${round(by + ux * half)}` + `L${round(bx + uy * half)},${round(by - ux * half)}Z`;
  return { shaft: `M${x1},${y1}L${round(bx + ux)},${round(by + uy)}`, head };
}

/** Segments, each with its own width and colour if wished; with `head`, arrows. */
export function link(mark) {
  const node = s("g", { class: "nnkit-live-links" });
  const make = () => s("g", {}, s("path", { fill: "none" }), mark.head ? s("path", { stroke: "none" }) : null);
  const paint = (values, frame) => {
    const n = count(values.x1, values.y1, values.x2, values.y2);
    const domain = values.value === undefined ? null : colorDomain(mark, values);
    const children = pool(node, n, make);
    for (let i = 0; i < n; i++) {
      const x1 = position(frame.x, at(values.x1, i), frame.logX);
      const y1 = position(frame.y, at(values.y1, i), frame.logY);
      const x2 = position(frame.x, at(values.x2, i), frame.logX);
      const y2 = position(frame.y, at(values.y2, i), frame.logY);
      const width = values.width === undefined ? 2 : at(values.width, i);
      const ink = domain === null ? color(mark.color) : rampColor(at(values.value, i), domain, paletteOf(mark), frame.scheme);
      const [shaft, head] = children[i].childNodes;
      const fine = x1 + y1 + x2 + y2 === x1 + y1 + x2 + y2 && width > 0;
      const paths = !fine ? { shaft: "", head: "" } : mark.head ? arrowPaths(x1, y1, x2, y2, width) : { shaft: `M${x1},${y1}L${x2},${y2}` };
      attr(shaft, "d", paths.shaft);
      attr(shaft, "stroke", ink);
      attr(shaft, "stroke-width", fine ? Math.round(Math.min(width, 60) * 100) / 100 : 0);
      if (head) {
        attr(head, "d", paths.head);
        attr(head, "fill", ink);
      }
    }
  };
  return { node, paint };
}
