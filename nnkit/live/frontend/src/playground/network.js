/** `nn.Sequential`, compiled: layers one after the other, and the chain rule through them. */
import { Activation, Dropout, Linear, Norm } from "./layers.js";

export class Network {
  /** The network of these settings, as `nnkit.playground.build` makes it, its first weights drawn from `random`. */
  constructor(settings, shape, tanhOutput, random) {
    this.layers = [];
    this.linear = []; // those with weights that the reader sees
    this.hidden = []; // the places of the layers whose outputs are the hidden units' activities
    shape.slice(1).forEach((m, k) => this.add(settings, shape[k], m, k + 2 === shape.length, random));
    if (tanhOutput) this.layers.push(new Activation("tanh", 1));
    this.parameters = this.layers.flatMap((layer) => layer.parameters);
    this.chains = new Map();
    this.drop(settings.dropout);
  }

  add({ init, norm, activation, dropout }, p, m, last, random) {
    const layer = new Linear(p, m, init, random);
    this.layers.push(layer);
    this.linear.push(layer);
    if (last) return;
    if (norm) this.layers.push(new Norm(m));
    this.hidden.push(this.layers.push(new Activation(activation, m)) - 1);
    this.layers.push(new Dropout(dropout, m));
  }

  /** Drop so many from now on. At 0 `nn.Sequential` has no such layers, and other numbers before the names. */
  drop(p) {
    let index = 0;
    for (const layer of this.layers) {
      if (layer instanceof Dropout) layer.p = p;
      if (layer instanceof Dropout && p === 0) continue;
      layer.index = index++;
      for (const parameter of layer.parameters) parameter.index = layer.index;
    }
  }

  /** The layers made for so many rows. */
  on(rows) {
    if (!this.chains.has(rows)) this.chains.set(rows, new Chain(this.layers, rows));
    return this.chains.get(rows);
  }
}

class Chain {
  constructor(layers, rows) {
    this.parts = layers.map((layer, k) => layer.on(rows, k === 0));
    this.outputs = layers.map(() => null);
  }

  /** The outputs for these rows; in training layers may draw from `random`, else it is null. */
  forward(X, random = null) {
    const { parts, outputs } = this;
    for (let k = 0; k < parts.length; k++) outputs[k] = X = parts[k].forward(X, random);
    return X;
  }

  /** Every layer's gradients, from that at the output; they stay with the parts. */
  backward(dY) {
    for (let k = this.parts.length - 1; k >= 0; k--) dY = this.parts[k].backward(dY);
  }
}
