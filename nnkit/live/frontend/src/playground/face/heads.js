/** Above the network: how many layers, and how many neurons in each, with buttons for one more and one less. */
import { h } from "../../base/dom.js";

function button(sign, name, testid, action, signal) {
  const made = h("button", { type: "button", class: "nnpg-pm", "aria-label": name, "data-testid": testid }, sign);
  made.addEventListener("click", () => made.getAttribute("aria-disabled") === "true" || action(), { signal });
  return made;
}

/** A number between a minus and a plus. */
export function stepper({ less, more, testid, change, title }, signal) {
  const minus = button("−", less, `${testid}-less`, () => change(-1), signal);
  const plus = button("+", more, `${testid}-more`, () => change(1), signal);
  const count = h("span", { class: "nnpg-count", "data-testid": testid });
  const element = h("span", { class: "nnpg-stepper", role: "group", "aria-label": title }, minus, count, plus);
  const show = (words, value, [min, max]) => {
    if (count.textContent !== words) count.textContent = words;
    minus.setAttribute("aria-disabled", String(value <= min)); // not `disabled`: the focus would be lost
    plus.setAttribute("aria-disabled", String(value >= max));
  };
  return { element, show };
}

export class Heads {
  /** @param {{neurons: (layer: number, by: number) => void}} options */
  constructor({ neurons }, signal) {
    Object.assign(this, { neurons, signal, steppers: [] });
    this.element = h("div", { class: "nnpg-heads", "data-group": "network" });
  }

  build({ counts }, geometry, range) {
    const hidden = counts.slice(1, -1);
    while (this.steppers.length > hidden.length) this.steppers.pop().element.remove();
    while (this.steppers.length < hidden.length) {
      const layer = this.steppers.length + 1;
      const made = stepper({
        title: `neurons of layer ${layer}`, less: `one neuron less in layer ${layer}`, more: `one neuron more in layer ${layer}`,
        testid: `neurons-${layer}`, change: (by) => this.neurons(layer, by),
      }, this.signal);
      this.steppers.push(made);
      this.element.append(made.element);
    }
    this.steppers.forEach(({ element, show }, i) => {
      show(String(hidden[i]), hidden[i], range);
      element.style.left = `${geometry.column(i + 1) + geometry.node / 2}px`;
    });
  }
}
