/** Where a mark's numbers come from: constants in the spec, or outputs of the program. */

const WORDS = { NaN, Infinity, "-Infinity": -Infinity };

function number(value) {
  return typeof value === "string" ? WORDS[value] ?? NaN : value === null ? NaN : Number(value);
}

/**
 * @typedef {{out: string | null, value: number | Float64Array | null, shape: number[]}} Channel
 */

/** Decode the channels of one item, once. @returns {Record<string, Channel>} */
export function decodeChannels(channels) {
  const decoded = {};
  for (const [name, channel] of Object.entries(channels ?? {})) {
    if (channel === null || channel === undefined) continue;
    if (typeof channel !== "object") {
      decoded[name] = { out: null, value: number(channel), shape: [] };
    } else if ("out" in channel) {
      decoded[name] = { out: channel.out, value: null, shape: channel.shape ?? [] };
    } else {
      const flat = Array.isArray(channel.const) ? channel.const.flat(Infinity).map(number) : [number(channel.const)];
      const shape = channel.shape ?? (Array.isArray(channel.const) ? [flat.length] : []);
      const value = shape.length === 0 ? flat[0] : Float64Array.from(flat);
      decoded[name] = { out: null, value, shape };
    }
  }
  return decoded;
}

/** The channel's present value: a number where its shape is [], else a flat array. */
export function read(channel, outputs) {
  if (channel.out === null) return channel.value;
  const value = outputs[channel.out];
  if (channel.shape.length === 0 && typeof value !== "number") return value === undefined ? NaN : value[0];
  return value;
}

/** All channels' values by name. */
export function readAll(channels, outputs) {
  const values = {};
  for (const name in channels) values[name] = read(channels[name], outputs);
  return values;
}

/** Element i of a value that may be a number for all. */
export function at(value, i) {
  return typeof value === "number" ? value : value.length === 1 ? value[0] : value[i];
}

/** How many elements these values describe together. */
export function count(...values) {
  let n = 1;
  for (const value of values) {
    if (value === undefined || typeof value === "number") continue;
    if (value.length === 0) return 0;
    n = Math.max(n, value.length);
  }
  return n;
}

export function isConstant(channels) {
  return Object.values(channels).every((channel) => channel.out === null);
}
