/** Weights as a file: the names are those of `nn.Sequential`, so that Python reads them too. */
import { writeAddress } from "./settings.js";

const KIND = "nnkit-playground";
const VERSION = 1;

/** A parameter as rows, as NumPy's tolist gives it. */
function rows({ value, columns }) {
  const flat = Array.from(value);
  if (!columns) return flat;
  return Array.from({ length: flat.length / columns }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
}

const norms = (network) => network.layers.filter((layer) => "mean" in layer);

export function exported(run) {
  const { spec, settings, network, steps, epochs } = run;
  const parameters = Object.fromEntries(network.parameters.map((each) => [each.name, rows(each)]));
  const buffers = {};
  for (const { index, mean, var: variance } of norms(network)) {
    buffers[`${index}.mean`] = Array.from(mean);
    buffers[`${index}.var`] = Array.from(variance);
  }
  return JSON.stringify({ kind: KIND, version: VERSION, settings: writeAddress(spec, settings), steps, epochs, parameters, buffers }, null, 1);
}

function read(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error("Expected a file of weights that the playground wrote, received a text that is not JSON.");
  }
  if (file?.kind !== KIND || typeof (file.parameters ?? "") !== "object" || typeof file.settings !== "string") {
    throw new Error("Expected a file of weights that the playground wrote, received another JSON file.");
  }
  if (file.version !== VERSION) throw new Error(`Expected a file of version ${VERSION}, received version ${file.version}.`);
  return file;
}

function numbers(found, name, size) {
  const flat = Array.isArray(found) ? found.flat(2) : [];
  if (flat.length !== size) throw new Error(`Expected ${size} numbers in ${name}, received ${flat.length}: the file is of a network of another shape.`);
  if (!flat.every(Number.isFinite)) throw new Error(`Expected numbers in ${name}, received something else.`);
  return flat;
}

/** A file's settings (an address), and `into`, which puts its weights into a network of the same shape. */
export function imported(spec, text) {
  const { settings, parameters, ...rest } = read(text);
  const buffers = rest.buffers ?? {};
  const into = (network) => {
    const targets = network.parameters.map(({ name, value }) => [value, parameters[name], name]);
    for (const { index, mean, var: variance } of norms(network)) {
      targets.push([mean, buffers[`${index}.mean`], `${index}.mean`], [variance, buffers[`${index}.var`], `${index}.var`]);
    }
    const known = Object.keys(parameters).length;
    if (known !== network.parameters.length) {
      throw new Error(`Expected ${network.parameters.length} arrays of weights, received ${known}: the file is of a network of another shape.`);
    }
    const checked = targets.map(([value, found, name]) => [value, numbers(found, name, value.length)]);
    for (const [value, flat] of checked) value.set(flat);
  };
  return { settings, into };
}
