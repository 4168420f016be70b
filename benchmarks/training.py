"""How fast nnkit trains, beside PyTorch (eager) and scikit-learn.

python -m benchmarks.training [--rounds 3] [--only CNN]

Every run has a process of its own with one thread, whose processor time counts; the engines take turns, and
of several rounds the fastest counts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from math import exp, log
from pathlib import Path

from benchmarks.jobs import JOBS
from benchmarks.machine import about

ROOT = Path(__file__).parents[1]
ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "NUMEXPR")}


def measure(job: str, engine: str, dtype: str) -> dict[str, float]:
    """Run a worker; its seconds, final loss and peak memory in MB."""
    command = [sys.executable, "-m", "benchmarks.worker", job, engine, dtype]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **ONE_THREAD}, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def fastest(job: str, engines: list[str], dtype: str, rounds: int) -> dict[str, dict[str, float]]:
    """The fastest of some rounds in which the engines take turns."""
    runs = [{engine: measure(job, engine, dtype) for engine in engines} for _ in range(rounds)]
    return {engine: min((run[engine] for run in runs), key=lambda m: m["s"]) for engine in engines}


HEAD = [
    *("job", "type", "nnkit s", "PyTorch s", "ratio", "scikit-learn s", "peak MB nnkit", "peak MB PyTorch"),
    *("loss nnkit", "loss PyTorch"),
]


def table(rounds: int = 3, only: str = "") -> str:
    """The whole comparison as Markdown: seconds of processor time for the whole job."""
    lines, ratios = [" | ".join(HEAD), " | ".join(["---"] + ["---:"] * (len(HEAD) - 1))], []
    for job in JOBS:
        if only not in job:
            continue
        engines = ["nnkit", "torch"] + (["sklearn"] if job.startswith("MLP") else [])
        for dtype in ("float32", "float64"):
            m = fastest(job, engines, dtype, rounds)
            ours, theirs = m["nnkit"], m["torch"]
            ratios.append(ours["s"] / theirs["s"])
            other = f"{m['sklearn']['s']:.3f}" if "sklearn" in m else "–"
            lines.append(
                f"{job} | {dtype} | {ours['s']:.3f} | {theirs['s']:.3f} | {ratios[-1]:.2f} | {other} | "
                f"{ours['peak']:.0f} | {theirs['peak']:.0f} | {ours['loss']:.6f} | {theirs['loss']:.6f}"
            )
            print(lines[-1], file=sys.stderr, flush=True)
    mean = exp(sum(map(log, ratios)) / len(ratios))
    rows = "\n".join(f"| {line} |" for line in lines)
    return (
        f"{rows}\n\nTime ratio nnkit : PyTorch, geometric mean {mean:.2f}, largest {max(ratios):.2f}.\n\n"
        f"{about('numpy', 'torch', 'scikit-learn')} Fastest of {rounds} rounds; peak memory is that of "
        "the whole process, what it imports included."
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="")
    print(table(**vars(parser.parse_args())))
