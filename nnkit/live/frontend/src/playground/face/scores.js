/** Losses, accuracies and the confusion count of one run. */
import { h } from "../../base/dom.js";
import { formatNumber } from "../../words/number_text.js";

const put = (node, words) => node.textContent !== words && (node.textContent = words);
const loss = (value) => formatNumber(value, value < 0.001 || value >= 1000 ? ".2e" : ".3f");
const share = (value) => (value === null ? "" : formatNumber(value, ".1%"));

export class Scores {
  /** @param {string} owner stands before the names of its cells @param {object} field the setting `counts` @param {(part: string) => void} choose */
  constructor(owner, { name, label, options }, choose, signal) {
    this.cells = {};
    const cell = (name) => (this.cells[name] = h("td", { "data-testid": `${owner}${name}` }));
    const head = (words, scope = "col") => h("th", { scope }, words);
    this.accuracyRow = h("tr", {}, head("accuracy", "row"), cell("accuracy-train"), cell("accuracy-test"));
    const losses = h("table", { class: "nnpg-table", "aria-label": "Loss and accuracy" },
      h("thead", {}, h("tr", {}, h("td", {}), head("training"), head("test"))),
      h("tbody", {}, h("tr", {}, head("loss", "row"), cell("loss-train"), cell("loss-test")), this.accuracyRow));
    this.counted = h("select", { "data-testid": `${owner}${name}`, "aria-label": label }, ...options.map(({ value, label: words }) => h("option", { value }, words)));
    this.counted.addEventListener("change", () => choose(this.counted.value), { signal });
    this.confusion = h("table", { class: "nnpg-table" },
      h("caption", {}, h("label", {}, "Confusion count, ", this.counted)),
      h("thead", {}, h("tr", {}, h("td", {}), head("says orange"), head("says blue"))),
      h("tbody", {}, h("tr", {}, head("is orange", "row"), cell("tp"), cell("fn")), h("tr", {}, head("is blue", "row"), cell("fp"), cell("tn"))));
    this.element = h("div", { class: "nnpg-scores" }, losses, this.confusion);
  }

  /** @param {object} run @param {"test" | "train"} counts which part of the data is counted */
  draw(run, counts) {
    const { train, test } = run.losses();
    const accuracy = run.accuracy();
    const { cells } = this;
    put(cells["loss-train"], loss(train));
    put(cells["loss-test"], loss(test));
    this.accuracyRow.hidden = this.confusion.hidden = accuracy === null;
    if (accuracy === null) return;
    put(cells["accuracy-train"], share(accuracy.train));
    put(cells["accuracy-test"], share(accuracy.test));
    this.counted.value = counts;
    const confusion = run.confusion(counts);
    for (const name of ["tp", "fp", "fn", "tn"]) put(cells[name], String(confusion[name]));
  }
}

/** The state of a run in one sentence. */
export function sentence(run) {
  const { train, test } = run.losses();
  const accuracy = run.accuracy();
  const words = `epoch ${run.epochs}: training loss ${loss(train)}, test loss ${loss(test)}`;
  return accuracy === null ? words : `${words}, test accuracy ${share(accuracy.test)}`;
}
