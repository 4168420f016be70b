"""The playground's engine in Node: what a frame costs, and its step against TensorFlow Playground's engine.

`python -m benchmarks.playground` prints the time of an epoch of 250 examples with both losses and every
unit's map, as milliseconds and as a share of a frame of 16 ms. With the path of TensorFlow Playground's
`src/nn.ts` it also measures that engine in the same process, in turns with ours: the step of a 2-4-2-1
network with ten examples, and an epoch with both losses (the frontend's esbuild makes JavaScript of it).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.compiled import METER
from benchmarks.machine import about
from nnkit.live.figures.nodejs import executable
from nnkit.playground.spec import spec
from nnkit.playground.write_programs import TARGET

SECONDS, ROUNDS, FRAME = 0.3, 7, 16.0
SIX = "hidden=8,8,8,8,8,8"
FRAMES = {
    "six layers of eight, tanh": SIX,
    "the same, ReLU, Adam": f"{SIX}&activation=relu&optimizer=adam",
    "the same, ReLU, batch norm, dropout": f"{SIX}&activation=relu&norm=true&dropout=0.1",
    "the default, 2-4-2-1": "",
}
SIZES = (32, 50)
SMALL = "loss=squared"
HOST = """
import { readFileSync } from "node:fs";
const job = JSON.parse(readFileSync(0, "utf8"));
const { engine, spec, frames, sizes, small, seconds, rounds, theirs } = job;
const { measure } = await import(job.meter);
const { Run } = await import(`${engine}/run.js`);
const { compiled } = await import(`${engine}/compiled.js`);
const { readAddress } = await import(`${engine}/settings.js`);
const begin = (address) => new Run(spec, readAddress(spec, address));
const step = () => {
  const run = begin(small);
  const { rows, x, t } = run.batches.next(run.random);
  const loss = compiled("loss", "squared", "backward", rows);
  const chain = run.network.on(rows);
  return { x, t, turn() {
    chain.backward(loss({ y: chain.forward(x, run.random), t }).dX);
    run.optimizer.step(chain.parts, run.settings);
  } };
};
const playground = async (x, t) => {
  const nn = await import(theirs);
  const { TANH } = nn.Activations;
  const net = nn.buildNetwork([2, 4, 2, 1], TANH, TANH, null, ["x", "y"]);
  const points = (x, t) => Array.from(t, (label, i) => ({ input: [x[2 * i], x[2 * i + 1]], label }));
  const learn = ({ input, label }) => {
    nn.forwardProp(net, input);
    nn.backProp(net, label, nn.Errors.SQUARE);
  };
  const error = ({ input, label }) => nn.Errors.SQUARE.error(nn.forwardProp(net, input), label);
  const loss = (data) => data.reduce((sum, one) => sum + error(one), 0);
  const batch = points(x, t);
  const { data } = begin(small);
  const all = points(data.x, data.t);
  const [train, test] = [all.slice(0, data.train), all.slice(data.train)];
  return {
    step: () => { batch.forEach(learn); nn.updateWeights(net, 0.03, 0); },
    epoch: () => {
      train.forEach((one, i) => { learn(one); if ((i + 1) % 10 === 0) nn.updateWeights(net, 0.03, 0); });
      return loss(train) + loss(test);
    },
  };
};
const answer = { against: [] };
if (theirs) { // first, as in a page that has just begun
  const ours = step();
  const run = begin(small);
  const other = await playground(ours.x, ours.t);
  const turns = [ours.turn, other.step, () => run.epoch(), other.epoch];
  turns.forEach((turn) => measure(turn, seconds));
  for (let i = 0; i < rounds; i++) answer.against.push(turns.map((turn) => measure(turn, seconds)));
}
const runs = frames.map(begin);
answer.frames = Array.from({ length: rounds + 1 }, () => runs.map((run) => [
  measure(() => run.epoch(), seconds / 3), ...sizes.map((size) => measure(() => run.maps(size), seconds / 3)),
])).slice(1);
process.stdout.write(JSON.stringify(answer));
"""


def measured(theirs: Path | None) -> dict[str, Any]:
    """Microseconds, round by round."""
    job = {"engine": TARGET.parent.as_uri(), "spec": spec(), "frames": list(FRAMES.values()),
           "sizes": SIZES, "small": SMALL, "seconds": SECONDS, "rounds": ROUNDS,
           "theirs": theirs and theirs.as_uri(), "meter": METER.as_uri()}  # fmt: skip
    command = [executable(), "--input-type=module", "-e", HOST]
    done = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def frame_lines(rounds: list[list[list[float]]]) -> list[str]:
    """A row for each network: the epoch, the maps, and both together as a share of a frame."""
    maps = "".join(f"{f'maps {size}²':>11}" for size in SIZES)
    lines = [f"{'milliseconds':38}{'epoch':>8}{maps}{'share of 16 ms':>17}"]
    for k, title in enumerate(FRAMES):
        epoch, *drawn = (
            statistics.median(each[k][j] for each in rounds) / 1000 for j in range(1 + len(SIZES))
        )
        shares = " / ".join(f"{(epoch + each) / FRAME:.0%}" for each in drawn)
        lines.append(f"{title:38}{epoch:>8.2f}{''.join(f'{each:>11.2f}' for each in drawn)}{shares:>17}")
    return lines


def against_lines(rounds: list[list[float]]) -> list[str]:
    """How many times faster than TensorFlow Playground's engine, in the same rounds."""
    step, epoch = (statistics.median(each[k + 1] / each[k] for each in rounds) for k in (0, 2))
    ours = statistics.median(each[0] for each in rounds)
    return ["", "Against TensorFlow Playground's nn.ts, 2-4-2-1, squared error of tanh, ten examples a step:",
            f"  {step:.1f} × for a step ({ours:.2f} µs)",
            f"  {epoch:.1f} × for an epoch of 250 examples with both losses"]  # fmt: skip


def main(engine: str | None = None) -> None:
    """Print the tables."""
    script = None
    if engine is not None:
        script = Path(engine).with_suffix(".mjs").absolute()
        tool = Path("nnkit/live/frontend/node_modules/.bin/esbuild")
        subprocess.run([tool, engine, "--format=esm", f"--outfile={script}", "--log-level=error"], check=True)
    found = measured(script)
    print("\n".join(frame_lines(found["frames"])))
    if script is not None:
        print("\n".join(against_lines(found["against"])))
    print(f"\nMedians of {ROUNDS} rounds in turns. {about()}")


if __name__ == "__main__":
    main(*sys.argv[1:])
