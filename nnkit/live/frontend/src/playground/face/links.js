/** The links of a network: width and colour say the weight, whose value is read under the pointer and edited. */
import { attr, pool, s } from "../../base/dom.js";
import { formatNumber } from "../../words/number_text.js";
import { color } from "../../colors/theme.js";
import { biasEnds, curve, linkEnds } from "./geometry.js";
import { linkName } from "./names.js";
import { nearest, trace } from "./near.js";
import { Roving } from "./roving.js";

const WIDEST = 9;
const REACH = 12; // pixels from the pointer to a line, at most
const words = (value) => formatNumber(value, ".3g");

/** From a hair to a rope; steps of a quarter of a pixel, so that few attributes change from frame to frame. */
const widthOf = (value) => Math.round(4 * Math.min(WIDEST, 0.5 + 2.5 * Math.abs(value))) / 4;

export class Links {
  /** @param {{look: (link: object | null) => void, edit: (link: object) => void, valueOf: (link: object) => number}} options */
  constructor({ look, edit, valueOf }, signal) {
    Object.assign(this, { look, edit, valueOf, links: [], traces: [], near: null });
    this.drawn = s("g", { class: "nnpg-drawn", "aria-hidden": "true" });
    this.hits = s("g", { class: "nnpg-hits", role: "group", "aria-label": "Weights and biases; arrow keys go from one to the next, Enter edits" });
    this.element = s("svg", { class: "nnpg-links" }, this.drawn, this.hits);
    this.roving = new Roving(this.hits, (current, key) => this.next(current, key), signal);
    const found = (event) => this.links[this.at(event)];
    const on = (type, action) => this.hits.addEventListener(type, (event) => found(event) && action(found(event), event), { signal });
    on("click", (link) => edit(link));
    for (const type of ["pointerover", "pointermove"]) on(type, (link) => this.approach(link));
    on("focusin", (link) => (this.name(link), look(link)));
    on("pointerout", () => this.approach(null));
    on("focusout", () => look(null));
    on("keydown", (link, event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      edit(link);
    });
  }

  /** The index of the link that is meant: by the pointer the nearest one, whichever lies on top; else the one that is in focus. */
  at(event) {
    const { left, top } = this.element.getBoundingClientRect();
    const near = "clientX" in event ? nearest(this.traces, [event.clientX - left, event.clientY - top], REACH) : -1;
    return near < 0 ? [...this.hits.childNodes].indexOf(event.target) : near;
  }

  approach(link) {
    if (link === this.near) return;
    this.near = link;
    this.hits.childNodes.forEach((node, i) => node.classList.toggle("nnpg-near", this.links[i] === link));
    this.look(link);
  }

  /** Up and down: the links into one neuron after the other; left and right: the neighbouring neuron. */
  next(current, key) {
    if (key === "Home") return 0;
    if (key === "End") return this.links.length - 1;
    const step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step === undefined) return undefined;
    if (key === "ArrowUp" || key === "ArrowDown") return current + step;
    const { layer, to } = this.links[current];
    const target = (link) => link.layer === layer && link.to === to;
    for (let i = current; this.links[i]; i += step) if (!target(this.links[i])) return i;
    return undefined;
  }

  /** @param {object[]} links in the order of their neurons; each neuron's bias last */
  build(links, shape, geometry) {
    Object.assign(this, { links, shape });
    const { width, height } = geometry;
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) attr(this.element, name, value);
    const lines = pool(this.drawn, links.length, () => s("path"));
    const hits = pool(this.hits, links.length, () => s("path", { role: "button" }));
    Object.assign(this, { traces: [], near: null });
    links.forEach((link, i) => {
      const siblings = links.filter((other) => other.layer === link.layer && other.to === link.to && other.from !== "bias");
      const ends = link.from === "bias" ? biasEnds(geometry, link) : linkEnds(geometry, link, siblings.indexOf(link), siblings.length);
      const path = curve(ends);
      this.traces.push(trace(ends));
      for (const node of [lines[i], hits[i]]) attr(node, "d", path);
      hits[i].classList.remove("nnpg-near");
      attr(hits[i], "data-testid", `link-${link.layer}-${link.from}-${link.to}`);
    });
    this.roving.keep([...hits]);
    this.rest();
  }

  draw() {
    const lines = this.drawn.childNodes;
    this.links.forEach((link, i) => {
      const value = this.valueOf(link);
      attr(lines[i], "stroke", color(value < 0 ? "blue" : "orange"));
      if (link.from !== "bias") attr(lines[i], "stroke-width", widthOf(value));
      else attr(lines[i], "stroke-width", 5 + Math.min(4, Math.abs(value) * 2));
    });
  }

  name(link) {
    const i = this.links.indexOf(link);
    attr(this.hits.childNodes[i], "aria-label", `${linkName(this.shape, link)}: ${words(this.valueOf(link))}`);
  }

  /** The names of all, for those who read without going there; while a run moves they would be stale at once. */
  rest() {
    this.links.forEach((link) => this.name(link));
  }

  /** Put the focus on a link. */
  focus(link) {
    const i = this.links.findIndex((other) => other.layer === link.layer && other.from === link.from && other.to === link.to);
    this.hits.childNodes[i]?.focus();
  }
}
