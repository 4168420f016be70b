/** The runs that are seen, moved on together: side by side, all are in the same epoch. */
import { Pace } from "./transport.js";

const BUDGET = 9; // milliseconds of a frame for training; the rest is for drawing

export class Training {
  /** @param {() => object[]} runsOf */
  constructor(runsOf) {
    this.runsOf = runsOf;
    this.pace = new Pace();
  }

  /** The runs that can go on: one whose numbers have run away stays where it is. */
  get going() { return this.runsOf().filter(({ diverged }) => !diverged); }

  /** As many epochs as the speed asks for and a frame has time for; false where nothing goes on, or a run has just run away. */
  frame(speed) {
    const runs = this.going;
    if (runs.length) this.pace.advance(() => move(runs), speed, BUDGET);
    return runs.length > 0 && runs.every(({ diverged }) => !diverged);
  }

  /** One update of every run. */
  step() {
    for (const run of this.going) run.step();
  }

  /** Every run to the end of the epoch that the last of them is in. */
  epoch() {
    const runs = this.going;
    const end = Math.floor(Math.min(...runs.map(({ progress }) => progress))) + 1;
    for (const run of runs) while (run.epochs < end && !run.diverged) run.step();
  }
}

/** One update of the run that is behind; true where all have ended an epoch. */
function move(runs) {
  const ended = () => Math.min(...runs.map(({ epochs }) => epochs));
  const before = ended();
  const behind = runs.reduce((least, run) => (run.progress < least.progress ? run : least));
  behind.step();
  return behind.diverged || ended() > before;
}

/** Runs of which one begins anew begin anew together; `before` are those that were seen until now. */
export function together(runs, before) {
  if (runs.length < 2 || runs.every((run, i) => run === before[i])) return;
  for (const run of runs) if (run.steps > 0) run.restart();
}
