/** Which of many lines that cross each other lies nearest to the pointer. */
const PIECES = 16; // straight ones that a curve is taken for

/** Points along a link's curve, as `curve` of geometry.js draws it. */
export function trace({ x0, y0, x1, y1 }) {
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const t = i / PIECES;
    const rest = 1 - t;
    return [rest ** 3 * x0 + 1.5 * t * rest * (x0 + x1) + t ** 3 * x1, y0 + (y1 - y0) * t * t * (3 - 2 * t)];
  });
}

function apart([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}

/** The index of the trace nearest to a point, or −1 where none is so near. */
export function nearest(traces, point, within) {
  let [found, least] = [-1, within];
  traces.forEach((points, k) => {
    for (let i = 1; i < points.length; i++) {
      const distance = apart(point, points[i - 1], points[i]);
      if (distance < least) [found, least] = [k, distance];
    }
  });
  return found;
}
