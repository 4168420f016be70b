/** Both losses over the epochs; every second entry goes when there are too many. */
const MOST = 2000;

export class Curve {
  constructor() {
    this.epoch = [];
    this.train = [];
    this.test = [];
    this.every = 1;
  }

  add(epoch, train, test) {
    if (epoch % this.every) return;
    this.epoch.push(epoch);
    this.train.push(train);
    this.test.push(test);
    if (this.epoch.length > MOST) this.thin();
  }

  thin() {
    this.every *= 2;
    this.keep((epoch) => epoch % this.every === 0);
  }

  /** Forget what came after an epoch. */
  cut(last) {
    this.keep((epoch) => epoch <= last);
  }

  keep(wanted) {
    const kept = this.epoch.map(wanted);
    for (const name of ["epoch", "train", "test"]) this[name] = this[name].filter((_, i) => kept[i]);
  }
}
