/** The picture of one run's network: heads, nodes, links, the entry over a link, what lies under the pointer. */
import { h } from "../../base/dom.js";
import { formatNumber } from "../../words/number_text.js";
import { Editor } from "./editor.js";
import { geometry, middle } from "./geometry.js";
import { Heads } from "./heads.js";
import { Links } from "./links.js";
import { linkName } from "./names.js";
import { Nodes } from "./nodes.js";
import { linksOf } from "./shape.js";

export class Network {
  /**
   * @param {{side: number, range: [number, number], weight: (link: object) => number, setWeight: (link: object, value: number) => void,
   *   look: (node: object | null) => void, press: (node: object) => void, neurons: (layer: number, by: number) => void,
   *   choose: (link: object) => void}} run
   */
  constructor(run, signal) {
    this.run = run;
    this.heads = new Heads(run, signal);
    this.nodes = new Nodes(run, signal);
    this.links = new Links({ valueOf: run.weight, look: (link) => this.tell(link), edit: (link) => this.edit(link) }, signal);
    this.editor = new Editor((link, value) => run.setWeight(link, value), signal);
    this.tip = h("div", { class: "nnpg-tip", "aria-hidden": "true", hidden: true, "data-testid": "link-tip" });
    this.canvas = h("div", { class: "nnpg-canvas" }, this.links.element, this.heads.element, this.nodes.element, this.tip, this.editor.element);
    this.element = h("div", { class: "nnpg-network" }, this.canvas);
    this.observer = new ResizeObserver(() => this.shape && this.element.isConnected && this.build(this.shape));
    this.observer.observe(this.element);
    signal.addEventListener("abort", () => this.observer.disconnect());
  }

  /** @param {{features: {label: string, on: boolean}[], counts: number[]}} shape */
  build(shape) {
    this.shape = shape;
    this.geometry = geometry(shape.counts, this.element.clientWidth, matchMedia("(pointer: coarse)").matches ? "coarse" : "fine");
    const { width, height } = this.geometry;
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    this.heads.build(shape, this.geometry, this.run.range);
    this.nodes.build(shape, this.geometry);
    this.links.build(linksOf(shape), shape, this.geometry);
    this.links.draw();
  }

  /** The weight under the pointer or the focus, in words beside it. */
  tell(link) {
    this.told = link;
    this.tip.hidden = link === null || !this.editor.element.hidden;
    if (this.tip.hidden) return;
    const { x, y } = middle(this.geometry, link);
    this.tip.textContent = `${linkName(this.shape, link)}: ${formatNumber(this.run.weight(link), ".3g")}`;
    this.within(this.tip, x, y + 8);
  }

  /** Put a box about x, y so that all of it is in the part of the picture that is seen. */
  within(box, x, y) {
    const { scrollLeft, clientWidth } = this.element;
    const right = scrollLeft + clientWidth - box.offsetWidth - 4;
    box.style.left = `${Math.max(scrollLeft + 4, Math.min(x - box.offsetWidth / 2, right))}px`;
    box.style.top = `${Math.max(0, Math.min(y, this.geometry.height - box.offsetHeight))}px`;
  }

  edit(link) {
    this.run.choose(link);
    this.tip.hidden = true;
    const { x, y } = middle(this.geometry, link);
    const close = () => this.links.focus(link);
    this.editor.open(link, { name: linkName(this.shape, link), value: this.run.weight(link), close });
    this.within(this.editor.element, x, y - 14);
  }

  draw(mapOf, lookOf) {
    this.links.draw();
    this.nodes.draw(mapOf, lookOf);
    if (this.told) this.tell(this.told);
  }

  /** What a run that rests says to those who read. */
  rest() {
    this.links.rest();
  }
}
