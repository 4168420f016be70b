"""`make grade FROM=folder`: every submission in its own sandboxes, the gradebook, tables and pages."""

from __future__ import annotations

import argparse
import logging
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

import nbformat
from tqdm import tqdm

from grading import feedback, tables
from grading.collect import Submission, find, moment, readable
from grading.course import ROOT, Busy, Course
from grading.enter import enter
from grading.judge import Engine, here
from grading.record import Record, write
from grading.sandbox.check import UNSAFE, check
from grading.sandbox.worker import SandboxError
from grading.scores import scores
from grading.session import Session, choose, graded
from grading.tables import Row

Key = tuple[str, str]


@contextmanager
def _pool(at_once: int) -> Iterator[ThreadPoolExecutor]:
    """So many at once; an interrupted grading begins no other run."""
    pool = ThreadPoolExecutor(at_once)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def records(
    session: Session, engine: Engine, chosen: dict[Key, list[Submission]]
) -> Iterator[tuple[Key, Record]]:
    """The record of every submission, as they come; one that fails touches no other."""
    with _pool(engine.at_once) as pool:
        jobs = {pool.submit(graded, session, engine, files[-1], key[1]): key for key, files in chosen.items()}
        for job in tqdm(as_completed(jobs), total=len(jobs), desc="submissions", disable=None):
            student, name = key = jobs[job]
            try:
                yield key, job.result()
            except SandboxError as error:
                yield key, Record(student, name, "", broken=f"not graded: {error}")
            except Exception:
                traceback.print_exc()
                broken = "not graded: the grading itself failed, see above"
                yield key, Record(student, name, "", broken=broken)


def entered(session: Session, record: Record, submission: Submission) -> Row:
    """One student's row: entered into the gradebook where that has not been done."""
    name, student = record.assignment, record.student
    done, as_now = session.runs(name, student, "entered"), f"{record.key} {submission.when}"
    status = [f"broken: {record.broken}"] if record.broken else list(record.status)
    if record.key and not record.broken and not (done.exists() and done.read_text() == as_now):
        try:
            notebook = nbformat.reads(record.notebook, as_version=4)
            enter(session.course, name, student, notebook, record.outcome, submission.when)
            write(done, as_now)
        except Exception:
            traceback.print_exc()
            status = ["broken: nbgrader could not enter it, see above"]
    row = Row(student, submission.number, name, status, who=submission.name)
    if not status[:1] or not status[0].startswith("broken"):
        order = list(session.masters[name].cells)
        with session.course.gradebook() as book:
            row.scores = scores(book, name, student, order)
    return row


def say(session: Session, row: Row, files: list[Submission]) -> None:
    """Complete a row's status: late, several files, not read yet, graded."""
    last = files[-1]
    late = last.late or (session.due and last.when and last.when > session.due)
    row.status += ["late"] if late else []
    row.status += [f"{len(files)} files, counted: {readable(last.path.name)}"] if len(files) > 1 else []
    waits = [name for name, score in row.scores.items() if score.waits]
    row.status += [f"to be read: {', '.join(waits)}"] if waits else []
    row.status += [UNSAFE] if session.trust else []
    if row.scores:
        row.status.insert(0, "graded")


def give_back(session: Session, row: Row) -> None:
    """Write the student's page."""
    path = session.course.path("autograded", row.student, row.assignment, f"{row.assignment}.ipynb")
    notebook = feedback.graded(path) if row.scores else None
    title = f"{row.assignment}: {row.student}"
    text = feedback.page(title, row.status, row.scores, notebook)
    write(session.course.path("feedback", row.student, row.assignment, f"{row.assignment}.html"), text)


def finished(session: Session, record: Record, files: list[Submission]) -> Row:
    """A student's row, entered and given back; what goes wrong here too touches no other."""
    try:
        row = entered(session, record, files[-1])
        say(session, row, files)
        give_back(session, row)
    except Exception:
        traceback.print_exc()
        status = ["broken: not graded: it could not be entered or given back, see above"]
        return Row(record.student, files[-1].number, record.assignment, status, who=files[-1].name)
    return row


def report(session: Session, rows: list[Row], strange: list[Submission]) -> None:
    """Write the tables, and say what there is."""
    root = session.course.root
    most = {name: master.points for name, master in session.masters.items()}
    lost = [Row(each.student, each.number, "?", [_strange(each)]) for each in strange]
    write(root / "grades.csv", tables.for_people([*rows, *lost], {**most, "?": 0}))
    for name in sorted({row.assignment for row in rows}):
        own = [row for row in rows if row.assignment == name]
        write(root / f"canvas-{name}.csv", tables.for_canvas(own, name, most[name]))
        write(root / f"moodle-{name}.csv", tables.for_moodle(own, most[name]))
    for row in rows:
        print(f"{row.student:24} {row.assignment:14} {row.points or '-':>5}  {'; '.join(row.status)}")
    for submission in strange:
        print(f"{submission.student:24} {'?':14} {'-':>5}  {_strange(submission)}")
    counts = Counter(status.split(":")[0] for row in rows for status in row.status)
    print(", ".join(f"{count} {what}" for what, count in counts.most_common()))
    print(f"grades: {root / 'grades.csv'}; pages: {root / 'feedback'}")


def _strange(submission: Submission) -> str:
    """What is said of a file that belongs to no assignment."""
    why = submission.broken or "a notebook with no cell of a released one"
    return f"of no assignment: {readable(submission.path.name)}: {why}"


def grade(session: Session, engine: Engine | None = None) -> list[Row]:
    """Grade a folder, on this computer where no other engine is given; the gradebook has this one writer."""
    chosen, strange = choose(session, find(session.folder))
    if session.due is not None:
        with session.course.gradebook() as book:
            for name in session.masters:
                book.update_or_create_assignment(name, duedate=session.due)
    made = records(session, engine or here(session.hidden), chosen)
    rows = [finished(session, record, chosen[key]) for key, record in made]
    rows.sort(key=lambda row: (row.student, row.assignment))
    report(session, rows, strange)
    return rows


def words() -> argparse.Namespace:
    """The words of the Makefile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--course", type=Path, default=Path("course"))
    parser.add_argument("--due", type=moment, default=None)
    parser.add_argument("--trust", action="store_true")
    parser.add_argument("--cluster", default="", help="address of a Dask scheduler")
    return parser.parse_args()


def wrong(args: argparse.Namespace, course: Course, names: list[str]) -> str:
    """What is wrong with these words; "" where nothing is."""
    folder = args.folder.resolve()
    if not names:
        return f"expected released assignments (run `make assignments`), received {args.course}"
    if not args.folder.parts or not args.folder.is_dir():
        return f"expected FROM=folder, received {args.folder if args.folder.parts else 'no folder'}"
    if course.root.is_relative_to(folder) or ROOT.is_relative_to(folder):
        return f"expected a folder of submissions, received one that holds the course or the book: {folder}"
    if folder.is_relative_to(course.root) and folder.relative_to(course.root).parts[:1] != ("collected",):
        return f"expected a folder outside of {course.root} or its folder collected, received {folder}"
    if args.trust and args.cluster:
        return "expected TRUST=1 or CLUSTER, received both: no other computer grades without a sandbox"
    return ""


@contextmanager
def engine_of(session: Session, address: str) -> Iterator[Engine]:
    """What judges, after a look at its sandbox."""
    if address:
        from grading.cluster import cluster  # Dask is asked for by nobody else

        with cluster(address, session.program) as engine:
            print(f"The workers at {address} have sandboxes that hold.")
            yield engine
        return
    tried = 0 if session.trust else check(hidden=session.hidden, secret_folder=session.course.root)
    print(f"The sandbox held against {tried} ways out." if tried else f"WARNING: {UNSAFE}")
    yield here(session.hidden)


def main() -> int:
    """Try the sandbox, grade."""
    args = words()
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    course = Course(args.course.resolve())
    names = course.names()
    if said := wrong(args, course, names):
        print(said, file=sys.stderr)
        return 2
    masters = {name: course.master(name) for name in names}
    session = Session(course, args.folder.resolve(), masters, due=args.due, trust=args.trust)
    try:
        with course.alone(), engine_of(session, args.cluster) as engine:
            rows = grade(session, engine)
    except (SandboxError, Busy) as error:
        hint = "" if args.cluster or isinstance(error, Busy) else "\nTRUST=1 grades without a sandbox."
        print(f"Nothing was graded. {error}{hint}", file=sys.stderr)
        return 1
    return int(
        any("not graded" in status or "nbgrader could not" in status for row in rows for status in row.status)
    )


if __name__ == "__main__":
    sys.exit(main())
