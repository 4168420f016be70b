/** The Python of a run: the description's template, filled in as nnkit.playground.source does. */
import { taskOf } from "./data.js";

const yes = (fact) => (fact ? "yes" : "no");
const plain = (v) => String(Number(v.toPrecision(12)));
const short = (v) => String(Number(v.toPrecision(6)));

function filled(parts, facts, values) {
  return parts
    .map((part) => {
      if (typeof part === "string") return part.replace(/\{(\w+)\}/g, (free, name) => (name in values ? String(values[name]) : free));
      if (part.each) return values[part.each].map((one) => filled(part.parts, facts, { ...values, ...one })).join("");
      const { when } = part;
      const stands = Object.entries(when).every(([name, allowed]) => allowed.includes(facts[name]));
      return stands ? filled(part.parts, facts, values) : "";
    })
    .join("");
}

function factsOf(spec, settings) {
  const { data, loss, norm, dropout, penalty, init, activation, optimizer } = settings;
  const classes = taskOf(spec, settings) === "classification";
  const squared = loss === "squared" || !classes;
  return {
    source: data === "own" || data === "formula" ? data : "set",
    loss: squared ? "squared" : "cross-entropy",
    output: squared && classes ? "tanh" : "plain",
    norm: yes(norm),
    dropped: yes(dropout > 0),
    penalty, init, activation, optimizer,
  };
}

function progress(steps, epochs, batches, exact) {
  return { trained: yes(steps > 0), begun: yes(epochs > 0 || steps === 0), partial: yes(batches > 0), exact: yes(exact) };
}

function valuesOf(settings, { n, train }, shape) {
  const { noise, lr, momentum, rate, dropout } = settings;
  return {
    ...settings,
    lr: plain(lr), momentum: plain(momentum), rate: plain(rate), dropout: plain(dropout),
    noise: plain(noise / 100),
    formula: JSON.stringify(settings.formula),
    own: `[${Array.from(settings.own, short).join(", ")}]`,
    features: `[${settings.features.map((name) => JSON.stringify(name)).join(", ")}]`,
    hidden: settings.hidden.map((m, k) => ({ p: shape[k], m })),
    last: shape.at(-2),
    moving: momentum > 0 ? "True" : "False",
    points: n,
    train,
  };
}

/** The text that makes exactly this run; it says so where weights were edited. */
export function python({ spec, settings, data, shape, steps, exact }) {
  const each = Math.ceil(data.train / settings.batch);
  const [epochs, batches] = [Math.floor(steps / each), steps % each];
  const facts = { ...factsOf(spec, settings), ...progress(steps, epochs, batches, exact) };
  const values = { ...valuesOf(settings, data, shape), epochs: steps ? epochs : 100, batches };
  return filled(spec.source, facts, values);
}

/** The same as the text of a notebook file. */
export function notebook(run) {
  const lines = (text) => text.trimEnd().split(/(?<=\n)/);
  const cell = (id, text, kind) => ({ cell_type: kind, id, metadata: {}, source: lines(text), ...(kind === "code" ? { execution_count: null, outputs: [] } : {}) });
  const title = `# A run of the playground: ${run.spec.sets[run.settings.data].label}, ${run.shape.join("-")}\n\nIt needs \`nnkit\`, the package of the book.`;
  const cells = [cell("title", title, "markdown"), cell("run", run.python(), "code")];
  const metadata = { kernelspec: { display_name: "Python 3", language: "python", name: "python3" }, language_info: { name: "python" } };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
