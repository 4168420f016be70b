"""The playground's engine in Node, without a page: runs of it, by their address."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import nnkit.live
from nnkit.live.figures.nodejs import executable
from nnkit.playground.spec import spec

ENGINE = Path(nnkit.live.__file__).parent / "frontend" / "src" / "playground"
HOST = """
import { readFileSync } from "node:fs";
const { engine, spec, script, given } = JSON.parse(readFileSync(0, "utf8"));
const part = (name) => import(`${engine}/${name}.js`);
const [{ Run }, settings, data, { formula }, { parseCsv }] = await Promise.all(
  ["run", "settings", "data", "formula", "csv"].map(part));
const begin = (address) => new Run(spec, settings.readAddress(spec, address));
const words = (action) => {
  try { return { value: action() }; } catch (error) { return { error: error.message }; }
};
const tools = { Run, settings, data, formula, parseCsv, begin, words, spec, given };
const answer = await new Function(...Object.keys(tools), script)(...Object.values(tools));
const plain = (_, v) => (v instanceof Float64Array ? Array.from(v) : v);
process.stdout.write(JSON.stringify(answer, plain) ?? "null");
"""


@cache
def _spec() -> dict[str, Any]:
    return spec()


def in_node(script: str, given: Any = None) -> Any:
    """What a script returns that has the engine: Run, begin(address), words(action), settings, formula, …"""
    job = {"engine": ENGINE.as_uri(), "spec": _spec(), "script": script, "given": given}
    command = [executable(), "--input-type=module", "-e", HOST]
    done = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-4000:])
    return json.loads(done.stdout)
