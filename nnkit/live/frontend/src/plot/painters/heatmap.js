import { attr, s } from "../../base/dom.js";
import { formatNumber } from "../../words/number_text.js";
import { colorDomain, paletteOf } from "../../colors/colors.js";
import { cellCanvas, fillColors, fillRamp, place } from "./cells.js";
import { contourPath } from "./contour.js";

/** Where a map of rows × columns cells lies in the frame, and which cell a pixel is in. */
function layout(mark, rows, columns) {
  const [x0, x1] = mark.x ?? [0, 1];
  const [y0, y1] = mark.y ?? [0, 1];
  const upper = mark.origin === "upper";
  const corners = (frame) => ({ left: frame.x(x0), right: frame.x(x1), low: frame.y(y0), high: frame.y(y1) });
  const cell = (frame, px, py) => {
    const { left, right, low, high } = corners(frame);
    const column = Math.floor(((px - left) / (right - left)) * columns);
    const up = Math.floor(((py - low) / (high - low)) * rows);
    if (!(column >= 0 && column < columns && up >= 0 && up < rows)) return null;
    const x = x0 + ((column + 0.5) / columns) * (x1 - x0);
    const y = y0 + ((up + 0.5) / rows) * (y1 - y0);
    const words = `x ${formatNumber(x)}, y ${formatNumber(y)}`;
    return { index: (upper ? rows - 1 - up : up) * columns + column, words };
  };
  return { corners, cell, upper };
}

const smoothOf = (mark, rows, columns) => mark.smooth ?? (rows > 40 && columns > 40);

/** A map of numbers as coloured cells. */
export function heatmap(mark, channels) {
  const [rows, columns] = channels.z.shape;
  const { canvas, image, put } = cellCanvas(rows, columns, smoothOf(mark, rows, columns));
  const node = s("g", { class: "nnkit-live-contours" });
  const levels = [mark.contour ?? []].flat();
  const paths = levels.map(() => node.appendChild(s("path")));
  const { corners, cell, upper } = layout(mark, rows, columns);
  const paint = ({ z }, frame) => {
    if (rows === 0 || columns === 0) return;
    const { left, right, low, high } = corners(frame);
    place(canvas, frame, left, high, right, low);
    fillRamp(image, z, 0, rows, columns, !upper, colorDomain(mark, { z }), paletteOf(mark), frame.scheme);
    put();
    const at = (column, row) => {
      const down = upper ? (row + 0.5) / rows : 1 - (row + 0.5) / rows;
      return [left + ((column + 0.5) / columns) * (right - left), high + down * (low - high)];
    };
    levels.forEach((level, k) => attr(paths[k], "d", contourPath(z, rows, columns, level, at)));
  };
  const probe = ({ z }, frame, px, py) => {
    const found = cell(frame, px, py);
    return found && `${found.words}: ${formatNumber(z[found.index])}`;
  };
  return { node, canvas, paint, probe };
}

/** An image in colours. */
export function image(mark, channels) {
  const [rows, columns] = channels.rgb.shape;
  const { canvas, image: pixels, put } = cellCanvas(rows, columns, smoothOf(mark, rows, columns));
  const { corners, cell, upper } = layout(mark, rows, columns);
  const paint = ({ rgb }, frame) => {
    if (rows === 0 || columns === 0) return;
    const { left, right, low, high } = corners(frame);
    place(canvas, frame, left, high, right, low);
    fillColors(pixels, rgb, rows, columns, !upper);
    put();
  };
  const probe = ({ rgb }, frame, px, py) => {
    const found = cell(frame, px, py);
    if (!found) return null;
    const [red, green, blue] = [0, 1, 2].map((c) => formatNumber(rgb[3 * found.index + c], ".2f"));
    return `${found.words}: red ${red}, green ${green}, blue ${blue}`;
  };
  return { node: s("g"), canvas, paint, probe };
}
