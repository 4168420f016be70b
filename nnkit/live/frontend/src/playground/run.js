/** One run: data, network, loss and optimizer, moved on batch by batch. README.md of nnkit/playground says how to use it. */
import { Batches, refuse } from "./batches.js";
import { exported, imported } from "./carried.js";
import { compiled, Random } from "./compiled.js";
import { Curve } from "./curve.js";
import { inputs, makeData, taskOf } from "./data.js";
import { accuracy, Part, scored } from "./judge.js";
import { Kept } from "./kept.js";
import { landscape } from "./landscape.js";
import { Maps } from "./maps.js";
import { Network } from "./network.js";
import { Optimizer } from "./optimizer.js";
import { notebook, python } from "./python.js";
import { readAddress, differences } from "./settings.js";
import { told } from "./told.js";

export class Run {
  constructor(spec, settings, data = makeData(spec, settings)) {
    this.spec = spec;
    this.settings = settings;
    this.data = data;
    this.task = taskOf(spec, settings);
    this.squared = settings.loss === "squared" || this.task === "regression";
    this.shape = [settings.features.length, ...settings.hidden, 1];
    this.parts = { train: new Part(data, "train", settings, this.squared), test: new Part(data, "test", settings, this.squared) };
    this.losing = new Map(); // the loss with its gradient, by the number of rows
    this.drawing = new Map(); // maps by their size
    refuse(settings, data);
    this.restart();
  }

  /** The run of an exported file, with the settings of `kept` and these data in place of its own where they are given; throws words for the reader. */
  static imported(spec, text, data, kept = {}) {
    const { settings } = imported(spec, text);
    const run = new Run(spec, { ...readAddress(spec, settings), ...kept }, data);
    run.import(text);
    return run;
  }

  /** The same first weights again. */
  restart() {
    this.random = new Random(this.settings.start);
    const tanhOutput = this.squared && this.task === "classification";
    this.network = new Network(this.settings, this.shape, tanhOutput, this.random);
    this.optimizer = new Optimizer(this.network.parameters, this.settings);
    this.batches = this.batchesNow();
    this.steps = 0;
    this.epochs = 0;
    this.exact = true;
    this.diverged = false;
    this.known = {};
    this.curve = new Curve();
    this.kept = new Kept(this.losses().train);
    this.note();
  }

  batchesNow() {
    const { X, t } = this.parts.train;
    return new Batches(X, t, this.shape[0], this.settings.batch);
  }

  // -- training ---------------------------------------------------------------------------------------
  /** One batch: forward, backward, step. */
  step() {
    if (this.diverged) return;
    const { rows, x, t } = this.batches.next(this.random);
    const chain = this.network.on(rows);
    if (!this.losing.has(rows)) this.losing.set(rows, compiled("loss", this.squared ? "squared" : "cross-entropy", "backward", rows));
    const { value, dX } = this.losing.get(rows)({ y: chain.forward(x, this.random), t });
    this.known = {};
    if (this.kept.away(value)) return this.runAway(value);
    chain.backward(dX);
    this.optimizer.step(chain.parts, this.settings);
    this.steps++;
    if (!this.batches.pass(rows)) return;
    this.epochs++;
    this.note();
  }

  /** The numbers have run away: back to the last good weights, and no step until something is changed. */
  runAway(loss) {
    this.away = { epoch: Math.ceil(this.progress) || 1, finite: Number.isFinite(loss) };
    Object.assign(this, this.kept.back(this));
    this.optimizer = new Optimizer(this.network.parameters, this.settings);
    this.batches = this.batchesNow();
    this.known = {};
    this.diverged = true;
  }

  /** Epochs so far, with the part of the present one. */
  get progress() {
    return this.epochs + this.batches.place / this.batches.n;
  }

  /** To the end of the epoch. */
  epoch() {
    const goal = this.epochs + 1;
    while (this.epochs < goal && !this.diverged) this.step();
  }

  note() {
    const { train, test } = this.losses();
    this.curve.add(this.epochs, train, test);
    if (this.kept.away(train)) this.runAway(train);
    else this.kept.take(this, train);
  }

  /** The run that goes on under these settings, or a new one where they make other data or begin the weights anew. */
  with(settings, data) {
    const changed = differences(this.spec, this.settings, settings);
    const fields = this.spec.fields.filter(({ name }) => changed.includes(name));
    if (data || fields.some(({ restarts }) => restarts)) return this.anew(settings, fields, data);
    refuse(settings, this.data);
    const trains = fields.some(({ group }) => group === "training");
    const dropped = changed.includes("dropout");
    this.settings = settings;
    if (trains && this.steps === 0) this.restart(); // nothing is lost
    else if (trains) this.goOn(changed, dropped);
    return this;
  }

  anew(settings, fields, data) {
    const same = fields.every(({ group }) => group !== "data");
    return new Run(this.spec, settings, data ?? (same ? this.data : undefined));
  }

  goOn(changed, dropped) {
    this.changed();
    if (dropped) this.network.drop(this.settings.dropout);
    if (changed.includes("optimizer")) this.optimizer = new Optimizer(this.network.parameters, this.settings);
    else this.optimizer.heed(this.settings);
    if (changed.includes("batch")) this.batches = this.batchesNow();
  }

  // -- judgement --------------------------------------------------------------------------------------
  /** What was worked out since the last change, or is now. */
  once(name, find) { return (this.known[name] ??= find()); }

  losses() {
    const { train, test } = this.parts;
    return this.once("losses", () => ({ train: train.loss(this.network), test: test.loss(this.network) }));
  }

  confusion(part = "test") {
    if (this.task === "regression") return null;
    return this.once(`confusion ${part}`, () => this.parts[part].confusion(this.network));
  }

  accuracy() {
    if (this.task === "regression") return null;
    return { train: accuracy(this.confusion("train")), test: accuracy(this.confusion("test")) };
  }

  outputs(part = "test") {
    return this.once(`outputs ${part}`, () => this.parts[part].outputs(this.network));
  }

  // -- pictures ---------------------------------------------------------------------------------------
  maps(size) {
    if (!this.drawing.has(size)) this.drawing.set(size, new Maps(size, this.settings, this.shape, !this.squared));
    return this.drawing.get(size).of(this.network);
  }

  activities(x1, x2) {
    const { features } = this.settings;
    const X = inputs(Float64Array.of(x1, x2), features);
    const chain = this.network.on(1);
    const output = scored(!this.squared, 1)(chain.forward(X))[0];
    const hidden = this.network.hidden.map((place) => Array.from(chain.outputs[place]));
    return { features: Object.fromEntries(features.map((name, k) => [name, X[k]])), hidden, output };
  }

  output(x1, x2) {
    return this.activities(x1, x2).output;
  }

  landscape(slice) {
    return this.once(`slice ${JSON.stringify(slice)}`, () => landscape(this, slice));
  }

  // -- weights ----------------------------------------------------------------------------------------
  /** The array that a weight is in, and its place there; `from` is null for a bias. */
  place(layer, from, to) {
    const { W, b } = this.network.linear[layer];
    return from === null ? { parameter: b, i: to } : { parameter: W, i: from * W.columns + to };
  }

  weight(layer, from, to) {
    const { parameter, i } = this.place(layer, from, to);
    return parameter.value[i];
  }

  bias(layer, to) {
    return this.weight(layer, null, to);
  }

  setWeight(layer, from, to, value) {
    if (!Number.isFinite(value)) throw new Error(`Expected the weight to be a number, received ${value}.`);
    const { parameter, i } = this.place(layer, from, to);
    parameter.value = parameter.value.slice(); // another array: the last update keeps what it wrote
    parameter.value[i] = value;
    this.edited();
  }

  setBias(layer, to, value) {
    this.setWeight(layer, null, to, value);
  }

  edited() {
    this.known = {};
    this.changed();
    const { train } = this.losses();
    if (!Number.isFinite(train)) return;
    this.kept = new Kept(train);
    this.kept.take(this, train);
  }

  /** Something is not as it was at the beginning; a run that ran away may go on. */
  changed() {
    this.exact = false;
    if (this.diverged) this.curve.cut(this.epochs);
    this.diverged = false;
  }

  lastUpdate(layer, from, to) {
    const { parameter, i } = this.place(layer, from, to);
    const story = this.optimizer.story(parameter, i);
    return story && told(this.spec, story);
  }

  // -- taken away -------------------------------------------------------------------------------------
  export() {
    return exported(this);
  }

  /** Weights of a file whose network has the same sizes; throws an Error with words for the reader. */
  import(text) {
    for (const parameter of this.network.parameters) parameter.value = parameter.value.slice();
    imported(this.spec, text).into(this.network);
    this.edited();
  }

  python() {
    return python(this);
  }

  notebook() {
    return notebook(this);
  }
}
