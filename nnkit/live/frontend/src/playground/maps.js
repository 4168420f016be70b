/** What every unit answers all over the plane, one line of the picture after the other. */
import { compiled, zeros } from "./compiled.js";
import { inputs } from "./data.js";
import { scored } from "./judge.js";

const EDGE = 6;

/** The points of a grid over the plane, from top to bottom. */
function grid(size) {
  const x = new Float64Array(2 * size * size);
  const at = (k) => ((k + 0.5) / size) * 2 * EDGE - EDGE;
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) x.set([at(j), -at(i)], 2 * (i * size + j));
  return x;
}

export class Maps {
  constructor(size, settings, shape, logits) {
    const n = size * size;
    const x = grid(size);
    const features = compiled("features", "", "run", n)({ X: x });
    const X = inputs(x, settings.features);
    const p = settings.features.length;
    this.size = size;
    this.lines = Array.from({ length: size }, (_, i) => X.subarray(i * size * p, (i + 1) * size * p));
    this.features = Object.fromEntries(settings.features.map((name) => [name, Float64Array.from(features[name])]));
    this.hidden = shape.slice(1, -1).map((m) => Array.from({ length: m }, () => zeros(n)));
    this.output = zeros(n);
    this.score = scored(logits, size);
  }

  /** {features, hidden, output}: the arrays are written over by the next call. */
  of(network) {
    const { size, lines, features, hidden, output } = this;
    const chain = network.on(size);
    for (let i = 0; i < size; i++) {
      const y = chain.forward(lines[i]);
      hidden.forEach((units, l) => spread(chain.outputs[network.hidden[l]], units, i * size, size));
      output.set(this.score(y), i * size);
    }
    return { features, hidden, output };
  }
}

/** A line's activities, point by point, into one array a unit. */
function spread(V, units, start, size) {
  const m = units.length;
  for (let u = 0; u < m; u++) {
    const unit = units[u];
    for (let j = 0, from = u; j < size; j++, from += m) unit[start + j] = V[from];
  }
}
