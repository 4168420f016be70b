"""The compiled programs of live figures against the NumPy they come from, in turns.

`python -m benchmarks.compiled` prints a table: calls per second of processor time of a function in NumPy
and of its program in Node, the median of their ratios, and the size of the program. With the path of
TensorFlow Playground's `src/nn.ts` it also measures that engine's training step, in one process with ours
(the frontend's esbuild, once installed there by npm, makes JavaScript of it).
"""

from __future__ import annotations

import gzip
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.compiled_cases import Case, all_cases
from benchmarks.machine import about
from nnkit.live.figures.nodejs import RUNTIME, executable
from nnkit.live.javascript.emit import emit
from nnkit.live.trace.trace import trace

SECONDS, ROUNDS = 0.3, 7
METER = Path(__file__).with_name("meter.js")
HOST = """
import { readFileSync } from "node:fs";
const { jobs, seconds, rounds, runtime, theirs, meter } = JSON.parse(readFileSync(0, "utf8"));
const lib = (await import(runtime)).default;
const { measure } = await import(meter);
const array = (v) => (typeof v === "number" ? v : Float64Array.from(v));
const ours = ({ source, inputs, carried }) => {
  const program = (0, eval)(`(${source})`)(lib);
  const p = Object.fromEntries(Object.entries(inputs).map(([k, v]) => [k, array(v)]));
  return () => {
    const out = program(p);
    for (const k of carried) {
      if (typeof p[k] === "number") p[k] = out[k];
      else p[k].set(out[k]);
    }
  };
};
const playground = async ({ X, T, lr }) => {
  const nn = await import(theirs);
  const { TANH } = nn.Activations;
  const net = nn.buildNetwork([2, 4, 2, 1], TANH, TANH, null, ["x", "y"]);
  const points = T.map((label, i) => ({ input: [X[2 * i], X[2 * i + 1]], label }));
  return () => {
    for (const { input, label } of points) {
      nn.forwardProp(net, input);
      nn.backProp(net, label, nn.Errors.SQUARE);
    }
    nn.updateWeights(net, lr, 0);
  };
};
const turns = jobs.map(ours);
if (theirs) turns.push(await playground(jobs[0].inputs));
const rate = (turn) => 1e6 / measure(turn, seconds);
turns.forEach(rate);
const rates = Array.from({ length: rounds }, () => turns.map(rate));
process.stdout.write(JSON.stringify(rates));
"""


def numpy_rate(case: Case) -> float:
    """Calls per second in Python."""
    inputs = {k: np.array(v, dtype=float) if np.ndim(v) else v for k, v in case.inputs.items()}

    def turn() -> None:
        out = case.function(**inputs)
        for k in case.carried:
            inputs[k] = np.array(out[k], dtype=float)

    for _ in range(3):
        turn()
    n, start = 0, time.process_time()
    while time.process_time() - start < SECONDS:
        turn()
        n += 1
    return n / (time.process_time() - start)


def compiled_rates(cases: list[Case], rounds: int, theirs: Path | None = None) -> list[list[float]]:
    """Calls per second of the programs in Node, and of the playground's engine, in turns in one process."""
    jobs = [{"source": program(c), "inputs": _plain(c.inputs), "carried": c.carried} for c in cases]
    job = {"jobs": jobs, "seconds": SECONDS, "rounds": rounds, "runtime": RUNTIME.as_uri(),
           "theirs": theirs and theirs.as_uri(), "meter": METER.as_uri()}  # fmt: skip
    done = subprocess.run([executable(), "--input-type=module", "-e", HOST], input=json.dumps(job),
                          capture_output=True, text=True, check=True)  # fmt: skip
    rates: list[list[float]] = json.loads(done.stdout)
    return rates


def _plain(inputs: dict[str, Any]) -> dict[str, Any]:
    return {k: np.ravel(v).tolist() if np.ndim(v) else float(v) for k, v in inputs.items()}


def program(case: Case) -> str:
    """The compiled program of a case."""
    traced = trace(case.function, case.inputs)
    return emit(traced.graph, traced.nodes())


def against_numpy(case: Case) -> str:
    """A row of the table."""
    pairs = [(numpy_rate(case), compiled_rates([case], 1)[0][0]) for _ in range(ROUNDS)]
    slow, fast = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    source = program(case)
    size, packed = len(source) / 1000, len(gzip.compress(source.encode())) / 1000
    return f"{case.title:42}{slow:>10,.0f}{fast:>13,.0f}{ratio:>8.1f}{size:>7.1f}{packed:>9.1f}"


def against_the_playground(cases: list[Case], engine: Path) -> list[str]:
    """Lines about the playground's engine: steps per second, ours in multiples of them."""
    script = Path(engine).with_suffix(".mjs").absolute()
    tool = Path("nnkit/live/frontend/node_modules/.bin/esbuild")
    subprocess.run([tool, engine, "--format=esm", f"--outfile={script}", "--log-level=error"], check=True)
    rates = compiled_rates(cases, ROUNDS, script)
    theirs = statistics.median(row[-1] for row in rates)
    lines = ["", f"TensorFlow Playground's nn.ts, the same step: {theirs:,.0f} /s; of these,"]
    for k, case in enumerate(cases):
        lines.append(f"  {statistics.median(row[k] / row[-1] for row in rates):.1f} × {case.title}")
    return lines


def main(engine: str | None = None) -> None:
    """Print the table."""
    print(f"{'':42}{'NumPy /s':>10}{'compiled /s':>13}{'ratio':>8}{'kB':>7}{'gzip kB':>9}")
    cases = all_cases()
    for case in cases:
        print(against_numpy(case))
    if engine is not None:
        print("\n".join(against_the_playground(cases[:3], Path(engine))))
    print(f"\nMedians of {ROUNDS} rounds in turns. {about('numpy')}")


if __name__ == "__main__":
    main(*sys.argv[1:])
