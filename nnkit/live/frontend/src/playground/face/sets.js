/** The data sets as small pictures, one of which is chosen. */
import { h, uniqueId } from "../../base/dom.js";
import { makeData } from "../data.js";
import { Points } from "./points.js";

const SHOWN = 160; // examples of a small picture

export class Sets {
  /** @param {object} spec @param {(name: string) => void} choose */
  constructor(spec, range, choose, signal) {
    Object.assign(this, { spec, range });
    const group = uniqueId("data");
    this.options = spec.fields.find(({ name }) => name === "data").options.map(({ value, label }) => {
      const input = h("input", { type: "radio", name: group, value, id: uniqueId(value), "data-testid": `set-${value}` });
      input.addEventListener("change", () => input.checked && choose(value), { signal });
      const points = new Points("nnpg-thumb");
      const element = h("span", { class: "nnpg-set" }, input, h("label", { for: input.id }, points.element, h("span", {}, label)));
      return { value, input, points, element };
    });
    this.element = h("div", { class: "nnpg-sets", role: "radiogroup", "aria-label": "Data set", "data-testid": "sets" }, ...this.options.map(({ element }) => element));
  }

  /** Draw the pictures under these settings, one chosen; one that cannot be made stays empty. */
  draw(settings, chosen, look) {
    for (const { value, input, points } of this.options) {
      input.checked = chosen === value;
      points.paint(this.examples({ ...settings, data: value, n: Math.min(settings.n, SHOWN) }), { ...look, range: this.range, radius: 1.6 });
    }
  }

  examples(settings) {
    try {
      const { x, t } = makeData(this.spec, settings);
      return [{ x, y: t }];
    } catch {
      return [];
    }
  }
}
