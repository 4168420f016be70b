/* The discrete Fourier transform of any length, split by its prime factors. */

const twiddles = new Map();

function circle(n) {
  if (!twiddles.has(n)) {
    const exact = { c: [1, 0, -1, 0], s: [0, 1, 0, -1] }; // at the quarters
    const table = (name, f) => Float64Array.from({ length: n }, (_, k) => ((4 * k) % n ? f((2 * Math.PI * k) / n) : exact[name][(4 * k) / n]));
    twiddles.set(n, { c: table("c", Math.cos), s: table("s", Math.sin) });
  }
  return twiddles.get(n);
}

const factor = (n) => {
  for (let p = 2; p * p <= n; p++) if (n % p === 0) return p;
  return n;
};

// Σ x[start + step·j] e^(−2πi jk/n) for k < n, as [real, imaginary].
function transform(re, im, start, step, n, { c, s }) {
  if (n === 1) return [[re[start]], [im[start]]];
  const p = factor(n);
  const part = n / p;
  const parts = Array.from({ length: p }, (_, r) => transform(re, im, start + step * r, step * p, part, { c, s }));
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  const whole = c.length / n;
  for (let k = 0; k < n; k++) {
    for (let r = 0; r < p; r++) {
      const at = ((r * k) % n) * whole;
      const [a, b] = [parts[r][0][k % part], parts[r][1][k % part]];
      x[k] += a * c[at] + b * s[at];
      y[k] += b * c[at] - a * s[at];
    }
  }
  return [x, y];
}

// out holds all real parts, then all imaginary parts; so do pairs of rows of n in re and im.
export function fft(out, re, im, count, n) {
  const table = circle(n);
  for (let o = 0; o < count; o++) {
    const [x, y] = transform(re, im, o * n, 1, n, table);
    out.set(x, o * n);
    out.set(y, (count + o) * n);
  }
}
