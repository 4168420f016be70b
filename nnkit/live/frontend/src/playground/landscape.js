/** A slice through the loss landscape: the training loss where one or two weights move and the others stay. */

const steps = (middle, span, size) => Float64Array.from({ length: size }, (_, k) => middle + span * ((2 * k) / (size - 1) - 1));

/** {xs, ys, loss}: row by row of ys; `ys` is null where only one weight moves. */
export function landscape(run, { x, y = null, size = 25, span = 4 }) {
  const places = [x, y].filter((at) => at !== null).map((at) => run.place(...at));
  const kept = places.map(({ parameter, i }) => parameter.value[i]);
  const [xs, ys] = kept.map((middle) => steps(middle, span, size));
  const loss = new Float64Array(xs.length * (ys?.length ?? 1));
  const put = (k, value) => (places[k].parameter.value[places[k].i] = value);
  (ys ?? [null]).forEach((second, row) => {
    if (second !== null) put(1, second);
    xs.forEach((first, column) => {
      put(0, first);
      loss[row * xs.length + column] = run.parts.train.loss(run.network);
    });
  });
  kept.forEach((value, k) => put(k, value));
  return { xs, ys: ys ?? null, loss };
}
