/** The last good weights of a run, to go back to when its numbers run away. */
const GOOD = 10; // times the loss at the beginning: so far up an epoch's weights are kept
const AWAY = 1e6; // and beyond this many times they have run away

const statistics = ({ layers }) => layers.flatMap((layer) => ("mean" in layer ? [layer.mean, layer.var] : []));

export class Kept {
  /** @param {number} loss at the beginning; one below 1 counts as 1, which is about what ignorance costs */
  constructor(loss) {
    this.first = Math.max(1, loss);
    this.state = null;
  }

  /** Whether a loss is one of numbers that have run away. */
  away(loss) {
    return !(loss <= AWAY * this.first);
  }

  /** Keep what the run is now, if its loss is a good one. */
  take({ network, epochs, steps }, loss) {
    if (!(loss <= GOOD * this.first)) return;
    const values = network.parameters.map(({ value }) => value.slice());
    this.state = { epochs, steps, values, statistics: statistics(network).map((each) => each.slice()) };
  }

  /** Bring it back; the numbers of epochs and steps there. */
  back({ network }) {
    const { epochs, steps, values } = this.state;
    network.parameters.forEach((parameter, i) => (parameter.value = values[i].slice()));
    statistics(network).forEach((each, i) => each.set(this.state.statistics[i]));
    return { epochs, steps };
  }
}
