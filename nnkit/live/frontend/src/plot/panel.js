/** One plot: legend, frame, marks, and the layer for draggable points. */
import { decodeChannels, isConstant, readAll } from "../values/channels.js";
import { h } from "../base/dom.js";
import { colorDomain, paletteOf } from "../colors/colors.js";
import { limitsOf } from "./limits.js";
import { makeFrame } from "./frame.js";
import { legend } from "./legend.js";
import { moving } from "./moving.js";
import { painter } from "./painters/index.js";
import { Tip } from "./tip.js";

const MAPS = new Set(["heatmap", "image"]);
const WHOLE = new Set(["dots", "text", "rasters"]); // drawn whole where their centre lies inside the frame

/** Bars at whole numbers are classes: each gets its tick. */
function barPlaces(layers) {
  const bars = layers.find(({ mark }) => mark.type === "bars");
  if (!bars || typeof bars.values.x === "number" || bars.values.x.length > 16) return null;
  const places = Array.from(bars.values.x);
  return places.every(Number.isInteger) ? places : null;
}

const sizeOf = ({ clientWidth, clientHeight }) => ({ width: Math.floor(clientWidth), height: Math.floor(clientHeight) });

export class Panel {
  /**
   * @param {HTMLElement} element the box of this plot
   * @param {object} plot the plot's part of the spec
   * @param {() => "light" | "dark"} scheme
   * @param {{title: boolean, legend: boolean}} rows what stands above the plots of this view, kept free where a
   *   plot has none so that the plots of a row begin at the same height
   */
  constructor(element, plot, scheme, rows) {
    this.element = element;
    this.present = moving(plot);
    this.plot = this.present({});
    this.scheme = scheme;
    this.memory = {};
    this.frame = null;
    this.reach = []; // controls whose points must fit into an automatic domain
    this.alt = "";
    this.layers = plot.marks.map((mark) => {
      const channels = decodeChannels(mark.channels);
      return { mark, channels, painter: painter(mark, channels), constant: isConstant(channels), painted: null, values: {} };
    });
    this.layers.sort((a, b) => MAPS.has(b.mark.type) - MAPS.has(a.mark.type));
    this.box = h("div", { class: "nnkit-live-box notranslate" }); // who translates a page puts HTML into an SVG, which then shows nothing
    this.holder = h("div", { class: "nnkit-live-holder" }, this.box);
    this.title = h("div", { class: "nnkit-live-title" });
    this.head = h("div", {}, rows.title ? this.title : null, rows.legend ? legend(plot.marks) : null);
    element.replaceChildren(this.head, this.holder);
    this.box.append(...this.layers.map((layer) => layer.painter.canvas).filter(Boolean));
    if (typeof plot.title === "string") this.title.textContent = plot.title;
    if (this.layers.some((layer) => layer.painter.probe)) this.tip = new Tip(this);
  }

  /** Read the size; all panels before one of them draws, so that the page is laid out once. */
  measure() {
    this.size = sizeOf(this.holder);
  }

  /** Whether it has another size now than it was drawn in. */
  get resized() {
    const { width, height } = sizeOf(this.holder);
    return width !== this.size?.width || height !== this.size?.height;
  }

  /** Draw the present outputs; the frame is rebuilt only when its domains, words or size changed. */
  draw(outputs) {
    for (const layer of this.layers) layer.values = readAll(layer.channels, outputs);
    const { width, height } = this.size;
    if (width < 60 || height < 60) return;
    this.plot = this.present(outputs);
    const { title, x, y } = this.plot;
    if (this.title.textContent !== (title ?? "")) this.title.textContent = title;
    const xDomain = limitsOf("x", x, this.layers, this.reach);
    const yDomain = limitsOf("y", y, this.layers, this.reach);
    const bars = this.layers.filter(({ mark }) => typeof mark.bar === "string").map(({ mark, values }) => ({ label: mark.bar, palette: paletteOf(mark), domain: colorDomain(mark, values) }));
    const asked = { width, height, xDomain, yDomain, bars };
    const key = JSON.stringify([asked, x.label, y.label]);
    if (this.frame?.key !== key) this.reframe(asked, key);
    this.frame.scheme = this.scheme();
    this.frame.paintBars(this.frame.scheme);
    const stamp = `${this.frame.number} ${this.frame.scheme}`;
    for (const layer of this.layers) {
      if (layer.constant && layer.painted === stamp) continue;
      layer.painter.paint(layer.values, this.frame);
      layer.painted = stamp;
    }
    this.tip?.show();
  }

  reframe(asked, key) {
    const { x, y, aspect } = this.plot;
    const axes = this.plot.axes !== false;
    const grid = axes && this.layers.every(({ mark }) => !MAPS.has(mark.type));
    const places = x.scale === "log" ? null : barPlaces(this.layers);
    const frame = makeFrame({ ...asked, x, y, aspect, grid, axes, places }, this.memory);
    frame.key = key;
    frame.number = (this.frame?.number ?? 0) + 1;
    frame.logX = x.scale === "log";
    frame.logY = y.scale === "log";
    for (const { mark, painter: { node } } of this.layers) {
      if (!WHOLE.has(mark.type)) node.setAttribute("clip-path", frame.clip);
      frame.layer.append(node);
    }
    frame.svg.setAttribute("role", "img");
    frame.svg.setAttribute("aria-label", this.alt);
    this.frame?.svg.remove();
    frame.svg.dataset.limits = JSON.stringify([asked.xDomain, asked.yDomain]);
    this.box.append(frame.svg);
    if (this.tip) this.box.append(this.tip.element); // above all
    this.box.style.width = `${frame.width}px`;
    this.box.style.aspectRatio = `${frame.width} / ${frame.height}`;
    this.frame = frame;
  }

  /** The next drawing is as the first one was: its margins owe nothing to labels that are gone. */
  forget() {
    this.memory = {};
    if (this.frame) this.frame.key = null;
  }

  describe(alt) {
    this.alt = alt;
    if (this.frame && this.frame.svg.getAttribute("aria-label") !== alt) this.frame.svg.setAttribute("aria-label", alt);
  }
}
