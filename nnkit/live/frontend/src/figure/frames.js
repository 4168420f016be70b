/** One frame for all figures of a page: they are drawn in turn, as many as there is time for; the others come next. */
const BUDGET = 14; // ms of a frame for steps and drawing of all figures; the rest is the browser's, for scrolling
const hurried = new Set(); // what the reader has just moved
const waiting = new Set();
let pending = 0;

function frame() {
  pending = 0;
  const end = performance.now() + BUDGET;
  for (const turn of [...hurried, ...waiting]) {
    forget(turn);
    turn();
    if (performance.now() > end) break;
  }
  ask();
}

function ask() {
  if (!pending && hurried.size + waiting.size) pending = requestAnimationFrame(frame);
}

/** Have it called in the next frame that has time for it; once, however often it was asked for. */
export function queue(turn) {
  if (!hurried.has(turn)) waiting.add(turn);
  ask();
}

/** It goes before all that wait. */
export function hurry(turn) {
  if (waiting.delete(turn)) hurried.add(turn);
}

export function forget(turn) {
  hurried.delete(turn);
  waiting.delete(turn);
}
