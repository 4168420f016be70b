"""Figures of curves: a neuron with every kind of control and text, a line through points that drag."""

from tests.helpers.specs.parts import Spec, axis, const, figure, mark, note, out, plot, readout, slider, view

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
