/** What is hidden: groups of controls and controls one by one; chosen here, kept in the address. */
import { h, uniqueId } from "../../base/dom.js";
import { button, disclosure } from "./parts.js";

export class Hiding {
  /**
   * @param {object} field the setting `hide` @param {string[]} groups those of its options that stand for many controls
   * @param {Record<string, Element[]>} alone the elements of the others @param {(hidden: string[]) => void} change
   */
  constructor(field, groups, alone, change, signal) {
    this.alone = Object.entries(alone);
    this.boxes = field.options.map(({ value, label }) => {
      const input = h("input", { type: "checkbox", id: uniqueId(value), "data-testid": `hide-${value}` });
      input.addEventListener("change", () => change(this.chosen()), { signal });
      return { value, input, element: h("span", { class: "nnpg-check" }, input, h("label", { for: input.id }, label)) };
    });
    const listed = (words, own) => h("div", { role: "group", "aria-label": words }, h("h4", {}, words), h("div", { class: "nnpg-boxes" }, ...this.boxes.filter(({ value }) => groups.includes(value) === own).map(({ element }) => element)));
    this.element = disclosure("Hide controls", "hide", signal, () => {},
      h("p", { class: "nnpg-help" }, "For a lesson: what is ticked is hidden, also for whoever opens the link."),
      listed("Groups", true), listed("One by one", false));
    this.all = button("Show all controls", "show-all", () => {
      change([]);
      this.element.firstChild.focus(); // the button is gone
    }, signal);
  }

  chosen() {
    return this.boxes.filter(({ input }) => input.checked).map(({ value }) => value);
  }

  /** @param {Element} root elements with `data-group` in it are hidden or shown */
  show(root, hidden) {
    for (const { value, input } of this.boxes) input.checked = hidden.includes(value);
    for (const element of root.querySelectorAll("[data-group]")) element.hidden = hidden.includes(element.dataset.group);
    for (const [name, elements] of this.alone) for (const element of elements) element.toggleAttribute("data-away", hidden.includes(name));
    this.all.hidden = hidden.length === 0;
  }
}
