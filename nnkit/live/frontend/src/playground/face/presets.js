/** Settings that teach something, good and bad, each with a sentence. */
import { h, uniqueId } from "../../base/dom.js";

export class Presets {
  /** @param {{name: string, address: string, sentence: string, good: boolean}[]} presets @param {(address: string) => void} take */
  constructor(presets, take, signal) {
    this.presets = presets;
    const id = uniqueId("presets");
    const group = (label, good) => {
      const options = presets.flatMap((preset, i) => (preset.good === good ? [h("option", { value: i }, preset.name)] : []));
      return options.length ? h("optgroup", { label }, ...options) : null;
    };
    this.select = h("select", { id, "data-testid": "presets" }, h("option", { value: "" }, "choose …"), group("That work", true), group("That fail, and why", false));
    this.sentence = h("p", { class: "nnpg-sentence", role: "status", "data-testid": "preset-sentence" });
    this.element = h("div", { class: "nnpg-presets" }, h("label", { for: id }, "Settings to try"), this.select, this.sentence);
    this.select.addEventListener("change", () => {
      const preset = presets[this.select.value];
      if (preset) take(preset.address);
    }, { signal });
  }

  /** Name the preset that these settings are, if they are one. */
  show(address) {
    const at = this.presets.findIndex((preset) => preset.address === address);
    this.select.value = at < 0 ? "" : String(at);
    const words = this.presets[at]?.sentence ?? "";
    if (this.sentence.textContent !== words) this.sentence.textContent = words;
  }
}
