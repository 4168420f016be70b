/* Functions of one or two numbers that Math lacks, or defines otherwise than NumPy. */

export function mod(a, b) {
  const r = a % b;
  if (b === 0 || r !== r) return NaN;
  return r !== 0 ? (r < 0 !== b < 0 ? r + b : r) : b < 0 ? -0 : 0;
}

export function floorDivide(a, b) {
  if (b === 0) return a / b;
  let r = a % b;
  if (r !== r) return NaN;
  let q = (a - r) / b;
  if (r !== 0 && r < 0 !== b < 0) q -= 1;
  if (q === 0) return signbit(a / b) ? -0 : 0;
  const f = Math.floor(q);
  return q - f > 0.5 ? f + 1 : f;
}

export const modInt = (a, b) => (b === 0 ? 0 : a - b * Math.floor(a / b));
export const floorDivideInt = (a, b) => (b === 0 ? 0 : Math.floor(a / b));
export const fmodInt = (a, b) => (b === 0 ? 0 : a % b);
export const fmax = (a, b) => (a !== a ? b : b !== b ? a : Math.max(a, b));
export const fmin = (a, b) => (a !== a ? b : b !== b ? a : Math.min(a, b));
export const signbit = (a) => a < 0 || Object.is(a, -0);
export const copysign = (a, b) => (signbit(b) ? -Math.abs(a) : Math.abs(a));
export const heaviside = (x, h) => (x !== x ? NaN : x < 0 ? 0 : x > 0 ? 1 : h);
export const wrap = (i, n) => (i >= 0 ? (i < n ? i : NaN) : i >= -n ? i + n : NaN);

const small = (a) => a === (a | 0);
const large = (a, b, join) => Number(join(BigInt(a), BigInt(b))); // JavaScript's own operators know 32 bits
export const bitAnd = (a, b) => (small(a) && small(b) ? a & b : large(a, b, (x, y) => x & y));
export const bitOr = (a, b) => (small(a) && small(b) ? a | b : large(a, b, (x, y) => x | y));
export const bitXor = (a, b) => (small(a) && small(b) ? a ^ b : large(a, b, (x, y) => x ^ y));

export function hypot(a, b) {
  const s = a * a + b * b;
  return s > 1e-280 && s < 1e300 ? Math.sqrt(s) : Math.hypot(a, b);
}

export function rint(x) {
  const r = Math.round(x);
  return r - x === 0.5 && r % 2 !== 0 ? r - 1 : r;
}

// erf after Cody (1969): rational approximations on three ranges, relative error below 1e-15.
const ERF_P = [3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3, 1.85777706184603153e-1];
const ERF_Q = [2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3];
const ERFC_P = [5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1, 2.98635138197400131e2, 8.81952221241769090e2,
  1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3, 2.15311535474403846e-8];
const ERFC_Q = [1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3, 3.29079923573345963e3,
  4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3];
const TAIL_P = [3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4,
  1.63153871373020978e-2];
const TAIL_Q = [2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3];

function erfcPositive(y) {
  let up, down, r;
  if (y <= 4) {
    up = ERFC_P[8] * y;
    down = y;
    for (let i = 0; i < 7; i++) {
      up = (up + ERFC_P[i]) * y;
      down = (down + ERFC_Q[i]) * y;
    }
    r = (up + ERFC_P[7]) / (down + ERFC_Q[7]);
  } else if (y < 27) {
    const z = 1 / (y * y);
    up = TAIL_P[5] * z;
    down = z;
    for (let i = 0; i < 4; i++) {
      up = (up + TAIL_P[i]) * z;
      down = (down + TAIL_Q[i]) * z;
    }
    r = (z * (up + TAIL_P[4])) / (down + TAIL_Q[4]);
    r = (0.56418958354775628695 - r) / y;
  } else return 0;
  const k = Math.trunc(y * 16) / 16;
  return Math.exp(-k * k) * Math.exp(-(y - k) * (y + k)) * r;
}

export function erf(x) {
  const y = Math.abs(x);
  if (!(y > 0.46875)) {
    const z = y > 1e-300 ? x * x : 0;
    let up = ERF_P[4] * z;
    let down = z;
    for (let i = 0; i < 3; i++) {
      up = (up + ERF_P[i]) * z;
      down = (down + ERF_Q[i]) * z;
    }
    return (x * (up + ERF_P[3])) / (down + ERF_Q[3]);
  }
  const c = 1 - erfcPositive(y);
  return x < 0 ? -c : c;
}

export function erfc(x) {
  if (!(Math.abs(x) > 0.46875)) return 1 - erf(x);
  return x < 0 ? 2 - erfcPositive(-x) : erfcPositive(x);
}

export const ndtr = (x) => 0.5 * erfc(-x * Math.SQRT1_2);
