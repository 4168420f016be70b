/** Round ends for an axis or a colour bar; `nnkit/live/view/nice.py` computes the very same. */

function tickStep(span) {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const error = span / 5 / power;
  return power * (error >= 7.5 ? 10 : error >= 3.5 ? 5 : error >= 1.5 ? 2 : 1);
}

export function nice([lo, hi]) {
  if (lo === hi) {
    const half = lo === 0 ? 1 : Math.abs(lo) / 2;
    return [lo - half, hi + half];
  }
  const step = tickStep(hi - lo);
  const low = Math.floor(lo / step + 1e-9) * step;
  const high = Math.ceil(hi / step - 1e-9) * step;
  return Number.isFinite(low) && Number.isFinite(high) && low < high ? [low, high] : [lo, hi];
}

export function niceLog([lo, hi]) {
  if (lo === hi) return [lo / 10, hi * 10];
  const low = 10 ** Math.floor(Math.log10(lo));
  const high = 10 ** Math.ceil(Math.log10(hi));
  return low > 0 && Number.isFinite(high) ? [low, high] : [lo, hi];
}
