/** Of a chosen neuron, all its weights to read and type; of a chosen weight, its last update with all numbers. */
import { h } from "../../base/dom.js";
import { readNumber } from "../../controls/entry.js";
import { hint } from "../../controls/hint.js";
import { formatNumber } from "../../words/number_text.js";
import { linkKey, linkName, nodeName, sourceName } from "./names.js";
import { linksOf, placeOf, weightAt } from "./shape.js";

const words = (value) => formatNumber(value, Number.isInteger(value) && Math.abs(value) < 1e9 ? "d" : ".4g");

export class Chosen {
  /** @param {{change: (view: object, link: object, value: number) => void, choose: (link: object) => void}} face */
  constructor(face, signal) {
    Object.assign(this, { face, signal, fields: [], view: null, node: null, link: null });
    this.title = h("p", { class: "nnpg-chosentitle" });
    this.list = h("div", { class: "nnpg-weights", role: "group" });
    this.rule = h("div", { class: "nnpg-rule", role: "group", "aria-label": "Update rule", "data-testid": "rule" });
    this.element = h("div", { class: "nnpg-chosen" }, this.title, this.list, this.rule);
  }

  /** Show a neuron's weights, and of these the chosen one's rule. */
  open(view, node, link) {
    Object.assign(this, { view, node, link });
    this.build();
    this.draw();
  }

  build() {
    const { view, node, signal } = this;
    const { shape } = view;
    const name = nodeName(shape, node.layer, node.index);
    this.title.textContent = `Weights into ${name}`;
    this.list.setAttribute("aria-label", `Weights into ${name}`);
    const links = linksOf(shape).filter(({ layer, to }) => layer === node.layer && to === node.index);
    this.fields = links.map((link) => this.field(link, signal));
    this.list.replaceChildren(...this.fields.map(({ element }) => element));
  }

  field(link, signal) {
    const { shape } = this.view;
    const short = `${link.from === "bias" ? "" : "from "}${sourceName(shape, link)}`;
    const input = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", class: "nnpg-entry", "aria-label": linkName(shape, link), "data-testid": `weight-${linkKey(link)}` });
    const { element: told, say } = hint(input, signal);
    const field = { link, input, element: h("label", { class: "nnpg-weight" }, h("span", {}, short), input, told) };
    const take = () => {
      const typed = readNumber(input.value);
      if (field.typing && Number.isFinite(typed)) this.face.change(this.view, link, typed);
      else if (field.typing) say("a number, please");
      this.fill(field);
    };
    input.addEventListener("focus", () => this.face.choose(link), { signal });
    input.addEventListener("input", () => (field.typing = true), { signal });
    input.addEventListener("blur", () => input.isConnected && take(), { signal });
    input.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") take();
      if (key === "Escape") this.fill(field);
    }, { signal });
    return field;
  }

  fill(field) {
    field.typing = false;
    const now = words(weightAt(this.view.run, this.view.shape, field.link));
    if (field.input.value !== now) field.input.value = now;
  }

  /** The numbers of now; a field that the reader is in stays as it is. */
  draw() {
    if (!this.view) return;
    for (const field of this.fields) {
      field.element.classList.toggle("nnpg-ruled", this.link !== null && linkKey(this.link) === linkKey(field.link));
      if (document.activeElement !== field.input) this.fill(field);
    }
    this.drawRule();
  }

  drawRule() {
    const { view, link } = this;
    if (link === null) return this.rule.replaceChildren(h("p", {}, "Choose a weight to see how its last update was computed."));
    const { layer, from, to } = placeOf(view.shape, link);
    const update = view.run.lastUpdate(layer, from, to);
    const name = linkName(view.shape, link);
    if (update === null) {
      const since = view.run.steps ? "since the rule or the weights were changed" : "yet";
      return this.rule.replaceChildren(h("p", {}, `The ${name} has not been updated ${since}: take one update.`));
    }
    const now = weightAt(view.run, view.shape, link);
    this.rule.replaceChildren(
      h("p", {}, `Last update of the ${name}:`),
      ...update.lines.flatMap(({ rule, filled }) => [line(rule, "rule-line"), line(filled, "rule-filled")]),
      numbers(update),
      ...(now === update.after ? [] : [h("p", { "data-testid": "rule-edited" }, `Edited since: it is ${words(now)} now.`)]),
    );
  }
}

const line = (text, testid) => h("p", { class: "nnpg-formula" }, h("code", { "data-testid": testid }, text));

/** What went into the update, by name. */
function numbers({ before, gradient, penalty, total, memory, change, after }) {
  const listed = [
    ["before", before], ["gradient of the loss", gradient], penalty ? ["gradient of the penalty", penalty] : null, penalty ? ["both", total] : null,
    ...memory.map((part) => [part.name, `${words(part.before)} → ${words(part.after)}`]),
    ["change", change], ["after", after],
  ];
  const entries = listed.filter(Boolean).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, typeof value === "number" ? words(value) : value)));
  return h("dl", { class: "nnpg-numbers" }, ...entries);
}
