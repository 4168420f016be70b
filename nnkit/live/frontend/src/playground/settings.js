/** Settings by the description's fields: their defaults, their place in the address, what they take. */

const whole = (v) => Number.isInteger(v);
const inside = (field, v) => typeof v === "number" && Number.isFinite(v) && v >= field.min && v <= field.max;
const among = (field, v) => field.options.some(({ value }) => value === v);
const numbers = (text) => (text === "" ? [] : text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part))));

const KINDS = {
  choice: { takes: among, read: (text) => text, write: String },
  number: { takes: inside, read: (text) => (text.trim() === "" ? NaN : Number(text)), write: (v) => String(Number(v.toPrecision(12))) },
  whole: { takes: (field, v) => whole(v) && inside(field, v), read: (text) => (text.trim() === "" ? NaN : Number(text)), write: String },
  flag: { takes: (_, v) => typeof v === "boolean", read: (text) => ({ true: true, false: false })[text], write: String },
  many: {
    takes: (field, v) => Array.isArray(v) && v.length >= field.least && v.every((each) => among(field, each)),
    read: (text) => (text === "" ? [] : text.split(",")),
    write: (v) => v.join(","),
    tidy: (field, v) => field.options.map(({ value }) => value).filter((value) => v.includes(value)),
  },
  sizes: {
    takes: (field, v) => Array.isArray(v) && v.length <= field.most && v.every((m) => whole(m) && inside(field, m)),
    read: numbers,
    write: (v) => v.join(","),
  },
  text: { takes: (field, v) => typeof v === "string" && v.length <= field.longest, read: (text) => text, write: String },
  points: {
    takes: (field, v) => v.length % 3 === 0 && v.length <= 3 * field.longest && Array.from(v).every((x, i) => Number.isFinite(x) && (i % 3 === 2 || Math.abs(x) <= 6)),
    read: numbers,
    write: (v) => Array.from(v, (x) => Number(x.toPrecision(6))).join(","),
    tidy: (_, v) => Array.from(v),
  },
};

const same = (a, b) => (typeof a === "object" ? a.length === b.length && a.every((v, i) => v === b[i]) : a === b);

/** Every setting at its start. */
export function defaults(spec) {
  return Object.fromEntries(spec.fields.map(({ name, default: value }) => [name, value]));
}

/** All settings; what is unknown in the address or does not fit is left at its start, or as in `base`. */
export function readAddress(spec, text, base = defaults(spec)) {
  const query = new URLSearchParams(text);
  const found = { ...base };
  for (const field of spec.fields) {
    const kind = KINDS[field.kind];
    const part = query.get(field.name);
    const value = part === null ? undefined : kind.read(part);
    if (value === undefined || !kind.takes(field, value)) continue;
    found[field.name] = kind.tidy ? kind.tidy(field, value) : value;
  }
  return found;
}

/** The settings that are not at their start (or as in `base`), as the text after "?". */
export function writeAddress(spec, settings, base = defaults(spec)) {
  const part = (text) => encodeURIComponent(text).replaceAll("%2C", ",");
  return spec.fields
    .filter(({ name }) => !same(settings[name], base[name]))
    .map(({ name, kind }) => `${name}=${part(KINDS[kind].write(settings[name]))}`)
    .join("&");
}

/** Names of the settings that two have different. */
export function differences(spec, one, two) {
  return spec.fields.map(({ name }) => name).filter((name) => !same(one[name], two[name]));
}
