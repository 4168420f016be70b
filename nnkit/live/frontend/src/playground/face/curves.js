/** Losses against epochs: one line for training and one for testing, for each run. */
import { attr, h, s } from "../../base/dom.js";
import { formatNumber } from "../../words/number_text.js";
import { linePath } from "../../plot/painters/path.js";

const [WIDTH, HEIGHT] = [300, 110];
const HIGHEST = 10; // times the first loss

const highest = (list) => list.reduce((most, value) => (value > most && value < Infinity ? value : most), 0);

export class Curves {
  constructor() {
    this.lines = [];
    this.top = h("span", { class: "nnpg-most", "aria-hidden": "true" });
    this.right = h("span", { class: "nnpg-until", "aria-hidden": "true" });
    this.group = s("g", {});
    const frame = s("path", { d: `M0.5,0V${HEIGHT - 0.5}H${WIDTH}`, class: "nnpg-frame" });
    this.svg = s("svg", { class: "nnpg-curves", role: "img", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "data-testid": "curves" }, frame, this.group);
    this.element = h("div", { class: "nnpg-curvebox" }, this.svg, this.top, this.right);
  }

  /** @param {{epoch: number[], train: number[], test: number[]}[]} histories the first run's, then the second's */
  draw(histories) {
    const all = histories.flatMap(({ train, test }) => [train, test]);
    const cap = HIGHEST * highest(all.map(([first]) => first)); // a run that ran away does not flatten all that was before
    const most = Math.max(1e-9, Math.min(cap || Infinity, highest(all.map(highest))));
    const last = Math.max(...histories.map(({ epoch }) => epoch.at(-1) ?? 0));
    const until = Math.max(1, last);
    const [low, high] = [HEIGHT - 1, 4];
    const wanted = histories.flatMap((history, k) => ["train", "test"].map((kind) => ({ history, kind, k })));
    while (this.lines.length < wanted.length) this.lines.push(this.group.appendChild(s("path", {})));
    while (this.lines.length > wanted.length) this.lines.pop().remove();
    wanted.forEach(({ history, kind, k }, i) => {
      const x = (j) => (WIDTH * history.epoch[j]) / until;
      const y = (j) => low - ((low - high) * Math.min(most, history[kind][j])) / most;
      const round = (of) => (j) => Math.round(10 * of(j)) / 10;
      attr(this.lines[i], "class", `nnpg-curve nnpg-${kind} nnpg-run-${k}`);
      attr(this.lines[i], "d", linePath(history.epoch.length, round(x), round(y)));
    });
    this.top.textContent = formatNumber(most, ".3g");
    this.right.textContent = `epoch ${last}`;
  }

  describe(words) {
    attr(this.svg, "aria-label", words);
  }
}
