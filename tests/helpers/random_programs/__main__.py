"""Show the program of a seed and what it does: python -m tests.helpers.random_programs SEED."""

import sys

from tests.helpers.nodejs import NodeJS
from tests.helpers.random_programs.comparing import difference, report
from tests.helpers.random_programs.stages import stage
from tests.helpers.random_programs.writing import write

program, nodejs = write(int(sys.argv[1])), NodeJS()
with stage(program.seed) as long:
    print(program.text)
    print(report(nodejs, program, long) if difference(nodejs, program, long) else "as in NumPy")
nodejs.close()
