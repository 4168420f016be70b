/**
 * Axes, grid and scales by Observable Plot. Marks are not Plot's: painters draw them into the empty layer
 * of this frame and update them in place, so a frame is only rebuilt when a domain or the size changes.
 */
import { axisX, axisY, gridX, gridY, plot } from "@observablehq/plot";
import { scaleLinear } from "d3-scale";
import { s, uniqueId } from "../base/dom.js";
import { barsWidth, drawBars } from "./colorbar.js";
import { tickLabels } from "../words/number_text.js";

const CHARACTER = 7.4; // width of a digit at 12 px, generous

const SPACING_X = 56; // pixels from one tick to the next, at least
const SPACING_Y = 46;
const MOST_LETTERS = 14; // of a word that is slanted, or stands beside y
const SLANT = 35; // degrees

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function powerOfTen(exponent) {
  if (exponent >= -2 && exponent <= 3) return String(10 ** exponent).replace(/^1e-(\d)$/, "0.$1");
  const digits = String(Math.abs(exponent)).replace(/\d/g, (d) => SUPERSCRIPT[d]);
  return `10${exponent < 0 ? "⁻" : ""}${digits}`;
}

function logLabel(value) {
  const exponent = Math.log10(value);
  const whole = Math.round(exponent);
  return Math.abs(exponent - whole) < 1e-9 ? powerOfTen(whole) : String(Number(value.toPrecision(3)));
}

/** Powers of ten, thinned to at most `most`; over less than two of them, also their multiples. */
function logTicks([lo, hi], most) {
  const first = Math.ceil(Math.log10(lo) - 1e-9);
  const last = Math.floor(Math.log10(hi) + 1e-9);
  if (last - first >= 1) {
    const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, most)));
    const ticks = [];
    for (let exponent = first; exponent <= last; exponent += stride) ticks.push(10 ** exponent);
    return ticks;
  }
  const steps = [];
  for (let exponent = first - 1; exponent <= last + 1; exponent++) {
    for (const digit of [1, 2, 5]) steps.push(Number(`${digit}e${exponent}`));
  }
  const inside = steps.filter((value) => value >= lo * (1 - 1e-9) && value <= hi * (1 + 1e-9));
  return inside.length > 1 ? inside : [lo, hi];
}

function scaleOptions(axis, domain) {
  return { type: axis.scale === "log" ? "log" : "linear", domain, clamp: false, label: null };
}

/** Where the ticks of an axis stand, and how they are labelled. */
function tickOptions(axis, domain, length, spacing, places) {
  const most = Math.max(2, Math.min(10, Math.floor(length / spacing)));
  if (axis.scale === "log") return { ticks: logTicks(domain, most), tickFormat: logLabel };
  if (axis.words) return wordTicks(axis.words, domain, length, spacing);
  const ticks = places ?? scaleLinear(domain, [0, 1]).ticks(most);
  const labels = new Map(tickLabels(ticks).map((label, k) => [ticks[k], label]));
  return { ticks, tickFormat: (tick) => labels.get(tick) };
}

/** Words at their places; along x slanted where they would run into one another, and cut where they are long. */
function wordTicks(words, domain, length, spacing) {
  const seen = words.filter(([place]) => place >= Math.min(...domain) && place <= Math.max(...domain));
  const ticks = seen.map(([place]) => place);
  const apart = ticks.slice(1).map((tick, k) => Math.abs(tick - ticks[k]));
  const room = (Math.min(...apart, domain[1] - domain[0]) / (domain[1] - domain[0])) * length;
  const along = spacing === SPACING_X;
  const slanted = along && seen.some(([, word]) => word.length * CHARACTER + 6 > room);
  const most = slanted || !along ? MOST_LETTERS : Infinity;
  const short = new Map(seen.map(([place, word]) => [place, word.length > most ? `${word.slice(0, most - 1)}…` : word]));
  return { ticks, tickFormat: (tick) => short.get(tick), slanted, room };
}

/** The margins that the labels need: on the left for y, on the right for the last label of x. */
function neededMargins({ forX, forY }) {
  const lengths = ({ ticks, tickFormat }) => ticks.map((tick) => tickFormat(tick).length);
  const upright = Math.round(Math.max(1, ...lengths(forY)) * CHARACTER) + 14;
  const slope = forX.slanted ? Math.max(...lengths(forX)) * CHARACTER * Math.sin((SLANT * Math.PI) / 180) : 0;
  const across = forX.slanted ? lengths(forX)[0] * CHARACTER * Math.cos((SLANT * Math.PI) / 180) - forX.room / 2 : 0;
  const left = Math.max(upright, Math.round(across) + 6);
  const bottom = forX.slanted ? Math.round(slope) + 18 : 26;
  const right = forX.slanted ? 14 : Math.max(14, Math.round((lengths(forX).at(-1) ?? 1) * CHARACTER * 0.5) + 2);
  return { left, right, bottom };
}

function cut(label, room) {
  const most = Math.max(6, Math.floor(room / 6.2));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

function addLabel(svg, label, x, y, anchor, room) {
  if (!label) return;
  const text = s("text", { class: "nnkit-live-axislabel", x, y, "text-anchor": anchor }, cut(label, room));
  if (text.textContent !== label) text.append(s("title", {}, label));
  svg.append(text);
}

function margins(options, { left, right, bottom }) {
  const { x, y, bars } = options;
  const beside = barsWidth(bars, options.height - 60);
  const labelled = bars.some((bar) => bar.label);
  if (!options.axes) {
    const ends = beside ? 8 : 2; // half a number stands beyond either end of a bar
    return { marginTop: labelled ? 28 : ends, marginRight: 2 + beside, marginBottom: ends, marginLeft: 2 };
  }
  return {
    marginTop: 8 + (y.label || labelled ? 22 : 0),
    marginRight: beside ? beside + 4 : right,
    marginBottom: bottom + (x.label ? 18 : 0),
    marginLeft: left,
  };
}

/** With equal units on both axes, the largest rectangle of the right proportions in the box. */
function fit(options, margin, width, height) {
  const { aspect, xDomain, yDomain } = options;
  if (aspect !== "equal" && typeof aspect !== "number") return { width, height };
  const ratio = typeof aspect === "number" ? aspect : 1;
  const dx = Math.abs(xDomain[1] - xDomain[0]);
  const dy = Math.abs(yDomain[1] - yDomain[0]) * ratio;
  const across = margin.marginLeft + margin.marginRight;
  const down = margin.marginTop + margin.marginBottom;
  const unit = Math.min((width - across) / dx, (height - down) / dy);
  if (!Number.isFinite(unit) || unit <= 0) return { width, height };
  return { width: Math.round(unit * dx + across), height: Math.round(unit * dy + down) };
}

/** Size and ticks of the frame with these margins at its sides. */
function plan(options, sides) {
  const margin = margins(options, sides);
  const { width, height } = fit(options, margin, options.width, options.height);
  const innerWidth = width - margin.marginLeft - margin.marginRight;
  const innerHeight = height - margin.marginTop - margin.marginBottom;
  const forX = tickOptions(options.x, options.xDomain, innerWidth, SPACING_X, options.places);
  const forY = tickOptions(options.y, options.yDomain, innerHeight, SPACING_Y);
  return { margin, width, height, forX, forY };
}

/** The plan whose margins hold its labels; what they needed is kept for the next. */
function settle(options, memory) {
  memory.left ??= 40;
  memory.right ??= 14;
  memory.bottom ??= 26;
  let planned = plan(options, memory);
  for (let round = 0; options.axes && round < 3; round++) {
    const needed = neededMargins(planned);
    const spare = round === 0 && needed.left < memory.left - 10; // only once: less margin may bring longer labels
    if (needed.left <= memory.left && needed.right <= memory.right && needed.bottom === memory.bottom && !spare) break;
    memory.left = spare ? needed.left : Math.max(memory.left, needed.left);
    memory.right = Math.max(memory.right, needed.right);
    memory.bottom = needed.bottom;
    planned = plan(options, memory);
  }
  return planned;
}

const SLANTED = { tickRotate: -SLANT, textAnchor: "end" };

const ticksOf = ({ ticks, tickFormat }) => ({ ticks, tickFormat });

function draw(options, { margin, width, height, forX, forY }, layer) {
  const plain = { tickSize: 0, tickPadding: 8, label: null };
  const quiet = { strokeOpacity: 1, stroke: "var(--nnkit-grid)" };
  return plot({
    ...margin,
    width,
    height,
    className: "nnkit-live-plot",
    x: scaleOptions(options.x, options.xDomain),
    y: scaleOptions(options.y, options.yDomain),
    axis: null, // none but those below
    marks: [
      ...(options.grid ? [gridX({ ticks: forX.ticks, ...quiet }), gridY({ ticks: forY.ticks, ...quiet })] : []),
      ...(options.axes ? [axisX({ ...ticksOf(forX), ...plain, ...(forX.slanted ? SLANTED : {}) }), axisY({ ...ticksOf(forY), ...plain })] : []),
      () => layer,
    ],
  });
}

function clip(svg, box) {
  const id = uniqueId("clip");
  const rect = s("rect", { x: box.left - 1, y: box.top - 1, width: Math.max(0, box.right - box.left + 2), height: Math.max(0, box.bottom - box.top + 2) });
  svg.append(s("clipPath", { id }, rect));
  return `url(#${id})`;
}

/**
 * Build the frame of one plot.
 * @param {{width: number, height: number, xDomain: number[], yDomain: number[], x: object, y: object,
 *          aspect: string | number | null, grid: boolean, axes: boolean,
 *          places: number[] | null, bars: object[]}} options places are ticks of x wished for; bars explain colours
 * @param {{left?: number, right?: number}} memory keeps the margins steady from frame to frame
 */
export function makeFrame(options, memory) {
  const planned = settle(options, memory);
  const { margin, width, height } = planned;
  const layer = s("g", {});
  const svg = draw(options, planned, layer);
  const box = {
    left: margin.marginLeft,
    right: width - margin.marginRight,
    top: margin.marginTop,
    bottom: height - margin.marginBottom,
  };
  svg.querySelector("style")?.remove(); // an inline style element would need a looser security policy
  svg.removeAttribute("font-family");
  svg.removeAttribute("font-size");
  for (const node of svg.querySelectorAll("[aria-label]")) node.removeAttribute("aria-label");
  if (options.axes) {
    const half = options.bars.some((bar) => bar.label) ? 2 : 1;
    addLabel(svg, options.y.label, 2, margin.marginTop - 12, "start", width / half - 8);
    addLabel(svg, options.x.label, box.right, height - 5, "end", width - 8);
  }
  const paintBars = drawBars(svg, options.bars, box);
  const x = svg.scale("x");
  const y = svg.scale("y");
  return { svg, layer, box, clip: clip(svg, box), paintBars, width, height, x: x.apply, y: y.apply, invertX: x.invert, invertY: y.invert };
}
