/** What the colours of a mark mean: a strip beside the axes with round numbers. */
import { scaleLinear } from "d3-scale";
import { attr, s, uniqueId } from "../base/dom.js";
import { tickLabels } from "../words/number_text.js";
import { rampColor } from "../colors/colors.js";

const STRIP = 12;
const GAP = 14; // from the axes, or from the bar before
const PAD = 6; // from the strip to its numbers
const CHARACTER = 7.2; // width of a digit at 12 px, generous
const STOPS = 33;

function ticksOf(domain, height) {
  const ticks = scaleLinear(domain, [0, 1]).ticks(Math.max(2, Math.min(8, Math.floor(height / 40))));
  return { ticks, labels: tickLabels(ticks) };
}

function widthOf({ domain }, height) {
  return GAP + STRIP + PAD + CHARACTER * Math.max(...ticksOf(domain, height).labels.map((label) => label.length));
}

/** The room that these bars need to the right of the axes. */
export function barsWidth(bars, height) {
  return Math.ceil(bars.reduce((sum, bar) => sum + widthOf(bar, height), 0));
}

function gradient(palette) {
  const stops = Array.from({ length: STOPS }, (_, k) => s("stop", { offset: `${(100 * k) / (STOPS - 1)}%` }));
  const node = s("linearGradient", { id: uniqueId("ramp"), x1: 0, y1: 1, x2: 0, y2: 0 }, ...stops);
  const paint = (scheme) => stops.forEach((stop, k) => attr(stop, "stop-color", rampColor(k / (STOPS - 1), [0, 1], palette, scheme)));
  return { node, paint };
}

/**
 * Draw the bars into the frame; the function returned gives them the colours of a scheme.
 * @param {Array<{domain: number[], palette: string, label: string}>} bars
 */
export function drawBars(svg, bars, box) {
  let left = box.right;
  const height = box.bottom - box.top;
  const painters = bars.map((bar) => {
    const ramp = gradient(bar.palette);
    const { ticks, labels } = ticksOf(bar.domain, height);
    const x = left + GAP;
    const y = scaleLinear(bar.domain, [box.bottom, box.top]);
    const strip = s("rect", { x, y: box.top, width: STRIP, height: Math.max(0, height), fill: `url(#${ramp.node.id})` });
    const numbers = ticks.map((tick, k) => s("text", { x: x + STRIP + PAD, y: y(tick), dy: "0.32em", "text-anchor": "start" }, labels[k]));
    left += widthOf(bar, height);
    const words = bar.label ? s("text", { class: "nnkit-live-axislabel", x: left, y: box.top - 12, "text-anchor": "end" }, bar.label) : "";
    svg.append(s("g", { class: "nnkit-live-colorbar" }, ramp.node, strip, ...numbers, words));
    return ramp.paint;
  });
  return (scheme) => painters.forEach((paint) => paint(scheme));
}
