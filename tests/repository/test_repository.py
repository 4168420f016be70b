"""The repository keeps its habits: style, types, pins, workflows, words that mean what the README says."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from book.tools import chromium, install

ROOT = install.ROOT
BIN = Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LARGEST = 1_000_000
CODE = {".py", ".js", ".mjs", ".css"}
LONGEST = 250  # lines


def run(*command: str | Path, **environment: str) -> None:
    """Run a tool from the repository's root; what it says is the reason of the failure."""
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ | environment
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def tracked() -> list[Path]:
    """The files that git keeps."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    paths = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


@pytest.mark.parametrize(
    "command", ["ruff check .", "ruff format --check .", "mypy", "lint-imports --no-logo --no-cache"]
)
def test_style_types_and_imports(command: str) -> None:
    """Nothing to say about any file, about the package's types, about who imports whom."""
    tool, *options = command.split()
    run(BIN / tool, *options)


def test_workflows_are_valid() -> None:
    """They follow GitHub's schema, and the security linter finds nothing."""
    assert {path.stem for path in WORKFLOWS} == {"test", "weekly"}
    run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    run(
        BIN / "check-jsonschema", "--builtin-schema", "vendor.dependabot", ROOT / ".github" / "dependabot.yml"
    )
    run(BIN / "zizmor", "--offline", "--quiet", ROOT / ".github")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_ask_for_little_and_pin_what_they_use(path: Path) -> None:
    """No permission by default, and every action by the hash of its commit."""
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert [action for action in used if not re.search(r"@[0-9a-f]{40}$", action)] == []


def test_one_command_tests_everything_everywhere() -> None:
    """README, .ci/run and the workflows run the same words."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [line.split()[1] for line in re.findall(r"^make \w+.*$", readme, re.MULTILINE)] == [
        "serve",
        "test",
    ]
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith("exec make test")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    commands = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    assert sum("run: .ci/run" in text for text in commands) == 1
    assert sum("make PYTHON=python test" in text for text in commands) == 1


def test_what_is_published_is_what_was_tested() -> None:
    """One job builds, tests and hands over the site; the job that publishes waits for it."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8"))["jobs"]
    steps = [step.get("run") or step["uses"].split("@")[0] for step in jobs["test"]["steps"]]
    assert steps[-4:-2] == [".ci/run", "make offline pdf"]  # the second adds two files, and changes none
    assert steps[-2:] == ["actions/upload-pages-artifact", "actions/upload-artifact"]
    assert jobs["test"]["steps"][-2]["with"] == {"path": "_build/html"}
    assert jobs["test"]["steps"][-1]["with"]["path"] == "_build/notebooks"
    assert jobs["publish"]["needs"] == "test"
    assert jobs["notebooks"]["needs"] == ["test", "publish"]
    assert all("refs/heads/main" in jobs[name]["if"] for name in ("publish", "notebooks"))
    assert [step["uses"].split("@")[0] for step in jobs["publish"]["steps"]] == ["actions/deploy-pages"]
    publishing = [path.name for path in WORKFLOWS if "deploy-pages" in path.read_text(encoding="utf-8")]
    assert publishing == ["test.yml"]


def test_everything_pinned_is_watched() -> None:
    """Actions, Python's pins and each lock file of npm get their updates."""
    config = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    watched = {entry["package-ecosystem"]: entry for entry in config["updates"]}
    assert set(watched) == {"github-actions", "pip", "npm"}
    locks = {f"/{path.parent.relative_to(ROOT)}" for path in tracked() if path.name == "package-lock.json"}
    assert set(watched["npm"]["directories"]) == locks


def test_make_alone_lists_every_word() -> None:
    """Each documented word of the Makefile is listed with what it does."""
    listing = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for word in ("serve", "book", "test", "bench", "notebooks", "check", "hooks", "lock", "clean", "help"):
        assert re.search(rf"^  make {word}\s+\w", listing, re.MULTILINE), word


def test_python_keeps_what_it_compiled() -> None:
    """Also where the surroundings would have each of the many programs compile all it imports anew."""
    command = ["make", "--eval=shown: ; @env", "shown"]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=environment)
    assert "OMP_NUM_THREADS=1" in done.stdout
    assert "PYTHONDONTWRITEBYTECODE" not in done.stdout


def test_reading_a_notebook_builds_no_grammar() -> None:
    """It would take a second of every program that does."""
    code = "import sys, nbformat; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_hooks_are_valid() -> None:
    """pre-commit can read its file, and each hook runs a tool that is installed."""
    run(BIN / "pre-commit", "validate-config")
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    for hook in config["repos"][0]["hooks"]:
        assert (ROOT / hook["entry"].split()[0]).exists(), hook["id"]


def names(requirements: list[str]) -> set[str]:
    """The bare package names of requirement strings."""
    return {re.split(r"[^A-Za-z0-9_.-]", text)[0].lower().replace("_", "-") for text in requirements}


@pytest.mark.parametrize(("file", "group"), [("requirements.txt", "book"), ("binder/packages.txt", "read")])
def test_pins_are_exact_and_complete(file: str, group: str) -> None:
    """Every direct requirement is pinned to one version by hash, with no address and no build label."""
    text = (ROOT / file).read_text(encoding="utf-8")
    hashed = r"[\w.-]+==[\w.!]+( ; [^\\\n]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+\n"
    assert re.fullmatch(rf"#.*\n({hashed})+", text)
    lines = [
        *re.findall(r"^[\w.-]+==", text, re.MULTILINE),
        (ROOT / install.TORCH).read_text().splitlines()[1],
    ]
    assert re.fullmatch(r"torch==[\d.]+", lines[-1])  # without hash, as book/tools/lock.py explains
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = names(project["dependency-groups"][group]) | names(project["project"]["dependencies"])
    assert wanted - names(lines) == set()


def test_the_package_keeps_loose_bounds() -> None:
    """nnkit must install beside the versions that Colab has: lower bounds only."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    torch = project["optional-dependencies"]["torch"]
    assert all(re.fullmatch(r"[\w-]+>=[\d.]+", line) for line in [*project["dependencies"], *torch])


def test_tracked_files_are_small_and_name_no_machine() -> None:
    """No large file, no path of somebody's computer, no registry address in the lock file."""
    home = re.compile(r"(?<![\w./:])/(home|root|Users|opt)/\w")
    for path in tracked():
        assert path.stat().st_size < LARGEST, f"{path} is large"
        if path.suffix in {".py", ".js", ".json", ".md", ".ipynb", ".yml", ".toml", ".txt", ".css", ""}:
            assert not home.search(path.read_text(encoding="utf-8", errors="ignore")), path
    for path in tracked():
        if path.name == "package-lock.json":
            assert all("resolved" not in entry for entry in json.loads(path.read_text())["packages"].values())


def test_files_of_code_are_short() -> None:
    """What hands have written; what a program writes says in its first line that it is not to be edited."""
    texts = {path: path.read_text(encoding="utf-8") for path in tracked() if path.suffix in CODE}
    written = {path: text for path, text in texts.items() if "do not edit" not in text.partition("\n")[0]}
    assert len(written) > 900
    assert [path for path, text in written.items() if text.count("\n") > LONGEST] == []


def test_uv_looks_where_pip_looks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Pip's own settings reach uv under uv's names, and uv's own win."""
    for name in install.UV_NAMES.values():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_FIND_LINKS", f"{tmp_path} wheels")
    assert install.uv_environment()["UV_FIND_LINKS"] == f"{tmp_path},wheels"
    monkeypatch.setenv("UV_FIND_LINKS", "mine")
    assert install.uv_environment()["UV_FIND_LINKS"] == "mine"


def test_pytorch_comes_in_its_small_build(tmp_path: Path) -> None:
    """A wheel that the machine keeps is taken; else uv is asked for the CPU build, on Linux."""
    linux = ["--torch-backend", "cpu"] if sys.platform == "linux" else []
    assert install.torch_options({}) == linux
    assert install.torch_options({"UV_FIND_LINKS": str(tmp_path)}) == linux
    tag = f"cp{sys.version_info.major}{sys.version_info.minor}"
    (tmp_path / f"torch-2.13.0-{tag}-{tag}-linux.whl").touch()
    assert install.torch_options({"UV_FIND_LINKS": str(tmp_path)}) == []


def test_chromium_is_found_where_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """CHROMIUM wins over what is installed; without any, a sentence says what to install."""
    monkeypatch.setenv("CHROMIUM", "my-chromium")
    assert chromium.find() == "my-chromium"
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setattr(chromium, "NAMES", ())
    monkeypatch.setattr(chromium, "playwright_download", lambda: None)
    monkeypatch.setattr(chromium, "install", lambda: None)
    assert chromium.find() is None
    assert chromium.main() == 1
    assert "apt-get install chromium" in chromium.HELP
