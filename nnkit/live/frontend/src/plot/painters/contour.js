/** Contour lines by marching squares: segments between the cell edges where z crosses the level. */

// corner order: 0 = (j, i), 1 = (j+1, i), 2 = (j+1, i+1), 3 = (j, i+1); edges 0: 0–1, 1: 1–2, 2: 2–3, 3: 3–0
const SEGMENTS = [
  [], [3, 0], [0, 1], [3, 1], [1, 2], null, [0, 2], [3, 2], [2, 3], [2, 0], null, [2, 1], [1, 3], [1, 0], [0, 3], [],
];

function crossing(edge, i, j, corners, level) {
  const along = (a, b) => (level - a) / (b - a);
  const [a, b, c, d] = corners;
  if (edge === 0) return [j + along(a, b), i];
  if (edge === 1) return [j + 1, i + along(b, c)];
  if (edge === 2) return [j + along(d, c), i + 1];
  return [j, i + along(a, d)];
}

/** The saddle cases: the mean of the corners decides which pairs belong together. */
function saddle(kind, corners, level) {
  const high = (corners[0] + corners[1] + corners[2] + corners[3]) / 4 >= level;
  return kind === 5 ? (high ? [3, 2, 1, 0] : [3, 0, 1, 2]) : high ? [0, 3, 2, 1] : [0, 1, 2, 3];
}

/**
 * @param {ArrayLike<number>} z rows × columns
 * @param {(column: number, row: number) => [number, number]} place grid position → pixel
 */
export function contourPath(z, rows, columns, level, place) {
  let path = "";
  for (let i = 0; i < rows - 1; i++) {
    for (let j = 0; j < columns - 1; j++) {
      const k = i * columns + j;
      const corners = [z[k], z[k + 1], z[k + 1 + columns], z[k + columns]];
      const kind = (corners[0] >= level) + 2 * (corners[1] >= level) + 4 * (corners[2] >= level) + 8 * (corners[3] >= level);
      if (kind === 0 || kind === 15) continue;
      if (!corners.every(Number.isFinite)) continue;
      const edges = SEGMENTS[kind] ?? saddle(kind, corners, level);
      for (let e = 0; e < edges.length; e += 2) {
        const [x1, y1] = place(...crossing(edges[e], i, j, corners, level));
        const [x2, y2] = place(...crossing(edges[e + 1], i, j, corners, level));
        path += `M${x1.toFixed(1)},${y1.toFixed(1)}L${x2.toFixed(1)},${y2.toFixed(1)}`;
      }
    }
  }
  return path;
}
