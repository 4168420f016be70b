/** Mini-batches as `nn.fit` walks through them: every example once an epoch, in an order of its own. */
import { compiled, zeros } from "./compiled.js";
import { shuffled } from "./data.js";

export class Batches {
  /** Inputs X (n rows, `columns` wide) and targets t, in batches of `size` rows; the last may be smaller. */
  constructor(X, t, columns, size) {
    Object.assign(this, { X, t, columns, n: t.length });
    this.size = Math.min(size, this.n);
    this.whole = size >= this.n;
    this.place = 0; // where the next batch begins
    this.order = null;
    this.program = this.whole ? null : compiled("order", "", "run", this.n);
    this.room = new Map();
  }

  /** The next batch {rows, x, t}; its arrays are used again. */
  next(random) {
    if (this.whole) return { rows: this.n, x: this.X, t: this.t };
    if (this.place === 0) this.order = shuffled(this.n, random, this.program);
    const rows = Math.min(this.size, this.n - this.place);
    const batch = this.roomFor(rows);
    const { X, t, columns, order, place } = this;
    for (let i = 0; i < rows; i++) {
      const from = order[place + i];
      batch.t[i] = t[from];
      for (let k = 0; k < columns; k++) batch.x[i * columns + k] = X[from * columns + k];
    }
    return batch;
  }

  /** Go on to the batch after this one; true where it was the epoch's last. */
  pass(rows) {
    this.place += rows;
    if (this.place < this.n) return false;
    this.place = 0;
    return true;
  }

  /** Room for a batch of so many rows. */
  roomFor(rows) {
    if (!this.room.has(rows)) this.room.set(rows, { rows, x: zeros(rows * this.columns), t: zeros(rows) });
    return this.room.get(rows);
  }
}

/** Settings that nnkit would not train with, either. */
export function refuse({ norm, batch }, { train }) {
  const last = batch >= train ? train : train % batch || batch;
  if (norm && Math.min(batch, last) < 2) {
    throw new Error(`Batch norm needs at least 2 examples in each batch, and ${train} in batches of ${batch} leave 1: choose another batch size.`);
  }
}
