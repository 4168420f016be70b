/** Numbers as colours: the limits of a scale, as `nnkit/live/view/colors.py` computes them, and its colours. */
import palette from "../../../../palette.json";
import { at, count } from "../values/channels.js";
import { nice } from "../values/nice.js";
import { rampIndex, rampTable } from "./theme.js";

/** The channel of a mark that is shown as colours, and the palette of a mark that names none. */
const COLOURED = { heatmap: ["z", "diverging"], rasters: ["z", "diverging"], link: ["value", "diverging"], dots: ["value", "viridis"] };

export const paletteOf = (mark) => mark.palette ?? COLOURED[mark.type]?.[1] ?? "sequential";

/** The numbers at the two ends of a mark's colours; with a bar, round ones. */
export function colorDomain(mark, values) {
  if (mark.domain) return mark.domain;
  const numbers = values[COLOURED[mark.type][0]];
  const centred = palette.centred.includes(paletteOf(mark));
  let lo = Infinity;
  let hi = -Infinity;
  for (let i = 0; i < count(numbers); i++) {
    const value = at(numbers, i);
    if (!Number.isFinite(value)) continue;
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  if (lo > hi) return centred ? [-1, 1] : [0, 1];
  if (centred) {
    hi = Math.max(Math.abs(lo), Math.abs(hi)) || 1;
    lo = -hi;
  }
  if (typeof mark.bar === "string") return nice([lo, hi]);
  return lo < hi ? [lo, hi] : [lo - 0.5, hi + 0.5];
}

/** A number's colour. */
export function rampColor(value, [lo, hi], name, scheme) {
  const index = rampIndex(value, lo, hi);
  if (index < 0) return "none";
  const table = rampTable(name, scheme);
  return `rgb(${table[3 * index]},${table[3 * index + 1]},${table[3 * index + 2]})`;
}
