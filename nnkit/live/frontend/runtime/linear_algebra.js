/* Systems of linear equations and determinants; the first argument receives the result. */

// Elimination with partial pivoting on m (n × n) and r (n × k), in place; the determinant of m.
function eliminate(m, r, n, k) {
  let det = 1;
  for (let c = 0; c < n; c++) {
    let p = c;
    for (let i = c + 1; i < n; i++) if (Math.abs(m[i * n + c]) > Math.abs(m[p * n + c])) p = i;
    if (p !== c) {
      det = -det;
      for (let j = 0; j < n; j++) [m[c * n + j], m[p * n + j]] = [m[p * n + j], m[c * n + j]];
      for (let j = 0; j < k; j++) [r[c * k + j], r[p * k + j]] = [r[p * k + j], r[c * k + j]];
    }
    const d = m[c * n + c];
    det *= d;
    for (let i = c + 1; i < n; i++) {
      const f = m[i * n + c] / d;
      if (f === 0) continue;
      for (let j = c; j < n; j++) m[i * n + j] -= f * m[c * n + j];
      for (let j = 0; j < k; j++) r[i * k + j] -= f * r[c * k + j];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = 0; j < k; j++) {
      let s = r[i * k + j];
      for (let c = i + 1; c < n; c++) s -= m[i * n + c] * r[c * k + j];
      r[i * k + j] = s / m[i * n + i];
    }
  }
  return det;
}

export function solve(out, a, b, count, n, k) {
  out.set(b);
  const m = new Float64Array(n * n);
  for (let s = 0; s < count; s++) {
    m.set(a.subarray(s * n * n, (s + 1) * n * n));
    eliminate(m, out.subarray(s * n * k, (s + 1) * n * k), n, k);
  }
}

export function det(out, a, count, n) {
  const m = new Float64Array(n * n);
  for (let s = 0; s < count; s++) {
    m.set(a.subarray(s * n * n, (s + 1) * n * n));
    const d = eliminate(m, m, n, 0);
    out[s] = d === d ? d : a.subarray(s * n * n, (s + 1) * n * n).some((x) => x !== x) ? NaN : 0;
  }
}
