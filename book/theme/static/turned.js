// A reader who turns the phone at a figure, or makes the window wider, is at it afterwards too. At the text the browser
// itself holds the place, not in a figure, whose parts all find new places.
const hands = ["wheel", "touchstart", "pointerdown", "keydown"];
let lookedAt = null;
let held = null; // the figure that was looked at, until the reader goes on
let width = innerWidth;

const middle = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) lookedAt = target;
      else if (lookedAt === target) lookedAt = null;
    }
  },
  { rootMargin: "-50% 0px" },
);
document.querySelectorAll(".nnkit-live").forEach((figure) => middle.observe(figure));

addEventListener("resize", () => {
  if (innerWidth === width) return; // the bar of a phone's browser comes and goes
  width = innerWidth;
  held ??= lookedAt;
});
new ResizeObserver(() => held?.scrollIntoView({ block: "nearest", behavior: "instant" })).observe(document.querySelector("article"));
for (const hand of hands) addEventListener(hand, () => (held = null), { passive: true });
