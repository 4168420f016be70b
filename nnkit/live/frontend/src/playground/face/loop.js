/** The frames of one playground: drawn when asked for, trained while playing, at rest while out of sight. */
const MARGIN = "200px"; // so near to the window a playground counts as seen

export class Loop {
  /** @param {HTMLElement} element @param {{train: () => void, draw: () => void}} work */
  constructor(element, { train, draw }) {
    Object.assign(this, { train, draw, playing: false, seen: true, pending: 0, ended: false });
    this.observer = new IntersectionObserver(([entry]) => {
      this.seen = entry.isIntersecting;
      this.request();
    }, { rootMargin: MARGIN });
    this.observer.observe(element);
  }

  /** Have all drawn in the next frame; once, however often it was asked for. */
  request() {
    if (!this.ended) this.pending ||= requestAnimationFrame(() => this.frame());
  }

  frame() {
    this.pending = 0;
    if (!this.seen) return;
    if (this.playing) this.train();
    this.draw();
    if (this.playing) this.request();
  }

  end() {
    this.ended = true;
    this.playing = false;
    cancelAnimationFrame(this.pending);
    this.observer.disconnect();
  }
}
