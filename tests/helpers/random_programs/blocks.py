"""Statements of a random program that are more than one expression: writes, loops, functions, repeats."""

from __future__ import annotations

# np.add.at writes into read-only views too, where NumPy's other writes refuse and the page's refuse all.
WRITES = """
{t} += {x}
{t} -= {q}
{t} *= 0.5
{t} /= 1.5
{t} //= 0.4
{t} %= 1.5
{t} **= 2
{t}[{i}] = {x}
{t}[..., {i}] = {x}
{t}[{i}:, ..., -1] = {q}
{t}[::-1] = {t}.copy()
{t}[1:] = {t}[:-1]
{t}[[{i}, {j}, {i}]] = {x}
{t}[{t} < 0] = {q}
{t}[{t}.ravel().argmax() % {t}.shape[0]] = {q}
{t}[{k} % len({t})] = {q}
{t}[...] = {x}
{t}.fill({q})
{t}.sort()
x.flat[{i}] = {q}
np.add({t}, 1.0, out={t})
np.multiply({a}, 0.5, out={t})
np.copyto({t}, {x})
np.copyto({t}, {q}, where={t} > 0)
at = {t}; at += 0; np.add.at(at, [{i}, {i}, 0], {q})
np.fill_diagonal({t}, {q})
np.put_along_axis({t}, np.argmax({t}, axis=0, keepdims=True), {q}, axis=0)
live.Rng({i}).shuffle({t})
""".strip().splitlines()

# What becomes of u, an array of any shape or a number, after the lines made for a block; {u} is one of these.
KEEPING = """
0.7 * u + 0.2 * np.tanh({u}).mean()
np.tanh(u) + 0.1
0.9 * u - 0.1 * np.flip(u)
np.where(u > {q}, 0.5 * u, u + 0.1)
np.cos(u * 1.3) + 0.01 * ({u} > 0).sum()
u - 0.1 * (u - u.mean())
np.maximum(u, 0.1) * 0.8
0.5 * u + 0.2 * np.sin(u.sum())
u / (1 + np.abs(u).max())
""".strip().splitlines()
CHANGING = """
u *= 0.9
u += 0.1 * np.tanh({u}).mean()
u[0] = 0.3
u[..., -1] = u[..., 0] * 0.5
u[::-1] = u.copy()
u[u > 0.5] = 0.5
""".strip().splitlines()

FOR = """
{u} = {a}
for {r} in range({count}):
    u = {u} * 1.0
    LINES
    {u} = KEEP
"""
FUNCTION = """
def {f}(u):
    LINES
    return KEEP
{u} = {f}({a}) - {f}(-{a}) * 0.5
"""
REPEAT = """
def {f}(u):
    LINES
    return KEEP
{u} = live.repeat({count}, {f}, {x})
"""
COUNTED = """
def {f}(u, i):
    LINES
    return KEEP + 0.01 * i
{u} = live.repeat({count}, {f}, {x})
"""
IN_PLACE = """
def {f}(u):
    LINES
    CHANGE
    CHANGE
{u} = live.repeat({count}, {f}, {a} * 1.0)
"""
PAIR = """
def {f}(pair):
    u, other = pair
    LINES
    return KEEP, other * 0.9 + u
{u}, {r} = live.repeat({count}, {f}, ({a}, {a} * 0.0))
"""
COLLECTED = """
def {f}(state):
    u = state["u"]
    LINES
    return {"u": KEEP, "count": state["count"] + 1}
{r}, {u} = live.repeat({count}, {f}, {"u": {x}, "count": 0}, collect=lambda s: s["u"] * s["count"])
"""
AS_LONG_AS = """
def {f}(u):
    LINES
    return KEEP
{u} = live.repeat(w, {f}, {x} * 1.0, max_n=6)
"""
NESTED = """
def {f}(u):
    LINES
    return live.repeat(2, lambda u: KEEP, u) + 0.1
{u} = live.repeat({count}, {f}, {x})
"""
CLUSTERS = """
{u} = {M}[:2] * 1.0
for {r} in range({count}):
    near = np.argmin((({M}[:, None] - {u}) ** 2).sum(-1), axis=1)
    here = [(near == g)[:, None] for g in range(2)]
    {u} = np.stack([np.where(g, {M}, 0).sum(0) / (g.sum() + 1) for g in here])
"""
BLOCKS = [FOR, FUNCTION, REPEAT, COUNTED, IN_PLACE, PAIR, COLLECTED, AS_LONG_AS, NESTED, CLUSTERS]
