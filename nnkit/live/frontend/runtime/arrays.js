/* Arrays. Those that a program brings along: equal steps, few different values, the bytes themselves. */

export const ramp = (first, step, last, n) => Float64Array.from({ length: n }, (_, i) => (i < n - 1 ? i * step + first : last));

export function table(values, text, width) {
  const symbol = (i) => text.charCodeAt(i) - (text.charCodeAt(i) > 92 ? 36 : 35);
  const n = text.length / width;
  return Float64Array.from({ length: n }, (_, i) => values[width === 1 ? symbol(i) : symbol(2 * i) * 90 + symbol(2 * i + 1)]);
}

export function floats(text) {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return new Float64Array(bytes.buffer);
}

// Each element of a column with each of a row; one number stands for a whole column or row of it.
function grid(column, row, rows, columns, join) {
  const [m, n] = [Math.max(column.length, rows), Math.max(row.length, columns)];
  const at = (v, i) => v[v.length === 1 ? 0 : i];
  return Float64Array.from({ length: m * n }, (_, k) => join(at(column, Math.floor(k / n)), at(row, k % n)));
}

export const sums = (column, row, rows = 1, columns = 1) => grid(column, row, rows, columns, (a, b) => a + b);
export const products = (column, row) => grid(column, row, 1, 1, (a, b) => a * b);

/* Whole arrays. The first argument receives the result. */

const less = (a, b) => (a < b ? -1 : a > b ? 1 : a === a ? (b === b ? 0 : -1) : b === b ? 1 : 0);

export function sort(out, a, n) {
  out.set(a);
  for (let i = 0; i < out.length; i += n) out.subarray(i, i + n).sort();
}

export function argsort(out, a, n) {
  const order = new Int32Array(n);
  for (let i = 0; i < out.length; i += n) {
    for (let j = 0; j < n; j++) order[j] = j;
    order.sort((x, y) => less(a[i + x], a[i + y]) || x - y);
    out.set(order, i);
  }
}

export function scatter(out, a, index, part) {
  if (out !== a) out.set(a);
  for (let i = 0; i < index.length; i++) if (index[i] === index[i]) out[index[i]] = part[i];
}

export function scatterAdd(out, a, index, part) {
  if (out !== a) out.set(a);
  for (let i = 0; i < index.length; i++) if (index[i] === index[i]) out[index[i]] += part[i];
}

export function interp(out, x, xp, fp, left, right) {
  const last = xp.length - 1;
  for (let i = 0; i < x.length; i++) {
    const v = x[i];
    if (v !== v) out[i] = NaN;
    else if (v < xp[0]) out[i] = left[0];
    else if (v > xp[last]) out[i] = right[0];
    else {
      let low = 0;
      let high = last;
      while (high - low > 1) {
        const mid = (low + high) >> 1;
        if (xp[mid] <= v) low = mid;
        else high = mid;
      }
      if (v === xp[high]) low = high;
      if (low === last || v === xp[low]) out[i] = fp[low];
      else out[i] = fp[low] + ((fp[low + 1] - fp[low]) / (xp[low + 1] - xp[low])) * (v - xp[low]);
    }
  }
}
