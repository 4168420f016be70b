/** The data of some settings: the sets of nnkit.playground.data, compiled; a formula's; the reader's own. */
import { compiled, Random } from "./compiled.js";
import { formula } from "./formula.js";

/** "classification" or "regression"; of one's own points: whether every target is 1 or −1. */
export function taskOf(spec, settings) {
  if (settings.data !== "own") return spec.sets[settings.data].task;
  return targetsOf(settings.own).every((t) => Math.abs(t) === 1) ? "classification" : "regression";
}

const kept = (v) => Number(v.toPrecision(6)); // as the address keeps a point
const targetsOf = (own) => own.filter((_, i) => i % 3 === 2);

/** How many of n rows are for training. */
const trainingRows = (n, ratio) => Math.min(Math.max(Math.floor((n * ratio) / 100), 1), n - 1);

/** Numbers below n in random order, drawn as `rng.permutation(n)` does. */
export function shuffled(n, random, program = compiled("order", "", "run", n)) {
  return random.draw(program).order;
}

function ofFormula({ n, noise, seed, formula: text }) {
  const { X, moved } = compiled("scattered", "", "run", n)({ noise: noise / 100, seed });
  const holds = formula(text);
  const t = Float64Array.from({ length: n }, (_, i) => (holds(moved[2 * i], moved[2 * i + 1]) ? 1 : -1));
  return { X, t };
}

function ofReader({ own, seed }) {
  const n = Math.floor(own.length / 3);
  if (n < 2) throw new Error(`Expected at least 2 points of your own, received ${n}.`);
  const X = new Float64Array(2 * n);
  const t = new Float64Array(n);
  shuffled(n, new Random(seed)).forEach((from, i) => {
    X.set([kept(own[3 * from]), kept(own[3 * from + 1])], 2 * i);
    t[i] = kept(own[3 * from + 2]);
  });
  return { X, t };
}

function points(settings) {
  if (settings.data === "own") return ofReader(settings);
  if (settings.data === "formula") return ofFormula(settings);
  return compiled("data", settings.data, "run", settings.n)({ noise: settings.noise / 100, seed: settings.seed });
}

/** Points and targets; the first `train` rows are for training. */
export function makeData(spec, settings) {
  const { X, t } = points(settings);
  return { task: taskOf(spec, settings), n: t.length, train: trainingRows(t.length, settings.ratio), x: X, t };
}

/** The inputs of the network for points x1, x2, x1, x2, …: one row of features each. */
export function inputs(x, names) {
  const n = x.length / 2;
  const found = compiled("features", "", "run", n)({ X: x });
  const X = new Float64Array(n * names.length);
  names.forEach((name, k) => {
    for (let i = 0; i < n; i++) X[i * names.length + k] = found[name][i];
  });
  return X;
}
