/** Many things, one stop of the Tab key: arrows go from one to the next. */

export class Roving {
  /**
   * @param {Element} group
   * @param {(current: number, key: string) => number | undefined} next index of the element that a key leads to
   */
  constructor(group, next, signal) {
    Object.assign(this, { elements: [], current: 0, next });
    group.addEventListener("keydown", (event) => this.key(event), { signal });
    group.addEventListener("focusin", ({ target }) => this.arrive(target), { signal });
  }

  /** Other elements; the stop stays where it was, if it can. */
  keep(elements) {
    this.elements = elements;
    this.current = Math.max(0, Math.min(this.current, elements.length - 1));
    elements.forEach((element, i) => element.setAttribute("tabindex", i === this.current ? 0 : -1));
  }

  arrive(target) {
    const index = this.elements.indexOf(target);
    if (index < 0 || index === this.current) return;
    this.elements[this.current]?.setAttribute("tabindex", -1);
    this.current = index;
    target.setAttribute("tabindex", 0);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.elements.includes(event.target)) return;
    const to = this.next(this.current, event.key);
    if (to === undefined || !this.elements[to]) return;
    event.preventDefault();
    this.elements[to].focus();
  }
}
