/** The limits of axes taken from the data: finite values only; flat and empty series still draw. */
import { at, count } from "../values/channels.js";
import { barWidth } from "./painters/bars.js";
import { nice, niceLog } from "../values/nice.js";

/** Which channels of a mark lie along which axis. */
const ALONG = {
  line: { x: ["x"], y: ["y"] },
  dots: { x: ["x"], y: ["y"] },
  text: { x: ["x"], y: ["y"] },
  rule: { x: ["x"], y: ["y"] },
  link: { x: ["x1", "x2"], y: ["y1", "y2"] },
  area: { x: ["x"], y: ["y1", "y2"] },
  bars: { x: [], y: ["height"] },
  errors: { x: ["x"], y: ["y1", "y2"] },
};

/** Marks that fill their place to its very edge. */
const AREAS = new Set(["heatmap", "image"]);

function widen(extent, value, logarithmic) {
  if (!Number.isFinite(value) || (logarithmic && value <= 0)) return;
  if (value < extent[0]) extent[0] = value;
  if (value > extent[1]) extent[1] = value;
}

function include(extent, values, logarithmic) {
  if (values === undefined) return;
  if (typeof values === "number") widen(extent, values, logarithmic);
  else for (let i = 0; i < values.length; i++) widen(extent, values[i], logarithmic);
}

function includeBars(extent, axis, mark, values, logarithmic) {
  if (axis === "y") return widen(extent, 0, logarithmic);
  const half = barWidth(mark, values.x) / 2;
  for (let i = 0; i < count(values.x); i++) {
    widen(extent, at(values.x, i) - half, logarithmic);
    widen(extent, at(values.x, i) + half, logarithmic);
  }
}

function includeMark(extent, axis, mark, values, logarithmic) {
  if (AREAS.has(mark.type)) return include(extent, mark[axis] ?? [0, 1], logarithmic);
  for (const name of ALONG[mark.type]?.[axis] ?? []) include(extent, values[name], logarithmic);
  if (mark.type === "bars") includeBars(extent, axis, mark, values, logarithmic);
}

function fixed(domain, logarithmic) {
  const [lo, hi] = domain.map(Number);
  if (!(lo <= hi)) return null;
  if (logarithmic && !(lo > 0 && hi > 0)) return null;
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return null;
  return lo === hi ? (logarithmic ? niceLog([lo, hi]) : nice([lo, hi])) : [lo, hi];
}

/**
 * The limits of one axis.
 * @param {"x" | "y"} axis
 * @param {{domain: [number, number] | null, scale?: string}} options
 * @param {Array<{mark: object, values: object}>} layers
 * @param {Array<object>} reach controls whose points can be dragged within their own limits
 */
export function limitsOf(axis, options, layers, reach = []) {
  const logarithmic = options.scale === "log";
  if (options.domain) {
    const given = fixed(options.domain, logarithmic);
    if (given) return given;
  }
  const extent = [Infinity, -Infinity];
  for (const { mark, values } of layers) includeMark(extent, axis, mark, values, logarithmic);
  for (const control of reach) include(extent, control[axis], logarithmic);
  if (extent[0] > extent[1]) return logarithmic ? [1, 10] : [0, 1];
  if (layers.some(({ mark }) => AREAS.has(mark.type)) && extent[0] < extent[1]) return extent;
  return logarithmic ? niceLog(extent) : nice(extent);
}
