/** The last step of one weight in words and numbers: the rule's lines (from Python) with the numbers filled in. */

const digits = (v) => (Object.is(v, -0) ? "0" : String(Number(v.toPrecision(4)))).replace("-", "−");

const filled = (template, values) =>
  template.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? digits(values[name]) : String(values[name])));

export function told(spec, { settings, ...story }) {
  const { lr, momentum, optimizer, penalty, rate } = settings;
  const values = { ...story, lr, momentum, rate };
  for (const { name, before, after } of story.memory) [values[`${name}_before`], values[`${name}_after`]] = [before, after];
  const charged = penalty === "none" || story.penalty === 0 ? [] : spec.updates[penalty];
  const lines = [...charged, ...spec.updates[optimizer]].map((line) => ({ rule: filled(line[0], values), filled: filled(line[1], values) }));
  const last = lines.at(-1);
  return { ...story, numbers: { lr, momentum, rate }, lines, rule: last.rule, filled: last.filled };
}
