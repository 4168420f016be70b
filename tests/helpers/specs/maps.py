"""Figures of maps and all other marks."""

from tests.helpers.specs.parts import Spec, axis, const, figure, mark, out, plot, slider, view


def decision_map() -> Spec:
    """A heat map with its contour and two classes of dots, beside the diagram of the weights."""
    controls = [
        slider("turn", 0, 6.28, 0.6, 0.02, "direction", "rad"),
        slider("scale", 0.2, 6, 2, 0.1, "steepness"),
    ]
    program = """(lib) => {
      const z = new Float64Array(64 * 64), w = new Float64Array(4);
      return (p) => {
        const a = Math.cos(p.turn) * p.scale, b = Math.sin(p.turn) * p.scale;
        for (let i = 0; i < 64; i++) for (let j = 0; j < 64; j++)
          z[64 * i + j] = Math.tanh(a * ((j + 0.5) / 32 - 1) + b * Math.sin(3 * ((i + 0.5) / 32 - 1)));
        w.set([a, b, -b, a / 2]);
        return {o0: z, o1: w, o2: w.map((v) => 1 + 2 * Math.abs(v))};
      };
    }"""
    xs = [-0.7, -0.4, -0.2, -0.6, 0.5, 0.6, 0.3, 0.8]
    ys = [0.1, -0.5, 0.4, 0.7, -0.2, 0.5, 0.1, -0.7]
    groups = [0, 0, 0, 0, 1, 1, 1, 1]
    left = plot(
        mark(
            "heatmap",
            z=out("o0", 64, 64),
            x=[-1, 1],
            y=[-1, 1],
            domain=[-1, 1],
            palette="diverging",
            contour=[0],
            origin="lower",
            smooth=None,
        ),
        mark("dots", None, "data", x=const(xs), y=const(ys), group=const(groups), symbol="circle"),
        x=axis("x₁", -1, 1),
        y=axis("x₂", -1, 1),
        aspect="equal",
        title="Decision",
    )
    ends = {
        "x1": const([0, 0, 0, 0]),
        "y1": const([0, 1, 0, 1]),
        "x2": const([1, 1, 1, 1]),
        "y2": const([0, 1, 1, 0]),
    }
    right = plot(
        mark("link", "blue", None, **ends, width=out("o2", 4), value=out("o1", 4), domain=[-6, 6], head=True),
        mark(
            "text",
            "ink",
            x=const([0, 0]),
            y=const([0, 1]),
            v=const([1, 2]),
            template="unit {v:d}",
            anchor="end",
        ),
        x=axis("", -0.5, 1.5),
        y=axis("", -0.5, 1.5),
        aspect="equal",
        title="Weights",
    )
    return figure("decision-map", controls, [program], [view(left, right)])


def gallery() -> Spec:
    """Every other mark: areas, bars, steps of crosses, small crisp maps, a logarithmic axis."""
    program = """(lib) => (p) => {
      const n = 61, [x, f, g, l] = [0, 1, 2, 3].map(() => new Float64Array(n));
      for (let i = 0; i < n; i++) {
        x[i] = i / 10; f[i] = Math.sin(p.k * x[i]) + 1.5;
        g[i] = 0.5 + 0.1 * x[i]; l[i] = Math.exp(-p.k * x[i]);
      }
      const h = Float64Array.from({length: 8}, (_, i) => Math.exp(-((i - 3.5 - p.k) ** 2) / 6));
      const z = Float64Array.from({length: 64}, (_, i) =>
        Math.sin(p.k * (i % 8) / 2) * Math.cos(Math.floor(i / 8) / 2));
      return {o0: x, o1: f, o2: g, o3: h, o4: z, o5: l};
    }"""
    image = {"x": [0, 8], "y": [0, 8], "contour": [], "smooth": None}
    items = [
        plot(
            mark("area", "sky", "between", x=out("o0", 61), y1=out("o1", 61), y2=out("o2", 61), opacity=0.3),
            mark("line", "blue", "upper", x=out("o0", 61), y=out("o1", 61), width=2),
            x=axis("time t", 0, 6),
            y=axis("value", 0, 3),
            title="Area",
        ),
        plot(
            mark("bars", "green", "counts", x=const(list(range(8))), height=out("o3", 8), width=None),
            x=axis("class"),
            y=axis("share"),
            title="Bars",
        ),
        plot(
            mark("line", "vermillion", "loss", x=out("o0", 61), y=out("o5", 61), width=2),
            mark("dots", "orange", "marks", x=const([1, 2, 4]), y=const([0.5, 0.1, 0.01]), symbol="cross"),
            x=axis("time"),
            y=axis("loss J", scale="log"),
            title="Logarithmic",
        ),
        plot(
            mark("heatmap", z=out("o4", 8, 8), domain=None, palette="sequential", origin="lower", **image),
            x=axis("", 0, 8),
            y=axis("", 0, 8),
            aspect="equal",
            title="Sequential",
        ),
        plot(
            mark("heatmap", z=out("o4", 8, 8), domain=None, palette="gray", origin="upper", **image),
            x=axis("", 0, 8),
            y=axis("", 0, 8),
            aspect="equal",
            title="Gray",
        ),
        plot(
            mark("heatmap", z=out("o4", 8, 8), domain=None, palette="diverging", origin="lower", **image),
            mark(
                "dots", "ink", "triangles", x=const([2, 5]), y=const([2, 6]), symbol="triangle", size=const(6)
            ),
            mark("dots", "ink", "squares", x=const([6]), y=const([2]), symbol="square", size=const(6)),
            x=axis("", 0, 8),
            y=axis("", 0, 8),
            aspect="equal",
            title="Diverging",
        ),
    ]
    return figure("gallery", [slider("k", 0, 3, 1, 0.05, "frequency k")], [program], [view(*items)])
