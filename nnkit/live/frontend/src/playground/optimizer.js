/** `nn.Optimizer` and the penalty, compiled: one rule for every array of the network. */
import { compiled, zeros } from "./compiled.js";
import { memories } from "./programs.js";

/** The rule's programs for one array. Two of them take turns: one reads what the other wrote. */
class Step {
  constructor(parameter, settings) {
    const size = parameter.value.length;
    this.parameter = parameter;
    this.names = memories[settings.optimizer];
    this.given = { grad: null, w: null, lr: 0, momentum: 0 };
    for (const name of this.names) this.given[name] = name === "t" ? 0 : zeros(size);
    this.turns = [0, 1].map(() => compiled("rule", settings.optimizer, "run", size));
    this.turn = 0;
    this.size = size;
    this.last = null;
    this.penalty = null;
    this.charge(settings);
  }

  /** Take the penalty that is set now. */
  charge({ penalty }) {
    if (this.kind === penalty) return;
    this.kind = penalty;
    const charged = penalty !== "none" && this.parameter.columns > 0;
    this.penalty = charged ? compiled("penalty", penalty, "run", this.size) : null;
    this.charged = { grad: null, w: null, lam: 0 };
  }

  take(grad, settings) {
    const { lr, momentum, rate } = settings;
    const { parameter, given, charged } = this;
    const before = parameter.value;
    let total = grad;
    if (this.penalty) {
      charged.grad = grad;
      charged.w = before;
      charged.lam = rate;
      total = this.penalty(charged).total;
    }
    given.grad = total;
    given.w = before;
    given.lr = lr;
    given.momentum = momentum;
    const out = this.turns[this.turn](given);
    this.turn = 1 - this.turn;
    this.last ??= { before: null, grad: null, total: null, out: null, settings: null, memory: {} };
    this.last.settings = settings;
    this.last.before = before;
    this.last.grad = grad;
    this.last.total = total;
    this.last.out = out;
    for (const name of this.names) {
      this.last.memory[name] = given[name];
      given[name] = out[name];
    }
    parameter.value = out.w;
  }
}

export class Optimizer {
  constructor(parameters, settings) {
    this.rule = settings.optimizer;
    this.steps = parameters.map((parameter) => new Step(parameter, settings));
  }

  /** Other settings from now on; the memory stays. */
  heed(settings) {
    for (const step of this.steps) step.charge(settings);
  }

  /** One step of every array, its gradient found with the chain's parts. */
  step(parts, settings) {
    let k = 0;
    for (let i = 0; i < parts.length; i++) {
      const { grads } = parts[i];
      for (let j = 0; j < grads.length; j++) this.steps[k++].take(grads[j], settings);
    }
  }

  /** What the last step did to one number of an array; null before the first. */
  story(parameter, i) {
    const step = this.steps.find((other) => other.parameter === parameter);
    if (!step.last) return null;
    const { before, grad, total, out, settings, memory } = step.last;
    const at = (value) => (typeof value === "number" ? value : value[i]);
    return {
      settings, // those of the step: others may be set by now
      before: before[i],
      gradient: grad[i],
      penalty: total[i] - grad[i],
      total: total[i],
      change: out.dw[i],
      after: out.w[i],
      memory: step.names.map((name) => ({ name, before: at(memory[name]), after: at(out[name]) })),
    };
  }
}
