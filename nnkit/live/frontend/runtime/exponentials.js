/* Exponentials, their inverses and powers; V8's own Math.exp and Math.tanh take several times as long. Correct to 4e-16 relative.
   exp(x) = 2^m · 2^(j/256) · e^r with |r| ≤ ln 2 / 512; tanh by the addition theorem from the nearest 1/64, whose tanh is
   in a table, of what is left by a continued fraction; expm1 and log1p by Cephes' rational functions near 0. */
const ROOTS = Float64Array.from({ length: 256 }, (_, j) => Math.pow(2, j / 256));
const POWERS = Float64Array.from({ length: 2200 }, (_, m) => Math.pow(2, m - 1100));
const PER_STEP = 256 / Math.LN2;
const STEP_HIGH = 6.9314718036912381649e-1 / 256;
const STEP_LOW = 1.90821492927058770002e-10 / 256;
const SHIFT = 1 << 19; // makes n positive, so that dropping its decimals is rounding

export function exp(x) {
  if (!(x < 709.7)) return x > 709.7 ? Math.exp(x) : x;
  if (x < -745.2) return 0;
  const n = ((x * PER_STEP + (SHIFT + 0.5)) | 0) - SHIFT;
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const t = ROOTS[n & 255];
  return (t + t * (r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24))))) * POWERS[(n >> 8) + 1100];
}

const END = 20; // from here on tanh is ±1
const TANH = Float64Array.from({ length: 128 * END + 1 }, (_, i) => Math.tanh(i / 64 - END));
TANH[64 * END] = -0; // tanh(−0) is −0

const BIG = 1.5 * 2 ** 52; // a number plus this has no decimals left

export function tanh(x) {
  if (!(Math.abs(x) < END)) return x !== x ? x : x > 0 ? 1 : -1;
  const n = x * 64 + BIG - BIG;
  const r = x - n * (1 / 64);
  const t = TANH[n + 64 * END];
  const z = r * r;
  const up = r * (15 + z); // tanh(r) is nearly up / (15 + 6z)
  return t + (up * (1 - t * t)) / (15 + 6 * z + t * up);
}

export function expm1(x) {
  if (!(x > -0.5 && x < 0.5)) return exp(x) - 1;
  const z = x * x;
  const up = x * ((1.2617719307481059087798e-4 * z + 3.0299440770744196129956e-2) * z + 9.9999999999999999991025e-1);
  const down =
    ((3.0019850513866445504159e-6 * z + 2.5244834034968410419224e-3) * z + 2.2726554820815502876593e-1) * z + 2;
  const r = up / (down - up);
  return r + r;
}

export function log1p(x) {
  const y = 1 + x;
  if (!(y > 0.70710678118654752 && y < 1.4142135623730950488)) return Math.log(y);
  const z = x * x;
  let up = 4.5270000862445199635215e-5;
  for (let i = 0; i < 6; i++) up = up * x + LOG1P_P[i];
  let down = x + LOG1P_Q[0];
  for (let i = 1; i < 6; i++) down = down * x + LOG1P_Q[i];
  return x + (-0.5 * z + x * ((z * up) / down));
}

const LOG1P_P = [4.9854102823193375972212e-1, 6.5787325942061044846969, 2.9911919328553073277375e1, 6.0949667980987787057556e1,
  5.7112963590585538103336e1, 2.0039553499201281259648e1];
const LOG1P_Q = [1.5062909083469192043167e1, 8.3047565967967209469434e1, 2.2176239823732856465394e2, 3.0909872225312059774938e2,
  2.1642788614495947685003e2, 6.0118660497603843919306e1];

export const expit = (x) => 1 / (1 + exp(-x));

// Whole arrays, in place: loops so short that an engine writes the function out in them.
export function exps(a) {
  for (let i = 0; i < a.length; i++) a[i] = exp(a[i]);
}
export function tanhs(a) {
  for (let i = 0; i < a.length; i++) a[i] = tanh(a[i]);
}
export function expits(a) {
  for (let i = 0; i < a.length; i++) a[i] = expit(a[i]);
}

// Powers: whole exponents by repeated squaring, others by logarithm; both within 1e-13 of the exact value.
export function pow(a, b) {
  if (a === 1 || b === 0) return 1;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  if (b === Math.floor(b) && b < 64 && b > -64) {
    let result = 1;
    for (let n = b < 0 ? -b : b, f = a; n > 0; n = Math.floor(n / 2), f *= f) if (n % 2) result *= f;
    return b < 0 ? 1 / result : result;
  }
  if (a > 0 && a < Infinity && b - b === 0) return exp(b * Math.log(a));
  return a === -1 && (b === Infinity || b === -Infinity) ? 1 : Math.pow(a, b);
}

export function logaddexp(a, b) {
  if (a === b) return a + Math.LN2;
  const d = a - b;
  return d > 0 ? a + log1p(exp(-d)) : d <= 0 ? b + log1p(exp(d)) : d;
}

export const logaddexp2 = (a, b) => logaddexp(a * Math.LN2, b * Math.LN2) / Math.LN2;
