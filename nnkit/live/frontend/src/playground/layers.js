/** nnkit's layers, compiled: a layer holds its parameters, `on(rows)` is what it does with so many rows. */
import { compiled, known, ones, zeros } from "./compiled.js";

/** An array that training changes; one of several columns is a matrix of weights, and a penalty's business. */
class Parameter {
  constructor(own, value, columns = 0) {
    Object.assign(this, { own, value, columns, index: 0 });
  }

  /** The name that `nn.Sequential` has for it. */
  get name() {
    return `${this.index}.${this.own}`;
  }
}

/** The initializer's program for p inputs and m units: one for any size, one for each p, or one for both. */
function initial(init, p, m) {
  if (known("init", init)) return compiled("init", init, "run", p * m);
  if (known("init", `${init} ${p}`)) return compiled("init", `${init} ${p}`, "run", m);
  return compiled("init", `${init} ${p} ${m}`, "run");
}

export class Linear {
  constructor(p, m, init, random) {
    this.p = p;
    this.m = m;
    const W = Float64Array.from(random.draw(initial(init, p, m)).W);
    this.W = new Parameter("W", W, m);
    this.b = new Parameter("b", zeros(m));
    this.parameters = [this.W, this.b];
  }

  on(rows, first) {
    return new LinearRows(this, rows, first);
  }
}

class LinearRows {
  constructor(layer, rows, first) {
    const name = `${layer.p} ${layer.m}`;
    this.layer = layer;
    this.forwards = compiled("linear", name, "forward", rows);
    this.backwards = compiled("linear", name, first ? "grads" : "backward", rows);
    this.given = { X: null, W: null, b: null };
    this.back = { dY: null, X: null, W: null };
    this.grads = [null, null];
  }

  forward(X) {
    const { given, layer } = this;
    given.X = X;
    given.W = layer.W.value;
    given.b = layer.b.value;
    return this.forwards(given).Y;
  }

  backward(dY) {
    const { back, given } = this;
    back.dY = dY;
    back.X = given.X;
    back.W = given.W;
    const out = this.backwards(back);
    this.grads[0] = out.W;
    this.grads[1] = out.b;
    return out.dX;
  }
}

export class Norm {
  constructor(m) {
    this.m = m;
    this.gamma = new Parameter("gamma", ones(m));
    this.beta = new Parameter("beta", zeros(m));
    this.parameters = [this.gamma, this.beta];
    this.mean = zeros(m);
    this.var = ones(m);
  }

  on(rows) {
    return new NormRows(this, rows);
  }
}

class NormRows {
  constructor(layer, rows) {
    this.layer = layer;
    this.forwards = compiled("norm", layer.m, "forward", rows);
    this.tests = compiled("norm", layer.m, "test", rows);
    this.backwards = compiled("norm", layer.m, "backward", rows);
    this.grads = [null, null];
  }

  forward(X, random) {
    const { gamma, beta, mean, var: variance } = this.layer;
    const given = { X, gamma: gamma.value, beta: beta.value, mean, var: variance };
    if (random === null) return this.tests(given).Y;
    this.kept = this.forwards(given);
    mean.set(this.kept.mean);
    variance.set(this.kept.var);
    return this.kept.Y;
  }

  backward(dY) {
    const { X_hat, std } = this.kept;
    const out = this.backwards({ dY, gamma: this.layer.gamma.value, X_hat, std });
    this.grads[0] = out.gamma;
    this.grads[1] = out.beta;
    return out.dX;
  }
}

export class Activation {
  constructor(name, m) {
    this.name = name;
    this.m = m;
    this.parameters = [];
  }

  on(rows) {
    return new ActivationRows(this, rows);
  }
}

class ActivationRows {
  constructor({ name, m }, rows) {
    this.forwards = compiled("activation", name, "forward", rows * m);
    this.backwards = compiled("activation", name, "backward", rows * m);
    this.given = { X: null };
    this.back = { dY: null, c0: null, c1: null };
    this.grads = [];
  }

  forward(X) {
    this.given.X = X;
    const out = this.forwards(this.given);
    this.back.c0 = out.c0;
    this.back.c1 = out.c1;
    return out.Y;
  }

  backward(dY) {
    this.back.dY = dY;
    return this.backwards(this.back).dX;
  }
}

export class Dropout {
  constructor(p, m) {
    this.p = p;
    this.m = m;
    this.parameters = [];
  }

  on(rows) {
    return new DropoutRows(this, rows);
  }
}

class DropoutRows {
  constructor(layer, rows) {
    this.layer = layer;
    this.forwards = compiled("dropout", "", "forward", rows * layer.m);
    this.backwards = compiled("dropout", "", "backward", rows * layer.m);
    this.grads = [];
  }

  forward(X, random) {
    this.kept = null;
    if (random === null || this.layer.p === 0) return X;
    const out = random.draw(this.forwards, { X, p: this.layer.p });
    this.kept = out.c0;
    return out.Y;
  }

  backward(dY) {
    return this.kept === null ? dY : this.backwards({ dY, p: this.layer.p, c0: this.kept }).dX;
  }
}
