/** The limits of axes taken from the data: finite values only; flat and empty series still draw. */
import { barWidth } from "./painters/bars.js";

/** Which channels of a mark lie along which axis. */
const ALONG = {
  line: { x: ["x"], y: ["y"] },
  dots: { x: ["x"], y: ["y"] },
  text: { x: ["x"], y: ["y"] },
  rule: { x: ["x"], y: ["y"] },
  link: { x: ["x1", "x2"], y: ["y1", "y2"] },
  area: { x: ["x"], y: ["y1", "y2"] },
  bars: { x: ["x"], y: ["height"] },
};

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

function includeMark(extent, axis, mark, values, logarithmic) {
  if (mark.type === "heatmap") return include(extent, mark[axis] ?? [0, 1], logarithmic);
  for (const name of ALONG[mark.type]?.[axis] ?? []) include(extent, values[name], logarithmic);
  if (mark.type === "bars") {
    if (axis === "y") widen(extent, 0, logarithmic);
    else {
      const half = barWidth(mark.width, values.x) / 2;
      const [lo, hi] = extent;
      widen(extent, lo - half, logarithmic);
      widen(extent, hi + half, logarithmic);
    }
  }
}

function tickStep(span) {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const error = span / 5 / power;
  return power * (error >= 7.5 ? 10 : error >= 3.5 ? 5 : error >= 1.5 ? 2 : 1);
}

function niceLinear([lo, hi]) {
  if (lo === hi) {
    const half = lo === 0 ? 1 : Math.abs(lo) / 2;
    return [lo - half, hi + half];
  }
  const step = tickStep(hi - lo);
  const low = Math.floor(lo / step + 1e-9) * step;
  const high = Math.ceil(hi / step - 1e-9) * step;
  return Number.isFinite(low) && Number.isFinite(high) && low < high ? [low, high] : [lo, hi];
}

function niceLog([lo, hi]) {
  if (lo === hi) return [lo / 10, hi * 10];
  const low = 10 ** Math.floor(Math.log10(lo));
  const high = 10 ** Math.ceil(Math.log10(hi));
  return low > 0 && Number.isFinite(high) ? [low, high] : [lo, hi];
}

function fixed(domain, logarithmic) {
  const [lo, hi] = domain.map(Number);
  if (logarithmic && !(lo > 0 && hi > 0)) return null;
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return null;
  return lo === hi ? (logarithmic ? niceLog([lo, hi]) : niceLinear([lo, hi])) : [lo, hi];
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
  if (layers.some(({ mark }) => mark.type === "heatmap") && extent[0] < extent[1]) return extent;
  return logarithmic ? niceLog(extent) : niceLinear(extent);
}
