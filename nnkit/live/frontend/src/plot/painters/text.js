import { at, count } from "../../values/channels.js";
import { attr, pool, s } from "../../base/dom.js";
import { fillTemplate, parseTemplate } from "../../words/number_text.js";
import { color } from "../../colors/theme.js";
import { inside, position } from "./path.js";

const ANCHORS = { start: "start", middle: "middle", end: "end" };

const CHARACTER = 7.8; // the width of a letter at 13 px, generous: fonts differ

/** The place of the anchor at which the words stay within the picture. */
function kept(x, words, anchor, width) {
  const length = words.length * CHARACTER;
  const before = anchor === "start" ? 0 : anchor === "end" ? length : length / 2;
  return Math.max(before + 2, Math.min(x, width - 2 - length + before));
}

/** Text at places of the plot, with numbers in it; a thin halo keeps it legible on lines. */
export function text(mark) {
  const anchor = ANCHORS[mark.anchor] ?? "middle";
  const node = s("g", { class: "nnkit-live-texts-in", "text-anchor": anchor, fill: color(mark.color ?? "ink") });
  const parts = parseTemplate(String(mark.template ?? ""));
  const paint = (values, frame) => {
    const { x, y, ...fields } = values;
    const names = Object.keys(fields);
    const n = count(x, y);
    const children = pool(node, n, () => s("text", { dy: "0.32em" }));
    for (let i = 0; i < n; i++) {
      const px = position(frame.x, at(x, i), frame.logX);
      const py = position(frame.y, at(y, i), frame.logY);
      const known = names.every((name) => !Number.isNaN(at(fields[name], i)));
      const shown = known && inside(frame.box, px, py); // what is undefined is not said
      const words = shown ? fillTemplate(parts, (name) => (name in fields ? at(fields[name], i) : NaN)) : "";
      attr(children[i], "x", shown ? kept(px, words, anchor, frame.width) : 0);
      attr(children[i], "y", shown ? py : 0);
      if (children[i].textContent !== words) children[i].textContent = words;
    }
  };
  return { node, paint };
}
