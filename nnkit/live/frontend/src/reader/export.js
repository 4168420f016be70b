/** The present picture as a file: SVG with all styles written into it, or PNG drawn from that. */
import { s } from "../base/dom.js";

const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
  "stroke-opacity", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "visibility",
  "font-variant-numeric", "stop-color",
];

function inlineStyles(from, to) {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  to.removeAttribute("class");
  [...from.children].forEach((child, i) => inlineStyles(child, to.children[i]));
}

function copySvg(svg, origin) {
  const copy = svg.cloneNode(true);
  const touches = copy.querySelectorAll(".nnkit-live-touch"); // found while they have their class
  inlineStyles(svg, copy);
  for (const touch of touches) touch.remove();
  const rect = svg.getBoundingClientRect();
  copy.setAttribute("x", rect.left - origin.left);
  copy.setAttribute("y", rect.top - origin.top);
  copy.setAttribute("width", rect.width);
  copy.setAttribute("height", rect.height);
  return copy;
}

/** The heat map, enlarged by whole cells where these are meant to be seen as cells. */
function copyCanvas(canvas, origin) {
  const rect = canvas.getBoundingClientRect();
  const crisp = canvas.classList.contains("nnkit-live-crisp");
  const scale = crisp ? Math.max(1, Math.ceil((2 * rect.width) / canvas.width)) : 1;
  const large = document.createElement("canvas");
  large.width = canvas.width * scale;
  large.height = canvas.height * scale;
  const context = large.getContext("2d");
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, large.width, large.height);
  return s("image", {
    href: large.toDataURL(), x: rect.left - origin.left, y: rect.top - origin.top, width: rect.width, height: rect.height,
    preserveAspectRatio: "none",
  });
}

function copyText(element, origin) {
  const rect = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return s(
    "text",
    {
      x: rect.left - origin.left, y: rect.top - origin.top + rect.height / 2, dy: "0.34em", fill: style.color,
      "font-family": style.fontFamily, "font-size": style.fontSize, "font-weight": style.fontWeight,
    },
    element.textContent,
  );
}

/** @param {HTMLElement} panels the element that holds all plots */
export function toSvg(panels, background) {
  const origin = panels.getBoundingClientRect();
  const [width, height] = [Math.ceil(origin.width), Math.ceil(origin.height)];
  const root = s("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(s("rect", { width, height, fill: background }));
  for (const canvas of panels.querySelectorAll("canvas")) root.append(copyCanvas(canvas, origin));
  for (const svg of panels.querySelectorAll("svg.nnkit-live-plot, .nnkit-live-key svg, svg.nnkit-live-handles")) {
    root.append(copySvg(svg, origin));
  }
  for (const label of panels.querySelectorAll(".nnkit-live-key > span, .nnkit-live-title")) root.append(copyText(label, origin));
  for (const node of root.querySelectorAll("[role], [tabindex]")) {
    for (const name of node.getAttributeNames()) {
      if (name === "role" || name === "tabindex" || name.startsWith("aria-") || name.startsWith("data-")) node.removeAttribute(name);
    }
  }
  return new XMLSerializer().serializeToString(root);
}

/** @returns {Promise<Blob>} the picture at twice its size on screen */
export async function toPng(panels, background) {
  const url = URL.createObjectURL(new Blob([toSvg(panels, background)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hand a file to the reader. */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
