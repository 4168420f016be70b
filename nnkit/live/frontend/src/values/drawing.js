/** Drawings as the page keeps them: cells from 0 to 1 in fifteen steps, in an address one hexadecimal digit each. */

const LEVELS = 15;

const step = (value) => Math.round(Math.min(1, Math.max(0, value)) * LEVELS) / LEVELS;

export const toDigits = (cells) => Array.from(cells, (cell) => Math.round(cell * LEVELS).toString(16)).join("");

/** The cells that a string of digits means, or null. */
export function fromDigits(digits, count) {
  if (digits.length !== count || !/^[0-9a-f]*$/.test(digits)) return null;
  return Float64Array.from(digits, (digit) => parseInt(digit, 16) / LEVELS);
}

/** Put a round brush on the cells: full within the radius, fading at its edge; or rub out there. */
export function dab(cells, rows, columns, x, y, radius, rub) {
  const reach = Math.ceil(radius + 1);
  for (let i = Math.max(0, Math.floor(y) - reach); i <= Math.min(rows - 1, Math.floor(y) + reach); i++) {
    for (let j = Math.max(0, Math.floor(x) - reach); j <= Math.min(columns - 1, Math.floor(x) + reach); j++) {
      const ink = step(radius + 0.5 - Math.hypot(i + 0.5 - y, j + 0.5 - x));
      const k = i * columns + j;
      if (ink > 0) cells[k] = rub ? Math.min(cells[k], 1 - ink) : Math.max(cells[k], ink);
    }
  }
}
