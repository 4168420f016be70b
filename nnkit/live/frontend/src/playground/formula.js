/** A formula of x1 and x2, read by hand as nnkit.playground.formula does: nothing in it is executed as a program. */

const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)|([A-Za-z]\w*)|(<=|>=|\*\*|[-+*/^()<>]))/y;
const FUNCTIONS = { sin: Math.sin, cos: Math.cos, tan: Math.tan, exp: Math.exp, log: Math.log, abs: Math.abs, sqrt: Math.sqrt, tanh: Math.tanh };
const NAMES = { x1: (x1) => x1, x2: (_, x2) => x2, pi: () => Math.PI };
const COMPARISONS = { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b };
const PLUS = { "+": (a, b) => a + b, "-": (a, b) => a - b };
const TIMES = { "*": (a, b) => a * b, "/": (a, b) => a / b };
const DEEPEST = 50;

const both = (join, a, b) => (x1, x2) => join(a(x1, x2), b(x1, x2));
const truth = (found) => Object.assign(found, { truth: true });
const asTruth = (found) => (found.truth ? found : truth((x1, x2) => found(x1, x2) > 0));
const and = (a, b) => a && b;
const or = (a, b) => a || b;

function number(found) {
  if (found.truth) throw new Error("Expected a number in the formula, received a comparison.");
  return found;
}

class Reader {
  constructor(text) {
    this.text = text;
    this.place = 0;
    this.depth = 0;
    this.next();
  }

  whole() {
    const found = asTruth(this.either());
    if (this.kind) throw this.unexpected("the end");
    return found;
  }

  either() {
    return this.joined("or", () => this.all(), or);
  }

  all() {
    return this.joined("and", () => this.compared(), and);
  }

  joined(word, part, join) {
    let found = part();
    while (this.token === word) {
      this.next();
      found = truth(both(join, asTruth(found), asTruth(part())));
    }
    return found;
  }

  /** Of several comparisons one after the other each has to hold, as on paper. */
  compared() {
    let left = this.sum();
    let found = null;
    while (Object.hasOwn(COMPARISONS, this.token)) {
      const compare = COMPARISONS[this.taken()];
      const right = number(this.sum());
      const holds = truth(both(compare, number(left), right));
      found = found ? truth(both(and, found, holds)) : holds;
      left = right;
    }
    return found ?? left;
  }

  sum() {
    let found = this.product();
    while (Object.hasOwn(PLUS, this.token)) found = both(PLUS[this.taken()], number(found), number(this.product()));
    return found;
  }

  product() {
    let found = this.signed();
    while (Object.hasOwn(TIMES, this.token)) found = both(TIMES[this.taken()], number(found), number(this.signed()));
    return found;
  }

  signed() {
    if (Object.hasOwn(PLUS, this.token)) {
      const minus = this.taken() === "-";
      const inner = number(this.signed());
      return minus ? (x1, x2) => -inner(x1, x2) : inner;
    }
    const base = this.atom();
    if (this.token !== "^" && this.token !== "**") return base;
    this.taken();
    return both(Math.pow, number(base), number(this.signed()));
  }

  atom() {
    if (this.kind === "number") {
      const value = Number(this.taken());
      return () => value;
    }
    if (this.kind !== "name") return this.inside();
    const name = this.taken();
    if (Object.hasOwn(FUNCTIONS, name)) {
      const [f, inner] = [FUNCTIONS[name], number(this.inside())];
      return (x1, x2) => f(inner(x1, x2));
    }
    if (Object.hasOwn(NAMES, name)) return NAMES[name];
    const known = [...Object.keys(NAMES), ...Object.keys(FUNCTIONS)].join(", ");
    throw new Error(`Expected one of ${known} in the formula, received "${name}".`);
  }

  inside() {
    this.expect("(");
    if (++this.depth > DEEPEST) throw new Error(`Expected at most ${DEEPEST} parentheses inside one another in the formula.`);
    const found = this.either();
    this.expect(")");
    this.depth--;
    return found;
  }

  expect(sign) {
    if (this.token !== sign) throw this.unexpected(`"${sign}"`);
    this.next();
  }

  taken() {
    const { token } = this;
    this.next();
    return token;
  }

  next() {
    [this.kind, this.token] = ["", ""];
    if (!this.text.slice(this.place).trim()) return;
    TOKEN.lastIndex = this.place;
    const match = TOKEN.exec(this.text);
    if (!match) {
      [this.kind, this.token] = ["sign", this.text.slice(this.place).trim()[0]];
      throw this.unexpected("a number, a name or a sign");
    }
    this.place = TOKEN.lastIndex;
    const [, number, name, sign] = match;
    this.kind = number ? "number" : name ? "name" : "sign";
    this.token = number ?? name ?? sign;
  }

  unexpected(expected) {
    return new Error(`Expected ${expected} in the formula, received ${this.kind ? `"${this.token}"` : "its end"}.`);
  }
}

/** Whether the formula holds at (x1, x2), or is above 0; throws an Error with words for the reader. */
export function formula(text) {
  return new Reader(text).whole();
}
