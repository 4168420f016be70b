"""One Node process for all tests: it compiles programs and runs them on arrays, one JSON line each way."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Mapping
from typing import Any

import numpy as np

from nnkit.live.figures.nodejs import RUNTIME, executable

HOST = """
import { createInterface } from "node:readline";
const lib = (await import(process.argv[1])).default;
const decode = (v) => {
  if (typeof v !== "string") return v;
  const bytes = Buffer.from(v, "base64");
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
};
const bytes = (v) => Buffer.from(v.buffer, v.byteOffset, v.byteLength).toString("base64");
const encode = (v) => (typeof v === "object" ? { array: bytes(v) } : { number: bytes(Float64Array.of(v)) });
const all = (o, f) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, f(v)]));
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const { source, calls } = JSON.parse(line);
    const program = (0, eval)(`(${source})`)(lib);
    answer = { results: calls.map((p) => all(program(all(p, decode)), encode)) };
  } catch (error) {
    answer = { error: String(error.stack) };
  }
  process.stdout.write(JSON.stringify(answer) + "\\n");
}
"""


class NodeJS:
    """A running Node; `run` evaluates one program on one or several sets of inputs."""

    def __init__(self) -> None:
        command = [executable(), "--input-type=module", "-e", HOST, RUNTIME.as_uri()]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, source: str, *calls: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The outputs of the program for each call, in order, on one compiled instance."""
        message = {"source": source, "calls": [{k: _encode(v) for k, v in call.items()} for call in calls]}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "error" in answer:
            raise RuntimeError(f"{answer['error']}\n{source}")
        return [{k: _decode(v) for k, v in result.items()} for result in answer["results"]]

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def _encode(value: Any) -> Any:
    array = np.asarray(value, float)
    if array.shape == () and np.isfinite(array):
        return float(array)
    if array.shape == ():
        raise ValueError("JSON has no NaN: pass arrays of shape (1,) instead")
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()


def _decode(value: Any) -> Any:
    text = value.get("array", value.get("number"))
    array = np.frombuffer(base64.b64decode(text))
    return array if "array" in value else array[0]
