"""What a random program does with whole arrays: moves, joins, makes and draws them (see expressions)."""

from __future__ import annotations

from tests.helpers.random_programs.expressions import ELEMENTS, ORDER, PRODUCTS, REDUCTIONS, lines

MOVED = lines("""
    {a}[{i}:]
    {a}[{i}]
    {a}[::-1]
    {a}[..., {i}:]
    {a}[..., :: -({i} + 1)]
    {a}[{i} : {i} + 1]
    {a}[:, None]
    {a}[None, ..., {i}]
    {a}[[{i}, {j}]]
    {a}[[{i}, 0]][:, [0, {j}]]
    {M}[[{i}, 0], [0, {j}]]
    {M}[np.array([True, False, True])]
    {a}.T
    {M}.mT
    {a}.ravel()
    {a}.flat[{i}]
    {a}.flatten()
    {a}.copy()
    {a}.reshape(-1, 2)
    {a}.reshape(2, -1)
    {a}.squeeze()
    {a}.transpose()
    {a}.swapaxes(0, -1)
    {a}.repeat(2, axis=0)
    {M}.diagonal()
    np.reshape({a}, (-1, 3))
    np.ravel({a}, order="F")
    np.transpose({a})
    np.matrix_transpose({M})
    np.swapaxes({a}, 0, -1)
    np.moveaxis({a}, 0, -1)
    np.rollaxis({a}, {a}.ndim - 1)
    np.expand_dims({a}, {i})
    np.squeeze({a})
    np.broadcast_to({a}, (2, *{a}.shape))
    np.broadcast_arrays({a}, {x})[0]
    np.flip({a})
    np.flip({a}, axis={j})
    np.fliplr({M})
    np.flipud({a})
    np.rot90({M}, {i})
    np.roll({a}, {i})
    np.roll({a}, {i} - 1, axis={j})
    np.repeat({a}, 2, axis=0)
    np.repeat({v}, [1, 2, 1])
    np.tile({a}, 2)
    np.split({a}, 2)[{i} % 2]
    np.array_split({a}, 3)[{i}]
    np.hsplit({M}, 2)[1]
    np.vsplit({M}, 2)[{i} % 2]
    np.dsplit({a}, 2)[0]
    np.unstack({a})[0]
    np.diagonal({M})
    np.delete({a}, {i}, axis=0)
    np.resize({a}, (2, 3))
    np.lib.stride_tricks.sliding_window_view({v}, 2)
    np.fft.fftshift({v})
    np.fft.ifftshift({v})
    np.diag({v}[:3])
    np.diag({M})
    np.diagflat({v}[:2])
    np.tril({M})
    np.triu({M}, 1)
    np.concatenate([{a}, {b}])
    np.concatenate([{a}, {a}], axis=-1)
    np.stack([{a}, -{a}])
    np.stack([{a} * k for k in range(3)], axis=-1)
    np.stack([{s}, {q}, {s} * 2])
    np.vstack([{a}, {b}])
    np.hstack([{a}, {b}])
    np.hstack([{a}, {a}])
    np.dstack([{a}, {b}])
    np.column_stack([{v}, {v} ** 2])
    np.append({a}, {x})
    np.insert({v}, {i}, {q})
    np.block([{v}, {v} * {q}])
    np.pad({a}, 1)
    np.pad({M}, ((1, 0), (0, 2)), "edge")
    np.pad({v}, 2, "reflect")
    np.pad({v}, 1, "wrap")
    np.meshgrid({v}[:3], {v}[:2])[{i} % 2]
    np.atleast_1d({x})
    np.atleast_2d({x})
    np.atleast_3d({x})
    np.copy({a})
    live.array([[{s}, {q}], [0.0, {s}]])
    np.array([{s}, 1.5], like={a})
    np.asarray([{s}, {q}], like={a})
    np.zeros(3, like={a}) + {s}
    np.ones((2, 2), like={a}) * {s}
    np.full((2, 2), {s}, like={a})
    np.eye(2, like={a}) - {s}
    np.identity(2, like={a}) - {s}
    np.zeros_like({a}) + {q}
    np.ones_like({a}) * {s}
    np.full_like({a}, {q}) + {a}
    np.linspace({s}, {q}, 5)
    np.linspace(0.0, {s}, 4, endpoint=False)
    np.logspace(-1, np.tanh({s}), 4)
    np.geomspace(0.5, 1.5 + np.tanh({s}), 4)
    np.arange(4, like={a}) * {s}
    np.linspace(0, 1, n) * {s}
    {v}[:n] + n
    sum({s} * k for k in range(n))
    {C} * {x}
    {C} @ {C} + {s}
    {C}[:, None] - {C} * {s}
""")
RANDOM = lines("""
    live.Rng({i}).normal(size=(2, 3)) * {s}
    live.Rng(w).random(4)
    live.Rng(w + {i}).integers(0, 6, size=3)
    live.Rng(w).uniform(-1, {q} + 4, 3)
    live.Rng(w).exponential(2.0, 2)
    live.Rng(w).standard_normal(3)
    live.Rng(w).binomial(5, 0.4, 3)
    live.Rng(w).permutation({a})
    live.Rng(w).permuted({v})
    live.Rng(w).choice({v}, 4)
    live.Rng({i}).choice(5, 3, replace=False) + {s}
    live.Rng(w).spawn(2)[1].random(3)
""")
CONSTANTS = lines("""
    np.linspace(-1, 1, 5)
    np.arange(4)
    np.array([0.5, -1.25, 2.0])
    np.eye(3) * {q}
    np.arange(6.0).reshape(2, 3) / 7
    np.tile([1.0, {q}], 2)
    np.cos(np.arange(12.0)).reshape(4, 3)
""")
FAMILIES = [ELEMENTS, REDUCTIONS, PRODUCTS, ORDER, MOVED, RANDOM]
