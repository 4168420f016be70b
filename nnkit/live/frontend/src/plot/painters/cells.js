/** Small canvases under the plot: filled cell by cell, stretched to their place by CSS. */
import { h } from "../../base/dom.js";
import { rampIndex, rampTable } from "../../colors/theme.js";

/** A canvas of columns × rows pixels, hidden until it has a place. */
export function cellCanvas(rows, columns, smooth) {
  const canvas = h("canvas", { class: "nnkit-live-heatmap", width: Math.max(1, columns), height: Math.max(1, rows), "aria-hidden": "true" });
  canvas.hidden = true;
  canvas.classList.toggle("nnkit-live-crisp", !smooth);
  const context = canvas.getContext("2d");
  const image = context.createImageData(canvas.width, canvas.height);
  return { canvas, image, put: () => context.putImageData(image, 0, 0) };
}

/** Numbers as colours, beginning with element `from`; with `flip` the first row is the lowest. */
export function fillRamp(image, z, from, rows, columns, flip, [lo, hi], palette, scheme) {
  const { data } = image;
  const table = rampTable(palette, scheme);
  for (let i = 0; i < rows; i++) {
    let to = 4 * columns * (flip ? rows - 1 - i : i);
    for (let j = 0; j < columns; j++, to += 4) {
      const index = rampIndex(z[from + i * columns + j], lo, hi);
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

/** Red, green and blue from 0 to 1; what is not a number stays clear. */
export function fillColors(image, rgb, rows, columns, flip) {
  const { data } = image; // a clamped array: rounds, and ends at 0 and 255
  for (let i = 0; i < rows; i++) {
    let to = 4 * columns * (flip ? rows - 1 - i : i);
    for (let j = 0; j < columns; j++, to += 4) {
      const from = 3 * (i * columns + j);
      for (let c = 0; c < 3; c++) data[to + c] = 255 * rgb[from + c];
      data[to + 3] = Number.isNaN(rgb[from] + rgb[from + 1] + rgb[from + 2]) ? 0 : 255;
    }
  }
}

/** In per cent of the frame, so that canvas and drawing shrink together on paper; cut at the axes. */
export function place(canvas, frame, left, top, right, bottom) {
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
