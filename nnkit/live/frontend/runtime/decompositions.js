/* Matrices taken apart: Cholesky, eigenvalues of symmetric matrices, least squares; by Jacobi's rotations, which are
   slow for large matrices and as exact as can be for small ones. The first argument receives the result. */

const EPS = 2 ** -52;
const SWEEPS = 60;

export function cholesky(out, a, count, n) {
  out.fill(0);
  for (let o = 0; o < count * n * n; o += n * n) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        let s = a[o + i * n + j];
        for (let k = 0; k < j; k++) s -= out[o + i * n + k] * out[o + j * n + k];
        out[o + i * n + j] = i === j ? Math.sqrt(s) : s / out[o + j * n + j];
      }
    }
  }
}

// The rotation that brings (d, g; g, e) to a diagonal: [cosine, sine].
function rotation(d, e, g) {
  const z = (e - d) / (2 * g);
  const t = (z < 0 ? -1 : 1) / (Math.abs(z) + Math.sqrt(z * z + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  return [c, t * c];
}

function rotate(m, i, j, step, n, c, s) {
  for (let k = 0; k < n; k++, i += step, j += step) {
    const [x, y] = [m[i], m[j]];
    m[i] = c * x - s * y;
    m[j] = s * x + c * y;
  }
}

// m becomes diagonal, the columns of v its vectors; the same operations in the same order as live.eigh in Python.
function diagonalise(m, v, n) {
  for (let sweep = 0, turned = true; turned && sweep < SWEEPS; sweep++) {
    turned = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const [d, e, g] = [m[p * n + p], m[q * n + q], m[p * n + q]];
        if (!(Math.abs(g) > 1e-17 * (Math.abs(d) + Math.abs(e)))) continue;
        turned = true;
        const [c, s] = rotation(d, e, g);
        rotate(m, p, q, n, n, c, s);
        rotate(m, p * n, q * n, 1, n, c, s);
        m[p * n + q] = m[q * n + p] = 0;
        rotate(v, p, q, n, n, c, s);
      }
    }
  }
}

// For each matrix n + 1 rows: the eigenvalues in order, then the matrix whose columns are the vectors.
export function eigh(out, a, count, n) {
  const m = new Float64Array(n * n);
  const v = new Float64Array(n * n);
  for (let o = 0; o < count; o++) {
    for (let i = 0; i < n * n; i++) {
      const [r, c] = [Math.floor(i / n), i % n];
      m[i] = a[o * n * n + (r < c ? c * n + r : i)];
      v[i] = r === c ? 1 : 0;
    }
    const bad = m.some((x) => x - x !== 0);
    diagonalise(m, v, n);
    const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => m[i * n + i] - m[j * n + j] || i - j);
    order.forEach((from, to) => {
      const at = o * (n + 1) * n;
      out[at + to] = bad ? NaN : m[from * n + from];
      const sign = direction(v, from, n);
      for (let k = 0; k < n; k++) out[at + (k + 1) * n + to] = bad ? NaN : sign * v[k * n + from];
    });
  }
}

// The first large component of a vector is to be positive.
function direction(v, j, n) {
  let most = 0;
  for (let k = 0; k < n; k++) most = Math.max(most, Math.abs(v[k * n + j]));
  for (let k = 0; k < n; k++) if (Math.abs(v[k * n + j]) > 0.7371 * most) return v[k * n + j] < 0 ? -1 : 1;
  return 1;
}

// Singular values of m (rows × columns, rows ≥ columns) by rotating its columns, in place; the same rotations on v.
function orthogonalise(m, v, rows, columns) {
  for (let sweep = 0, turned = true; turned && sweep < SWEEPS; sweep++) {
    turned = false;
    for (let p = 0; p < columns; p++) {
      for (let q = p + 1; q < columns; q++) {
        let [d, e, g] = [0, 0, 0];
        for (let k = 0; k < rows * columns; k += columns) {
          d += m[k + p] * m[k + p];
          e += m[k + q] * m[k + q];
          g += m[k + p] * m[k + q];
        }
        if (!(Math.abs(g) > 0.5 * EPS * Math.sqrt(d * e))) continue;
        turned = true;
        const [c, s] = rotation(d, e, g);
        rotate(m, p, q, columns, rows, c, s);
        rotate(v, p, q, columns, columns, c, s);
      }
    }
  }
  return Float64Array.from({ length: columns }, (_, j) => {
    let s = 0;
    for (let k = 0; k < rows; k++) s = Math.hypot(s, m[k * columns + j]);
    return s;
  });
}

function transposed(a, rows, columns) {
  return Float64Array.from({ length: rows * columns }, (_, i) => a[(i % rows) * columns + Math.floor(i / rows)]);
}

function singular(a, rows, columns) {
  const wide = rows < columns;
  const [m, n] = wide ? [columns, rows] : [rows, columns];
  const u = wide ? transposed(a, rows, columns) : Float64Array.from(a);
  const v = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
  return { wide, m, n, u, v, s: orthogonalise(u, v, m, n) };
}

export function svdvals(out, a, count, rows, columns) {
  const n = Math.min(rows, columns);
  for (let o = 0; o < count; o++) {
    const { s } = singular(a.subarray(o * rows * columns, (o + 1) * rows * columns), rows, columns);
    out.set(s.sort().reverse(), o * n);
  }
}

// The shortest of all x that make |a x − b| least; singular values below cut times the largest count as zero.
export function lstsq(out, a, b, rows, columns, k, cut) {
  const { wide, m, n, u, v, s } = singular(a, rows, columns);
  const least = cut * s.reduce((x, y) => Math.max(x, y), 0);
  const [left, right] = wide ? [v, u] : [u, v];
  out.fill(a.some((x) => x !== x) ? NaN : 0);
  for (let j = 0; j < n; j++) {
    if (!(s[j] > least)) continue;
    for (let c = 0; c < k; c++) {
      let dot = 0;
      for (let i = 0; i < (wide ? n : m); i++) dot += left[i * n + j] * b[i * k + c];
      dot /= s[j] * s[j];
      for (let i = 0; i < (wide ? m : n); i++) out[i * k + c] += right[i * n + j] * dot;
    }
  }
}
