"""Figure specs written by hand: every kind of mark, control and text, without the compiler."""

from typing import Any

Spec = dict[str, Any]


def const(values: Any, *shape: int) -> Spec:
    """A constant channel; flat values of the given shape (none: one number)."""
    return {"const": values, "shape": list(shape) if shape or not isinstance(values, list) else [len(values)]}


def out(name: str, *shape: int) -> Spec:
    """A channel that the program computes."""
    return {"out": name, "shape": list(shape)}


def mark(kind: str, color: str | None = "blue", label: str | None = None, **fields: Any) -> Spec:
    """A mark; dictionaries with const or out are its channels."""
    channels = {k: v for k, v in fields.items() if isinstance(v, dict)}
    plain = {k: v for k, v in fields.items() if k not in channels}
    return {"type": kind, "color": color, "label": label, **plain, "channels": channels}


def axis(label: str, lo: float | None = None, hi: float | None = None, scale: str = "linear") -> Spec:
    """An axis; without limits its domain follows the data."""
    return {"label": label, "domain": None if lo is None else [lo, hi], "scale": scale}


def plot(*marks: Spec, x: Spec | None = None, y: Spec | None = None, **fields: Any) -> Spec:
    """A plot item."""
    looks = {"title": None, "aspect": None, "height": None, **fields}
    return {"kind": "plot", "x": x or axis("x"), "y": y or axis("y"), **looks, "marks": list(marks)}


def readout(label: str, value: Spec, digits: int = 3, unit: str = "") -> Spec:
    """A read-out item."""
    return {"kind": "readout", "label": label, "digits": digits, "unit": unit, "channels": {"value": value}}


def note(template: str, **channels: Spec) -> Spec:
    """A note item."""
    return {"kind": "note", "template": template, "channels": channels}


def view(*items: Spec, columns: int | None = None, goal: Spec | None = None) -> Spec:
    """A view."""
    return {"columns": columns, "items": list(items), "goal": goal}


def slider(
    name: str,
    lo: float,
    hi: float,
    start: float,
    step: float = 0.1,
    label: str = "",
    unit: str = "",
    **more: Any,
) -> Spec:
    """A slider control."""
    ends = {"min": lo, "max": hi, "step": step, "start": start, **more}
    return {"name": name, "kind": "slider", "label": label or name, "unit": unit, **ends}


def figure(name: str, controls: list[Spec], programs: list[str], views: list[Spec], **fields: Any) -> Spec:
    """A spec with one variant unless `variants` says otherwise."""
    variants = {"[]": {"program": 0 if programs else None, "view": 0}}
    texts = {
        "title": None,
        "caption": f"The figure <em>{name}</em>.",
        "alt": f"The figure {name}",
        "python": f"def {name}(): ...",
    }
    rest = {"challenge": None, "simulation": None, "variants": variants}
    return {
        "version": 1,
        "name": name,
        **texts,
        "controls": controls,
        "programs": programs,
        "views": views,
        **rest,
        **fields,
    }


GRID = [round(-6 + 0.05 * i, 2) for i in range(241)]


def neuron() -> Spec:
    """One neuron: two sliders, a choice and a toggle, a rule, read-outs, a note and a goal."""
    controls = [
        slider("w", -5, 5, 1, label="weight w"),
        slider("b", -5, 5, 0, label="bias b", unit="V"),
        {
            "name": "activation",
            "kind": "choice",
            "label": "activation",
            "options": ["sigmoid", "tanh"],
            "start": "sigmoid",
        },
        {"name": "slope", "kind": "toggle", "label": "show the derivative", "start": False},
    ]
    names = {"sigmoid": "1 / (1 + Math.exp(-z))", "tanh": "Math.tanh(z)"}
    slopes = {"sigmoid": "v[i] * (1 - v[i])", "tanh": "1 - v[i] * v[i]"}
    programs = [
        f"""(lib) => {{
          const v = new Float64Array(241), d = new Float64Array(241);
          return (p) => {{
            for (let i = 0; i < 241; i++) {{
              const z = p.w * (-6 + 0.05 * i) + p.b;
              v[i] = {names[kind]};
              d[i] = {slopes[kind]};
            }}
            const place = -p.b / p.w;
            return {{o0: v, o1: place, o2: v[120], o3: d, o4: Math.abs(place - 2) < 0.15 ? 1 : 0}};
          }};
        }}"""
        for kind in names
    ]
    output = mark("line", "blue", "output v", x=const(GRID), y=out("o0", 241), width=2.5, dash=False)
    slope = mark("line", "purple", "derivative dv/dz", x=const(GRID), y=out("o3", 241), width=2, dash=False)
    decision = mark("rule", "muted", "decision point −b/w", x=out("o1"), width=1.5, dash=True)
    axes = {"x": axis("input x", -6, 6), "y": axis("output v", -1.2, 1.2)}
    texts = [readout("decision point", out("o1"), 2), readout("output at 0", out("o2"))]
    words = note("The neuron answers {v:.2f} at x = 0.", v=out("o2"))
    goal = {"text": "move the decision point to x = 2", "channels": {"condition": out("o4")}}
    views = [
        view(plot(output, decision, **axes), *texts, words, goal=goal),
        view(plot(output, slope, decision, **axes), *texts, words, goal=goal),
    ]
    variants = {
        f'["{kind}",{str(on).lower()}]': {"program": k, "view": int(on)}
        for k, kind in enumerate(names)
        for on in (False, True)
    }
    caption = "<strong>One neuron.</strong> The slider <em>w</em> turns the curve, <em>b</em> shifts it."
    return figure(
        "neuron",
        controls,
        programs,
        views,
        variants=variants,
        caption=caption,
        challenge="neuron",
        alt="One neuron: the slider w turns the curve, b shifts it",
    )


def line_fit() -> Spec:
    """A least-squares line through four draggable points."""
    points = {
        "name": "pts",
        "kind": "points",
        "label": "data",
        "start": [[-1.5, -1], [-0.5, 0], [0.5, 0.2], [1.5, 1.2]],
        "x": [-2, 2],
        "y": [-2, 2],
        "panel": 0,
    }
    program = """(lib) => (p) => {
      const q = p.pts, n = q.length / 2;
      let sx = 0, sy = 0, sxx = 0, sxy = 0;
      for (let i = 0; i < n; i++) {
        const x = q[2*i], y = q[2*i+1];
        sx += x; sy += y; sxx += x*x; sxy += x*y;
      }
      const m = (n * sxy - sx * sy) / (n * sxx - sx * sx), c = (sy - m * sx) / n;
      const X = new Float64Array(n), Y = new Float64Array(n), F = new Float64Array(n);
      for (let i = 0; i < n; i++) { X[i] = q[2*i]; Y[i] = q[2*i+1]; F[i] = m * X[i] + c; }
      return {o0: Float64Array.of(-2*m + c, 2*m + c), o1: X, o2: Y, o3: F, o4: m};
    }"""
    drawn = plot(
        mark("line", "blue", "fitted line", x=const([-2, 2]), y=out("o0", 2), width=2.5),
        mark(
            "link",
            "vermillion",
            "error",
            x1=out("o1", 4),
            y1=out("o2", 4),
            x2=out("o1", 4),
            y2=out("o3", 4),
            head=False,
        ),
        x=axis("x", -2, 2),
        y=axis("y", -2, 2),
    )
    return figure("line-fit", [points], [program], [view(drawn, readout("slope", out("o4")))])


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


def descent() -> Spec:
    """A simulation: gradient descent on a parabola with a little noise from the seed."""
    init = "(lib) => (p) => ({s0: p.start + (p.seed % 7) * 0.5, s1: 0})"
    step = "(lib) => (p) => ({s0: p.s0 - p.lr * 2 * p.s0, s1: p.s1 + 1})"
    program = "(lib) => (p) => ({o0: p.s0, o1: p.s0 * p.s0, o2: p.s1, o3: Math.abs(p.s0) < 1e-3 ? 1 : 0})"
    grid = [round(-2 + 0.05 * i, 2) for i in range(81)]
    drawn = plot(
        mark("line", "muted", "error J", x=const(grid), y=const([v * v for v in grid])),
        mark("dots", "vermillion", "weight w", x=out("o0"), y=out("o1"), size=const(7)),
        x=axis("weight w", -2, 2),
        y=axis("error J", 0, 4),
    )
    texts = [readout("error J", out("o1"), 4), readout("steps", out("o2"), 0)]
    goal = {"text": "bring |w| below 0.001", "channels": {"condition": out("o3")}}
    simulation = {
        "state": {"s0": {"shape": []}, "s1": {"shape": []}},
        "frame": {"default": 1, "max": 50},
        "restart": ["start"],
    }
    variants = {"[]": {"program": 0, "view": 0, "init": 1, "step": 2}}
    return figure(
        "descent",
        [
            slider("lr", 0.001, 1.1, 0.02, 0.001, "learning rate η"),
            slider("start", -2, 2, -1.8, 0.1, "first weight"),
        ],
        [program, init, step],
        [view(drawn, *texts, goal=goal)],
        simulation=simulation,
        variants=variants,
        challenge="descent",
    )


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
