import { attr, h, s } from "../../base/dom.js";
import { formatNumber } from "../../words/number_text.js";
import { colorDomain, paletteOf } from "../../colors/colors.js";
import { cellCanvas, fillRamp, place } from "./cells.js";

const GAP = 6; // pixels between two maps
const HEAD = 18; // pixels for the name above a map

/** Where the maps lie: as large as they can be, in the middle. */
function tiles({ box }, mark, [count, rows, columns]) {
  const across = mark.columns;
  const down = Math.ceil(count / across);
  const head = mark.names ? HEAD : 0;
  const room = [box.right - box.left - GAP * (across - 1), box.bottom - box.top - GAP * (down - 1) - head * down];
  const cell = Math.max(0, Math.min(room[0] / (across * columns), room[1] / (down * rows)));
  const [width, height] = [cell * columns, cell * rows];
  const left = box.left + (room[0] - across * width) / 2;
  return Array.from({ length: count }, (_, k) => {
    const x = left + (k % across) * (width + GAP);
    const y = box.top + Math.floor(k / across) * (height + head + GAP) + head;
    return { left: x, top: y, right: x + width, bottom: y + height };
  });
}

/** Many small maps on one scale of colours, each a canvas of its own, the first row on top. */
export function rasters(mark, channels) {
  const { shape } = channels.z;
  const [count, rows, columns] = shape;
  const maps = Array.from({ length: count }, () => cellCanvas(rows, columns, false));
  const names = (mark.names ?? []).map((name) => s("text", { "text-anchor": "middle" }, name));
  const node = s("g", { class: "nnkit-live-names" }, ...names);
  const paint = ({ z }, frame) => {
    const domain = colorDomain(mark, { z });
    tiles(frame, mark, shape).forEach(({ left, top, right, bottom }, k) => {
      place(maps[k].canvas, frame, left, top, right, bottom);
      fillRamp(maps[k].image, z, k * rows * columns, rows, columns, false, domain, paletteOf(mark), frame.scheme);
      maps[k].put();
      if (!names[k]) return;
      attr(names[k], "x", (left + right) / 2);
      attr(names[k], "y", top - 5);
    });
  };
  const probe = ({ z }, frame, px, py) => {
    const k = tiles(frame, mark, shape).findIndex((t) => px >= t.left && px < t.right && py >= t.top && py < t.bottom);
    if (k < 0) return null;
    const { left, top, right, bottom } = tiles(frame, mark, shape)[k];
    const row = Math.floor(((py - top) / (bottom - top)) * rows);
    const column = Math.floor(((px - left) / (right - left)) * columns);
    return `${mark.names?.[k] ?? `map ${k + 1}`}, row ${row + 1}, column ${column + 1}: ${formatNumber(z[(k * rows + row) * columns + column])}`;
  };
  return { node, canvas: h("div", { class: "nnkit-live-rasters" }, ...maps.map(({ canvas }) => canvas)), paint, probe };
}
