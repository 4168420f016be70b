/** The nodes of a network: features to switch on and off, neurons with their maps, the output. */
import { DOWNWARD } from "../../base/arrows.js";
import { h } from "../../base/dom.js";
import { MapCanvas } from "./map_canvas.js";
import { nodeName } from "./names.js";
import { Roving } from "./roving.js";

export class Nodes {
  /** @param {{side: number, look: (node: object | null) => void, press: (node: object) => void}} options what to do when one is looked at or pressed */
  constructor({ side, look, press }, signal) {
    Object.assign(this, { side, look, press, signal, nodes: [] });
    this.element = h("div", { class: "nnpg-nodes", role: "group", "aria-label": "Features and neurons; arrow keys go from one to the next" });
    this.roving = new Roving(this.element, (current, key) => this.neighbour(current, key), signal);
    this.element.addEventListener("focusout", () => look(null), { signal });
    this.element.addEventListener("pointerleave", () => look(null), { signal });
  }

  neighbour(current, key) {
    if (!(key in DOWNWARD)) return undefined;
    const [across, down] = DOWNWARD[key];
    const { layer, index } = this.nodes[current];
    const column = this.nodes.filter((node) => node.layer === layer + across);
    const found = column[Math.min(index + down, column.length - 1)];
    return found && this.nodes.indexOf(found);
  }

  make(shape, layer, index) {
    const map = new MapCanvas(this.side, "nnpg-map");
    const name = nodeName(shape, layer, index);
    const label = layer === 0 ? h("span", { class: "nnpg-feature", "aria-hidden": "true" }, shape.features[index].label) : null;
    const button = h("button", { type: "button", class: "nnpg-node", "aria-label": name, "data-testid": `node-${layer}-${index}` }, label, map.element);
    const node = { layer, index, map, button };
    const { signal } = this;
    button.addEventListener("click", () => this.press(node), { signal });
    button.addEventListener("focus", () => this.look(node), { signal });
    button.addEventListener("pointerenter", () => this.look(node), { signal });
    return node;
  }

  /** Keep the nodes of this shape, made anew where their number changed. */
  build(shape, geometry) {
    const same = this.counts?.join() === shape.counts.join();
    if (!same) {
      this.counts = shape.counts;
      this.nodes = shape.counts.flatMap((n, layer) => Array.from({ length: n }, (_, index) => this.make(shape, layer, index)));
      this.element.replaceChildren(...this.nodes.map(({ button }) => button));
    }
    this.roving.keep(this.nodes.map(({ button }) => button));
    for (const { layer, index, button } of this.nodes) {
      const { x, y } = geometry.place(layer, index);
      Object.assign(button.style, { left: `${x}px`, top: `${y}px`, width: `${geometry.node}px`, height: `${geometry.node}px` });
      if (layer === 0) button.setAttribute("aria-pressed", String(shape.features[index].on));
    }
  }

  /** Put the focus on a node. */
  focus({ layer, index }) {
    this.nodes.find((node) => node.layer === layer && node.index === index)?.button.focus();
  }

  /** Show which neuron's weights lie open. */
  mark(chosen) {
    for (const { layer, index, button } of this.nodes) {
      if (layer > 0) button.setAttribute("aria-pressed", String(chosen?.layer === layer && chosen.index === index));
    }
  }

  /** @param {(layer: number, index: number) => ArrayLike<number>} mapOf @param {(layer: number, values: ArrayLike<number>) => object} lookOf */
  draw(mapOf, lookOf) {
    for (const node of this.nodes) {
      const { layer, index, map } = node;
      const values = mapOf(layer, index);
      const look = lookOf(layer, values);
      if (node.values === values && node.scheme === look.scheme && layer === 0) continue; // a feature's map stays
      Object.assign(node, { values, scheme: look.scheme });
      map.paint(values, look);
    }
  }
}
