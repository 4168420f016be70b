import { attr, h, s } from "../../dom.js";
import { rampIndex, rampTable } from "../theme.js";
import { contourPath } from "./contour.js";
import { symmetric } from "./link.js";

function dataDomain(mark, z) {
  if (mark.domain) return mark.domain;
  if ((mark.palette ?? "diverging") === "diverging") return symmetric(null, z);
  let lo = Infinity;
  let hi = -Infinity;
  for (let i = 0; i < z.length; i++) {
    if (!Number.isFinite(z[i])) continue;
    if (z[i] < lo) lo = z[i];
    if (z[i] > hi) hi = z[i];
  }
  return lo > hi ? [0, 1] : [lo, hi];
}

/** Fill a canvas of columns × rows pixels, row 0 of the canvas on top. */
function fillPixels(image, z, rows, columns, flip, [lo, hi], table) {
  const { data } = image;
  for (let i = 0; i < rows; i++) {
    let to = 4 * columns * (flip ? rows - 1 - i : i);
    for (let j = 0; j < columns; j++, to += 4) {
      const index = rampIndex(z[i * columns + j], lo, hi);
      if (index < 0) {
        data[to + 3] = 0;
      } else {
        data[to] = table[3 * index];
        data[to + 1] = table[3 * index + 1];
        data[to + 2] = table[3 * index + 2];
        data[to + 3] = 255;
      }
    }
  }
}

/** A map of numbers as coloured cells: a small canvas under the plot, stretched to its place by CSS. */
export function heatmap(mark, channels) {
  const [rows, columns] = channels.z.shape;
  const canvas = h("canvas", { class: "nnkit-live-heatmap", width: Math.max(1, columns), height: Math.max(1, rows), "aria-hidden": "true" });
  canvas.hidden = true; // until it has a place
  const context = canvas.getContext("2d");
  const image = context.createImageData(canvas.width, canvas.height);
  const smooth = mark.smooth ?? (rows > 40 && columns > 40);
  canvas.classList.toggle("nnkit-live-crisp", !smooth);
  const node = s("g", { class: "nnkit-live-contours" });
  const levels = [mark.contour ?? []].flat();
  const paths = levels.map(() => node.appendChild(s("path")));
  const [x0, x1] = mark.x ?? [0, 1];
  const [y0, y1] = mark.y ?? [0, 1];
  const upper = mark.origin === "upper";

  const paint = (values, frame) => {
    const { z } = values;
    if (rows === 0 || columns === 0) return;
    const left = frame.x(x0);
    const right = frame.x(x1);
    const low = frame.y(y0);
    const high = frame.y(y1);
    place(canvas, frame, left, high, right, low);
    fillPixels(image, z, rows, columns, !upper, dataDomain(mark, z), rampTable(mark.palette ?? "diverging", frame.scheme));
    context.putImageData(image, 0, 0);
    const at = (column, row) => {
      const down = upper ? (row + 0.5) / rows : 1 - (row + 0.5) / rows;
      return [left + ((column + 0.5) / columns) * (right - left), high + down * (low - high)];
    };
    levels.forEach((level, k) => attr(paths[k], "d", contourPath(z, rows, columns, level, at)));
  };
  return { node, canvas, paint };
}

/** In per cent of the frame, so that canvas and drawing shrink together on paper; cut at the axes. */
function place(canvas, frame, left, top, right, bottom) {
  const { box, width, height } = frame;
  const { style } = canvas;
  canvas.hidden = false;
  const across = right - left;
  const down = bottom - top;
  style.left = `${(100 * left) / width}%`;
  style.top = `${(100 * top) / height}%`;
  style.width = `${(100 * across) / width}%`;
  style.height = `${(100 * down) / height}%`;
  const part = (v, whole) => `${Math.max(0, (100 * v) / whole).toFixed(3)}%`;
  style.clipPath = `inset(${part(box.top - top, down)} ${part(right - box.right, across)} ${part(bottom - box.bottom, down)} ${part(box.left - left, across)})`;
}
