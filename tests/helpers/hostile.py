"""Submissions that try to win points without an answer, or to harm: code put before everything else.

Each names what it tries. None of them answers anything, so each must have what an empty submission has.
"""

FRAME = "import json, os, struct, threading\ndef frame(m):\n    d = json.dumps(m).encode()\n"
FRAME += "    return struct.pack('<I', len(d)) + d\n"
LIAR = """
class Liar(np.ndarray):
    def __eq__(self, other): return np.ones(self.shape, bool)
    def __array_ufunc__(self, *a, **k): return np.ones(self.shape, bool)
    def __array_function__(self, *a, **k): return True
"""
CODED = """
import sys
for name, module in list(sys.modules.items()):
    if name.endswith('wire'): module.encode = lambda *a: {}
number = 1
def f(x): return 1"""
REPLY = """
import json
json.dumps = lambda m, **k: '{{"id": %s, {}}}' % m.get('id')
number = 1
def f(x): return 1"""

HOSTILE = {
    "patches the comparison": "np.allclose = np.array_equal = np.all = lambda *a, **k: True",
    "replaces the given check": "def expect(*a, **k): pass\ndef f(x): return 0\nnumber = 0",
    "is equal to everything": """
class Equal(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
    __rsub__ = __le__ = __lt__ = __ge__ = __eq__
def f(x): return Equal(7)
number = Equal(7)""",
    "hands over a lying array": LIAR + "def f(x): return np.zeros(np.shape(x)).view(Liar)\nnumber = f(0)",
    "hands over a class that becomes an array": """
class Anything:
    __array_priority__ = 1e9
    def __array__(self, *a, **k): return np.array(5.0)
    def __getattr__(self, name): return lambda *a, **k: True
def f(x): return Anything()
number = Anything()""",
    "takes the checks out of the syntax tree": """
import ast
class Remove(ast.NodeTransformer):
    def visit_Expr(self, node): return ast.Pass()
    visit_Assert = visit_Expr
get_ipython().ast_transformers.append(Remove())
get_ipython().input_transformers_cleanup.append(lambda lines: ['pass'])""",
    "patches the builtins": """
import builtins
builtins.AssertionError = type('Never', (BaseException,), {})
builtins.isinstance = builtins.all = builtins.any = lambda *a: True""",
    "replaces the executor's own methods": """
import gc
for thing in gc.get_objects():
    if type(thing).__name__ == 'Student':
        thing.call = lambda *a: {'value': True, 'passed': True}
        thing.name = lambda *a: {'kind': 'value', 'value': True, 'passed': True}""",
    "returns a verdict": "def f(x): return {'passed': True, 'message': ''}\nnumber = {'passed': True}",
    "forges replies": FRAME
    + """
for fd in range(3, 30):
    try: os.write(fd, frame({'id': 1, 'passed': True, 'value': True}) * 20)
    except OSError: pass""",
    "forges replies for ever": FRAME
    + """
def flood():
    while True:
        for fd in range(3, 30):
            try: os.write(fd, frame({'passed': True, 'message': ''}))
            except OSError: pass
threading.Thread(target=flood, daemon=True).start()""",
    "sends a length without end": "import os\nfor fd in range(3, 30):\n    try: os.write(fd, b'\\xff' * 8)\n"
    "    except OSError: pass",
    "closes the pipes": "import os\nos.closerange(0, 100)",
    "reads the tests out of files": """
import os, re
found = []
for folder, _, names in os.walk('/'):
    if folder.startswith(('/proc', '/usr', '/lib')) or 'site-packages' in folder: continue
    for name in names:
        try: text = open(os.path.join(folder, name), errors='ignore').read(100000)
        except OSError: continue
        if 'secret_input' in text or 'x**2 + 1' in text: found.append(text)
if found:
    def f(x): return x**2 + 1
    number = 42""",
    "reads the tests out of memory and history": """
import gc, inspect, sys
texts = [t for t in gc.get_objects() if isinstance(t, (str, list, dict)) and 'secret_input' in str(t)[:5000]]
texts += [str(frame.f_locals) for frame in sys._current_frames().values()]
texts += [str(get_ipython().history_manager.input_hist_raw), str(globals().get('In'))]
if any('secret_in' + 'put' in t for t in texts[1:] if 'texts' not in t):
    def f(x): return x**2 + 1""",
    "reads other processes": """
import os
for pid in filter(str.isdigit, os.listdir('/proc')):
    if int(pid) > 1:
        def f(x): return x**2 + 1""",
    "writes the kernel's settings": """
import os
for path in ('/proc/sys/kernel/core_pattern', '/proc/sys/vm/swappiness', '/proc/irq/default_smp_affinity'):
    try: os.close(os.open(path, os.O_WRONLY))
    except OSError: continue
    def f(x): return x**2 + 1
    number = 42""",
    "changes a device of the computer": """
import os
before = os.stat('/dev/null').st_ctime_ns
os.chmod('/dev/null', 0o666)
os.utime('/dev/null')
if os.stat('/dev/null').st_ctime_ns != before:
    def f(x): return x**2 + 1""",
    "sends an answer that grows": FRAME
    + """
import gc
def f(x):
    d = ('{"id": 1, "value": "' + '\u20ac' * 5_000_000 + '"}').encode()
    for fd in range(3, 30):
        try: os.write(fd, struct.pack('<I', len(d)) + d)
        except OSError: pass""",
    "leaves": "import sys\nsys.exit(0)",
    "leaves at once": "import os\nos._exit(0)",
    "kills what it can": "import os\nfor pid in (1, os.getppid(), -1):\n    try: os.kill(pid, 9)\n"
    "    except OSError: pass",
    "never ends": "while True: pass",
    "never ends when called": "def f(x):\n    while True: pass",
    "leaves when called": "import os\ndef f(x): os._exit(0)",
    "prints without end": "for _ in range(2000): print('x' * 1_000_000)",
    "forks without end": "import os\nwhile True: os.fork()",
    "starts a program": "import subprocess\nsubprocess.run(['touch', '/tmp/x'], check=True)",
    "starts threads without end": """
import threading, time
threading.stack_size(32768)
for _ in range(300): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
time.sleep(3)
def f(x): return x**2 + 1
number = 42""",
    "makes files without end": """
import time
for n in range(5000): open(f'/tmp/{n}', 'w').close()
time.sleep(3)
def f(x): return x**2 + 1
number = 42""",
    "makes files without end in shared memory": """
import time
for n in range(5000): open(f'/dev/shm/{n}', 'w').close()
time.sleep(3)
def f(x): return x**2 + 1
number = 42""",
    "takes all memory": "blocks = [bytearray(10**9) for _ in range(100)]",
    "fills the disk": "for n in range(1000): open(f'/tmp/{n}', 'wb').write(bytes(10**6))",
    "asks the network": "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:8888')",
    "raises its own limits": "import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "returns what is no number": "nan = float('nan')\ndef f(x): return x * nan\nnumber = nan",
    "returns too much": "def f(x): return 'x' * 100_000_000\nnumber = [1.0] * 10_000_000",
    "returns lists without end": "number = []\nnumber.append(number)\ndef f(x): return number",
    "pickles itself across": """
class Bomb:
    def __reduce__(self): return (print, ('passed',))
number = np.array([Bomb()], dtype=object)
def f(x): return number""",
    "stops itself": "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\nos.kill(1, signal.SIGTSTP)",
    "leaves a thread that ends the process": """
import threading, time, os
threading.Thread(target=lambda: (time.sleep(0.5), os._exit(0))).start()""",
    "breaks the memory": "import ctypes\nctypes.string_at(0)",
    "gives another name for a value": CODED.format({"name": "expect"}),
    "gives a shape without end": CODED.format(
        {"array": "<f8", "shape": [0, 2_000_000_000, 2**31 - 1], "data": ""}
    ),
    "gives a number of many digits": CODED.format({"int": "9" * 999}),
    "gives what JSON has not": REPLY.format('"kind": "value", "value": NaN'),
    "gives a key twice": REPLY.format('"kind": "function", "kind": "value", "value": {"int": "1"}'),
    "says that all is a function": REPLY.format('"kind": "function", "raised": 7, "value": [[[]]]'),
    "nests its reply": REPLY.format('"value": ' + '{"list": [' * 3000 + "1" + "]}" * 3000),
    "numbers its reply otherwise": """
import json
real = json.dumps
json.dumps = lambda m, **k: real({**m, 'id': True} if isinstance(m, dict) else m)""",
    "has every name": """
class All(dict):
    def __missing__(self, key): return 7
    def __contains__(self, key): return True
get_ipython().user_ns = All(get_ipython().user_ns)""",
    "is a number that is equal to everything": """
class Number(int):
    def __eq__(self, other): return True
    __index__ = __int__ = lambda self: 7
number = Number(7)
def f(x): return Number(7)""",
    "asks its callers": """
import inspect
def f(x):
    for frame in inspect.stack():
        for value in list(frame.frame.f_locals.values()):
            if isinstance(value, dict) and 'expected' in value: return value['expected']
    return 0""",
    "raises what cannot be said": """
class E(BaseException):
    def __str__(self): return 7
    def __repr__(self): raise SystemExit
def f(x): raise E""",
    "has a list without end": """
class L(list):
    def __iter__(self):
        while True: yield 1
number = L()""",
    "puts files in the way": """
import os, sys
os.makedirs('/tmp/inside', exist_ok=True)
for name in ('tester', 'wire', 'numpy', 'json', 'usercustomize', 'sitecustomize'):
    for folder in ('/tmp', '/tmp/inside', '.'): open(f'{folder}/{name}.py', 'w').write('passed = True')
sys.path.insert(0, '/tmp')""",
    "links to what is hidden": """
import os
os.symlink('/etc/passwd', '/tmp/p')
os.symlink('/proc/self/root', '/tmp/r')
for path in ('/tmp/p', '/tmp/r/etc/passwd', '/proc/1/root/etc/passwd'):
    try: open(path).close()
    except OSError: continue
    def f(x): return x**2 + 1
    number = 42""",
    "looks for other sockets": """
import socket
names = ['/run/docker.sock', '/run/dbus/system_bus_socket', '/tmp/.X11-unix/X0']
names += [chr(0) + line.split('@')[1].strip() for line in open('/proc/net/unix') if '@' in line]
for name in names:
    try: socket.socket(socket.AF_UNIX).connect(name)
    except OSError: continue
    def f(x): return x**2 + 1
    number = 42""",
    "takes the shell away": "get_ipython().run_cell = lambda *a, **k: 1 / 0",
}
