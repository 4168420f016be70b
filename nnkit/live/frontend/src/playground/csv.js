/** Points pasted or read from a file: lines of two numbers and a target, fitted into the plane. */

const MOST = 1000;
const EDGE = 6;
const ROOM = 5; // where points that do not fit are brought to
const SMALL = 1; // an extent that would be a dot in the plane
const MANY = 10; // different names beyond which they are no classes
const TARGETS = ["class", "target", "label", "t"];
const SEPARATORS = ["\t", ";", ",", " "];

const number = (text) => (text === "" ? NaN : Number(text));

/** A line as its parts; a part in double quotes may hold the separator. */
function parts(line, separator) {
  const found = [];
  const pattern = separator === " " ? /\s*(?:"((?:[^"]|"")*)"|(\S+))/g : new RegExp(`(?:^|${separator})\\s*(?:"((?:[^"]|"")*)"\\s*|([^${separator}]*))`, "g");
  for (const [, quoted, plain] of line.matchAll(pattern)) found.push((quoted ?? plain ?? "").replaceAll('""', '"').trim());
  return found;
}

function separatorOf(lines, where) {
  const fits = (separator) => lines.every((line) => parts(line, separator).length >= 3);
  const found = SEPARATORS.find(fits) ?? SEPARATORS.find((separator) => lines.slice(1).length && lines.slice(1).every((line) => parts(line, separator).length >= 3));
  if (!found) {
    const short = lines.findIndex((line) => SEPARATORS.every((separator) => parts(line, separator).length < 3));
    const received = short < 0 ? "lines with different signs between their columns" : where(short);
    throw new Error(`Expected three columns in every line (x1, x2 and a class or a number), with commas, semicolons, tabs or spaces between them, received ${received}.`);
  }
  return found;
}

/** Which columns are x1, x2 and the target: by their names, else the first, the second and the last. */
function columnsOf(first, headed) {
  const names = first.map((name) => name.toLowerCase());
  const named = (words) => (headed ? names.findIndex((name) => words.includes(name)) : -1);
  const target = named(TARGETS) < 0 ? first.length - 1 : named(TARGETS);
  const rest = first.map((_, i) => i).filter((i) => i !== target);
  const x1 = named(["x1", "x"]);
  const x2 = named(["x2", "y"]);
  return rest.includes(x1) && rest.includes(x2) ? [x1, x2, target] : [rest[0], rest[1], target];
}

function noteOf([x1, x2, target], first, headed) {
  if (headed && !(first.length === 3 && x1 === 0 && x2 === 1)) return [`x1 is "${first[x1]}", x2 is "${first[x2]}", the target is "${first[target]}".`];
  return first.length > 3 ? [`Of ${first.length} columns the first, the second and the last are used.`] : [];
}

/** The rows [x1, x2, target], the target still a text; a first line without numbers is a heading. */
function table(text, notes) {
  const written = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const places = [...written.keys()].filter((i) => written[i].trim() && !written[i].trim().startsWith("#"));
  const all = places.map((i) => written[i]);
  const where = (i) => `"${all[i].slice(0, 60)}" in line ${places[i] + 1}`;
  const lines = all.slice(0, MOST + 1); // those that can be used, with a heading
  if (!lines.length) throw new Error("Expected lines of x1, x2 and a class or a number, received none.");
  const separator = separatorOf(lines, where);
  const decimal = (part) => (separator === ";" ? part.replace(",", ".") : part);
  const cells = lines.map((line) => parts(line, separator).map(decimal));
  const [first] = cells;
  const headed = cells.length > 1 && !first.some((part) => Number.isFinite(number(part)));
  const columns = columnsOf(first, headed);
  notes.push(...noteOf(columns, first, headed));
  const rows = cells.map((row) => columns.map((i) => row[i] ?? "")).map(([x1, x2, t]) => [number(x1), number(x2), t]);
  const kept = (headed ? rows.slice(1) : rows).slice(0, MOST);
  if (all.length - headed > MOST) notes.push(`Of ${all.length - headed} rows the first ${MOST} are used.`);
  const bad = kept.findIndex(([x1, x2, t]) => !Number.isFinite(x1) || !Number.isFinite(x2) || t === "");
  if (bad >= 0) throw new Error(`Expected two numbers and a target, received ${where(bad + headed)}.`);
  return kept;
}

/** More than two names: the first one against all others. */
function againstTheRest(texts, notes) {
  const others = [...new Set(texts)].slice(1).map((name) => `"${name}"`);
  notes.push(`"${texts[0]}" is class +1, all others (${others.join(", ")}) are class −1.`);
  return texts.map((text) => (text === texts[0] ? 1 : -1));
}

/** Two different targets are classes, whatever they are called; more must be numbers. */
function targets(texts, notes) {
  const names = [...new Set(texts)].sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1));
  if (names.length <= 2) {
    const own = names.every((name) => Math.abs(number(name)) === 1);
    const sign = (text) => (own ? number(text) : text === names[0] && names.length === 2 ? -1 : 1);
    if (!own) notes.push(names.length === 2 ? `"${names[0]}" is class −1, "${names[1]}" is class +1.` : `"${names[0]}" is class +1; there is no other.`);
    return texts.map(sign);
  }
  const values = texts.map(number);
  if (names.length <= MANY && !values.some(Number.isFinite)) return againstTheRest(texts, notes);
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new Error(`Expected two classes, or numbers as targets, received ${names.length} different targets, "${texts[bad]}" among them.`);
  const most = Math.max(...values.map(Math.abs));
  if (most > 1) notes.push(`The targets were divided by ${short(most)}, to lie between −1 and 1.`);
  return most > 1 ? values.map((value) => value / most) : values;
}

const short = (v) => String(Number(v.toPrecision(4)));

/** A column between −6 and 6: as it is, or stretched and shifted into −5 … 5. */
function fitted(values, name, notes) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const small = high > low && high - low <= SMALL;
  if (low >= -EDGE && high <= EDGE && !small) return values;
  const middle = (low + high) / 2;
  const half = (high - low) / 2 || 1;
  notes.push(`${name} was brought from ${short(low)} … ${short(high)} to −${ROOM} … ${ROOM}.`);
  return values.map((value) => ((value - middle) / half) * ROOM);
}

/** {points, task, rows, notes}; throws an Error with words for the reader. */
export function parseCsv(text) {
  const notes = [];
  const rows = table(text, notes);
  const t = targets(rows.map((row) => row[2]), notes);
  const [x1, x2] = [0, 1].map((k) => fitted(rows.map((row) => row[k]), `x${k + 1}`, notes));
  const points = rows.flatMap((_, i) => [x1[i], x2[i], t[i]].map((v) => Number(v.toPrecision(6))));
  return { points, task: t.every((v) => Math.abs(v) === 1) ? "classification" : "regression", rows: rows.length, notes };
}
