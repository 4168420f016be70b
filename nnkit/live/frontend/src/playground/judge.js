/** How good a network is: losses, accuracy and confusion on the two parts of the data. */
import { compiled } from "./compiled.js";
import { inputs } from "./data.js";

/** The outputs as the reader sees them: from −1 to 1 for classes, the numbers themselves for regression. */
export function scored(logits, rows) {
  const program = logits ? compiled("score", "cross-entropy", "run", rows) : null;
  return (y) => (program ? program({ y }).score : y);
}

/** The training or test data, ready to be answered to. */
export class Part {
  constructor(data, part, settings, squared) {
    const [from, to] = part === "train" ? [0, data.train] : [data.train, data.n];
    this.rows = to - from;
    this.x = data.x.subarray(2 * from, 2 * to);
    this.labels = data.t.subarray(from, to);
    this.X = inputs(this.x, settings.features);
    this.t = squared ? this.labels : this.labels.map((t) => (t + 1) / 2);
    this.value = compiled("loss", squared ? "squared" : "cross-entropy", "value", this.rows);
    this.score = scored(!squared, this.rows);
  }

  loss(network) {
    return this.value({ y: network.on(this.rows).forward(this.X), t: this.t }).value;
  }

  outputs(network) {
    return Float64Array.from(this.score(network.on(this.rows).forward(this.X)));
  }

  /** Counts of what was said of what is so. */
  confusion(network) {
    const y = network.on(this.rows).forward(this.X);
    const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
    for (let i = 0; i < this.rows; i++) {
      const [said, so] = [y[i] > 0, this.labels[i] > 0];
      counts[(said === so ? "t" : "f") + (said ? "p" : "n")]++;
    }
    return counts;
  }
}

export const accuracy = ({ tp, fp, fn, tn }) => (tp + tn) / (tp + fp + fn + tn);
