/** One run as it is seen: its network, its large map, its scores. */
import { attr, h } from "../../base/dom.js";
import { ColorBar } from "./colorbar.js";
import { Network } from "./network.js";
import { nodeName } from "./names.js";
import { Plane } from "./plane.js";
import { Scores, sentence } from "./scores.js";
import { partOf, setWeightAt, shapeOf, weightAt } from "./shape.js";

export const RANGE = [-6, 6];
export const SIDE = 32; // cells of a map while the run moves
const DEEP = 4; // hidden layers beyond which the network has a line of its own
const LONG = 2; // and beyond which two networks have no room side by side on a narrow page
const FINE = 96; // and of the large one when it rests

const largest = (values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

export class RunView {
  /**
   * @param {object} face the controller: spec, settings, scheme, board, neurons, press, pin, pinned, tell, request
   * @param {number} index 0 for the first run, 1 for the second
   */
  constructor(face, index, signal) {
    Object.assign(this, { face, index, looked: null, run: null });
    const { units } = face.spec.limits;
    this.network = new Network({
      side: SIDE, range: [1, units],
      weight: (link) => weightAt(this.run, this.shape, link),
      setWeight: (link, value) => this.setWeight(link, value),
      look: (node) => this.look(node),
      press: (node) => face.press(this, node),
      neurons: (layer, by) => face.neurons(this, layer, by),
      choose: (link) => face.pin(this, { layer: link.layer, index: link.to }, link),
    }, signal);
    this.plane = new Plane({
      side: SIDE, range: RANGE, valueAt: (x1, x2) => this.valueAt(x1, x2),
      add: (x1, x2) => face.board.own.add(x1, x2), remove: (x1, x2) => face.board.own.remove(x1, x2),
    }, signal);
    this.bar = new ColorBar();
    const counts = face.spec.fields.find(({ name }) => name === "counts");
    this.scores = new Scores(index === 0 ? "" : "second-", counts, (part) => face.set({ counts: part }), signal);
    this.title = h("h3", {});
    this.trouble = h("p", { class: "nnpg-trouble", role: "status", hidden: true, "data-testid": index === 0 ? "trouble" : "second-trouble" });
    this.shownName = h("p", { class: "nnpg-planename" });
    this.below = h("div", { class: "nnpg-below" });
    this.left = h("div", { class: "nnpg-left" }, this.network.element, this.below);
    const output = h("div", { class: "nnpg-output", role: "group", "aria-label": "Output" }, this.shownName, this.plane.element, this.bar.element, this.scores.element);
    this.element = h("section", { class: "nnpg-run", "data-testid": index === 0 ? "run" : "second-run" }, this.title, this.trouble,
      h("div", { class: "nnpg-board" }, this.left, output));
  }

  /** What this run is called beside another; null where there is no other. */
  name(words) {
    this.title.hidden = words === null;
    this.title.textContent = words ?? "";
    attr(this.element, "aria-label", words);
  }

  /** Show this run from now on. */
  take(run) {
    if (run !== this.run) this.network.editor.cancel();
    this.run = run;
    const shape = shapeOf(this.face.spec, run.settings);
    const same = JSON.stringify(shape) === JSON.stringify(this.shape);
    this.shape = shape;
    this.outLimits = limitsOf(run);
    this.element.classList.toggle("nnpg-deep", run.settings.hidden.length > DEEP);
    this.element.classList.toggle("nnpg-long", run.settings.hidden.length > LONG);
    if (same) return;
    this.looked = null;
    this.network.build(shape);
  }

  look(node) {
    this.looked = node && { layer: node.layer, index: node.index };
    this.face.request();
  }

  setWeight(link, value) {
    setWeightAt(this.run, this.shape, link, value);
    this.face.tell();
  }

  /** The node whose map is shown large. */
  shown() {
    const { counts } = this.shape;
    return this.looked ?? (this.plane.drawing ? null : this.face.pinned(this)) ?? { layer: counts.length - 1, index: 0 };
  }

  valueAt(x1, x2) {
    if (!this.run) return null;
    const { layer, index } = this.shown();
    return partOf(this.run.activities(x1, x2), this.shape, layer, index); // null for a feature that is not in use
  }

  /** A node's map; the features' are always the same. */
  part(maps, layer, index) {
    return layer === 0 ? this.face.featureMaps[this.shape.features[index].value] : partOf(maps, this.shape, layer, index);
  }

  limitsAt(layer, values) {
    if (layer === this.shape.counts.length - 1) return this.outLimits;
    if (layer > 0 && this.run.settings.activation === "sigmoid") return [0, 1];
    const most = largest(values);
    const end = layer === 0 ? most || 1 : Math.max(1, most);
    return [-end, end];
  }

  /** Paint it all; `resting` says that nothing moves, so that there is time for a finer map. */
  draw(resting) {
    const { run, shape, plane, face } = this;
    const { scheme } = face;
    const look = (layer, values) => ({ limits: this.limitsAt(layer, values), scheme, discrete: face.settings.discrete && layer === shape.counts.length - 1 });
    let maps = run.maps(SIDE);
    this.network.draw((layer, index) => this.part(maps, layer, index), look);
    if (resting) maps = run.maps(FINE);
    const { layer, index } = this.shown();
    const values = this.part(maps, layer, index);
    plane.map.resize(resting ? FINE : SIDE);
    if (layer === 0) plane.map.resize(SIDE);
    const shown = look(layer, values);
    plane.map.paint(values, shown);
    this.bar.paint(shown.limits, scheme);
    const name = nodeName(shape, layer, index);
    this.shownName.textContent = name[0].toUpperCase() + name.slice(1);
    this.scores.draw(run, face.settings.counts);
    this.excuse();
    if (resting) this.rest(name);
  }

  rest(name) {
    this.network.rest();
    this.plane.describe(`Map of ${name} over x1 and x2 from −6 to 6 with the data on it. ${sentence(this.run)}`);
  }

  excuse() {
    const words = excuseOf(this.run);
    this.trouble.hidden = words === "";
    if (this.trouble.textContent !== words) this.trouble.textContent = words;
  }

  /** The examples on the large map. */
  drawPoints(look) {
    const { draft } = this.face.board.own;
    const sets = draft ? [drawn(draft)] : examples(this.run.data, this.face.settings.test || this.plane.drawing);
    this.plane.points.paint(sets, { ...look, range: RANGE, limits: this.outLimits });
  }
}

/** What is to be said of a run whose numbers are beyond all bounds; nothing of others. */
function excuseOf(run) {
  if (run.diverged) {
    const { epoch, finite } = run.away;
    const how = finite ? "the loss was more than a million times that of the beginning" : "the loss was no longer finite";
    return `The numbers ran away in epoch ${epoch}: ${how}. The weights are those of epoch ${run.epochs} again, the last good ones. Take a smaller learning rate and go on, or restart.`;
  }
  return Number.isFinite(run.losses().train) ? "" : "With these weights the loss is no longer finite. Type a smaller one, or restart.";
}

/** Training data, and testing data if they are to be seen. */
function examples({ x, t, train }, test) {
  const training = { x: x.subarray(0, 2 * train), y: t.subarray(0, train) };
  return test ? [training, { x: x.subarray(2 * train), y: t.subarray(train) }] : [training];
}

/** Triples as pairs and targets. */
function drawn(triples) {
  return { x: triples.filter((_, i) => i % 3 < 2), y: triples.filter((_, i) => i % 3 === 2) };
}

/** The numbers at the two ends of the output's colours. */
function limitsOf({ task, data }) {
  const end = task === "regression" ? largest(data.t) || 1 : 1;
  return [-end, end];
}
