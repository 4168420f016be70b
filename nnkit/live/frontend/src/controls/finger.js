/** A finger on a slider drags along it; one that only scrolls past leaves the slider as it was. */

const CERTAIN = 8; // pixels after which a gesture has a direction
const ECHO = 300; // ms in which a browser may still report a gesture that is over

/**
 * @param {HTMLInputElement} input a range input
 * @param {(place: number) => void} move what to do with a place that the reader means
 * @param {() => void} restore put the input back where the value is
 */
export function heed(input, move, restore, signal) {
  let finger = null; // where it came down, what it means, which place it has asked for
  const on = (type, listener) => input.addEventListener(type, listener, { signal });
  const mean = () => {
    finger.means = "drag";
    if (finger.asked !== undefined) move(finger.asked);
  };
  const end = (past) => setTimeout(() => finger === past && (finger = null), ECHO);

  on("pointerdown", ({ pointerType, clientX, clientY }) => {
    const before = input.valueAsNumber;
    finger = pointerType === "touch" ? { x: clientX, y: clientY, before, means: "unknown" } : null;
  });
  on("pointermove", ({ clientX, clientY }) => {
    if (finger?.means !== "unknown") return;
    const [across, down] = [Math.abs(clientX - finger.x), Math.abs(clientY - finger.y)];
    if (across > CERTAIN && across > down) mean();
    else if (down > CERTAIN) finger.means = "scroll";
  });
  on("pointerup", () => {
    if (finger?.means === "unknown") mean();
    if (finger?.means === "scroll") end(finger);
    else finger = null;
  });
  on("pointercancel", () => {
    if (finger === null) return;
    if (finger.means === "drag") move(finger.before);
    finger.means = "scroll";
    restore();
    end(finger);
  });
  on("keydown", () => (finger = null));
  on("input", () => {
    if (finger === null || finger.means === "drag") return move(input.valueAsNumber);
    finger.asked = input.valueAsNumber;
    restore();
  });
}
