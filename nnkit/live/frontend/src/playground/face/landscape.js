/** A slice through the loss: along one weight as a curve, along two as a map, with the present place marked. */
import { h, s } from "../../base/dom.js";
import { fillRamp } from "../../plot/painters/cells.js";
import { linePath } from "../../plot/painters/path.js";
import { formatNumber } from "../../words/number_text.js";
import { linkKey, linkName } from "./names.js";
import { button } from "./parts.js";
import { linksOf, placeOf, weightAt } from "./shape.js";

const [WIDTH, HEIGHT] = [280, 200];
const finite = (list) => Array.from(list).filter(Number.isFinite);

export class Landscape {
  /** @param {() => object} viewOf the run that is looked at */
  constructor(viewOf, signal) {
    this.viewOf = viewOf;
    this.selects = ["along", "and"].map((words, i) => {
      const select = h("select", { "data-testid": `slice-${i}` });
      select.addEventListener("change", () => this.draw(), { signal });
      return { select, label: h("label", {}, h("span", {}, words), select) };
    });
    this.canvas = h("canvas", { class: "nnpg-slicemap", "aria-hidden": "true" });
    this.svg = s("svg", { class: "nnpg-slice", role: "img", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "data-testid": "slice" });
    this.words = h("p", { class: "nnpg-said", role: "status", "data-testid": "slice-words" });
    const again = button("Compute again", "slice", () => this.draw(), signal);
    this.element = h("div", { class: "nnpg-landscape" },
      h("div", { class: "nnpg-line" }, ...this.selects.map(({ label }) => label), again),
      h("div", { class: "nnpg-sliceplot notranslate" }, this.canvas, this.svg), this.words);
  }

  /** Bring it to the run of now: computed anew where that rests; else it says of when it is. */
  show(playing) {
    if (!playing || !this.found) return this.draw();
    this.element.classList.add("nnpg-old");
    return this.tell(`${this.said} That was at epoch ${this.epoch}: the run has gone on.`);
  }

  /** Offer the weights of the present network. */
  offer(shape) {
    if (shape === this.shape) return;
    this.shape = shape;
    this.links = linksOf(shape);
    this.selects.forEach(({ select }, i) => {
      const before = this.offered ? select.value : null;
      const options = this.links.map((link) => h("option", { value: linkKey(link) }, linkName(shape, link)));
      select.replaceChildren(...(i === 1 ? [h("option", { value: "" }, "nothing else")] : []), ...options);
      if ([...select.options].some(({ value }) => value === before)) select.value = before;
      else select.selectedIndex = Math.min(i === 1 ? 2 : 0, select.options.length - 1);
    });
    this.offered = true;
  }

  draw() {
    const { run, shape, face } = this.viewOf();
    this.offer(shape);
    const [one, two] = this.selects.map(({ select }) => this.links.find((link) => linkKey(link) === select.value));
    const along = (link) => {
      if (link === undefined) return null;
      const { layer, from, to } = placeOf(shape, link);
      return [layer, from, to];
    };
    const found = run.landscape({ x: along(one), y: along(two) });
    this.element.classList.remove("nnpg-old");
    if (this.found === found && this.scheme === face.scheme) return this.tell(this.said);
    Object.assign(this, { found, scheme: face.scheme, epoch: run.epochs });
    const at = [one, two].map((link) => link && weightAt(run, shape, link));
    this.canvas.hidden = !two;
    const nodes = two ? this.map(found, at, face.scheme) : curve(found, at[0]);
    this.svg.replaceChildren(...nodes, ...axisTexts(found, shape, one, two));
    const low = finite(found.loss).reduce((least, value) => Math.min(least, value), Infinity);
    const about = `Training loss along the ${linkName(shape, one)}${two ? ` and the ${linkName(shape, two)}` : ""}: `;
    const words = about + (low < Infinity ? `now ${formatNumber(run.losses().train, ".3g")}, lowest in this slice ${formatNumber(low, ".3g")}.` : "it is nowhere finite.");
    this.svg.setAttribute("aria-label", words);
    this.said = `${words}${two ? " Dark is low." : ""} The cross is the present network.`;
    return this.tell(this.said);
  }

  tell(words) {
    if (this.words.textContent !== words) this.words.textContent = words;
  }

  map({ xs, ys, loss }, [x, y], scheme) {
    Object.assign(this.canvas, { width: xs.length, height: ys.length });
    const context = this.canvas.getContext("2d");
    const image = context.createImageData(xs.length, ys.length);
    const logs = Float64Array.from(loss, (value) => -Math.log(value + 1e-6)); // valleys are deep: on a plain scale they are all one colour
    const all = finite(logs);
    fillRamp(image, logs, 0, ys.length, xs.length, true, [Math.min(...all), Math.max(...all)], "sequential", scheme === "dark" ? "light" : scheme);
    context.putImageData(image, 0, 0);
    const part = (value, list) => (value - list[0]) / (list.at(-1) - list[0]);
    return [cross(WIDTH * part(x, xs), HEIGHT * (1 - part(y, ys)))];
  }
}

function cross(x, y) {
  return s("path", { class: "nnpg-here", d: `M${x - 6},${y - 6}l12,12M${x - 6},${y + 6}l12,-12` });
}

function curve({ xs, loss }, at) {
  const all = finite(loss);
  const most = Math.max(...all, 1e-12);
  const x = (value) => (WIDTH * (value - xs[0])) / (xs.at(-1) - xs[0]);
  const y = (value) => HEIGHT - 4 - ((HEIGHT - 12) * value) / most;
  let nearest = 0;
  xs.forEach((value, i) => Math.abs(value - at) < Math.abs(xs[nearest] - at) && (nearest = i));
  const line = s("path", { class: "nnpg-curve nnpg-train", d: linePath(xs.length, (i) => x(xs[i]), (i) => y(loss[i])) });
  return [line, cross(x(at), y(loss[nearest])), s("text", { x: 4, y: 12 }, formatNumber(most, ".3g"))];
}

function axisTexts({ xs, ys }, shape, one, two) {
  const ends = (list) => [formatNumber(list[0], ".3g"), formatNumber(list.at(-1), ".3g")];
  const [left, right] = ends(xs);
  const texts = [s("text", { x: 0, y: HEIGHT + 14 }, left), s("text", { x: WIDTH, y: HEIGHT + 14, "text-anchor": "end" }, right)];
  if (!two) return texts;
  const [bottom, top] = ends(ys);
  return [...texts, s("text", { x: -4, y: HEIGHT - 2, "text-anchor": "end" }, bottom), s("text", { x: -4, y: 12, "text-anchor": "end" }, top)];
}
