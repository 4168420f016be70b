"""Points pasted or read from a file: what is understood, what is said, what is refused."""

from __future__ import annotations

import pytest

from tests.helpers.playground_run import in_node

READ = [
    ("1,2,1\n3,4,-1", [1, 2, 1, 3, 4, -1], []),
    ("x1;x2;class\n1,5;2;no\n3;4;yes\n", [1.5, 2, -1, 3, 4, 1], ['"no" is class −1, "yes" is class +1.']),
    (" 1 2 0\r\n 3  4 1\r\n", [1, 2, -1, 3, 4, 1], ['"0" is class −1, "1" is class +1.']),
    ('\ufeff1\t2\t"a ""b"""\n3\t4\tc', [1, 2, -1, 3, 4, 1],
     ['"a "b"" is class −1, "c" is class +1.']),
    ("# note\n1,2,9,0.5\n\n3,4,9,0.25\n5,1,9,0\n", [1, 2, 0.5, 3, 4, 0.25, 5, 1, 0],
     ["Of 4 columns the first, the second and the last are used."]),
    ("class,x,y\n1,2,3\n-1,4,5", [2, 3, 1, 4, 5, -1], ['x1 is "x", x2 is "y", the target is "class".']),
    ("Sepal,Petal,Width,Species\n1,2,9,a\n3,4,9,b\n5,1,9,c", [1, 2, 1, 3, 4, -1, 5, 1, -1],
     ['x1 is "Sepal", x2 is "Petal", the target is "Species".',
      '"a" is class +1, all others ("b", "c") are class −1.']),
    ("0,1,1\n0.5,1,-1", [-5, 1, 1, 5, 1, -1], ["x1 was brought from 0 … 0.5 to −5 … 5."]),
    ("0,0,10\n10,1,20\n5,6,40\n", [-5, 0, 0.25, 5, 1, 0.5, 0, 6, 1],
     ["The targets were divided by 40, to lie between −1 and 1.", "x1 was brought from 0 … 10 to −5 … 5."]),
]  # fmt: skip
REFUSED = [
    ("", "received none"),
    ("1,2\n3,4", 'received "1,2" in line 1'),
    ("1,2,1\n3,4\n5,6,1", 'received "3,4" in line 2'),
    ("1,2,1\n3;4;1\n5 6 1", "received lines with different signs"),
    ("1,2,1\nq,2,1", 'received "q,2,1" in line 2'),
    ("# a remark\n\nx1,x2,t\n1,2,1\n\nq,2,1", 'received "q,2,1" in line 6'),
    ("1,2,a\n1,2,7\n3,4,c", "3 different targets"),
    ("\n".join(f"1,2,{name}" for name in "abcdefghijkl"), "12 different targets"),
    ("1,2,\n1,3,1", "in line 1"),
]


@pytest.mark.parametrize(("text", "points", "notes"), READ)
def test_what_is_understood(text: str, points: list[float], notes: list[str]) -> None:
    found = in_node("return parseCsv(given);", text)
    assert found["points"] == points
    assert found["notes"] == notes
    assert found["rows"] == len(points) // 3
    whole = all(abs(t) == 1 for t in points[2::3])
    assert found["task"] == ("classification" if whole else "regression")


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_what_is_refused(text: str, said: str) -> None:
    assert said in in_node("return words(() => parseCsv(given));", text)["error"]


def test_more_rows_than_fit_are_left_out_with_a_note() -> None:
    text = "\n".join(f"{i % 11 - 5},{i % 7 - 3},{i % 2}" for i in range(1500))
    found = in_node("return parseCsv(given);", text)
    assert found["rows"] == 1000
    assert found["notes"][0] == "Of 1500 rows the first 1000 are used."


def test_points_read_are_points_that_train() -> None:
    text = "\n".join(f"{i % 11 - 5},{i % 7 - 3},{int(i % 11 > 5)}" for i in range(60))
    script = """
    const { points } = parseCsv(given);
    const run = new Run(spec, { ...settings.defaults(spec), data: "own", own: points }); run.epoch();
    return [run.task, run.data.n, run.epochs];"""
    assert in_node(script, text) == ["classification", 60, 1]
