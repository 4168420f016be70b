/* Random bits: the same hash as in Python. */

function mix(x) {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return x ^ (x >>> 15);
}

export function bits(key, counter) {
  const k = key >>> 0;
  return mix((mix(mix((k + 0x9e3779b9) | 0) ^ (counter >>> 0)) + k) | 0) >>> 0;
}
