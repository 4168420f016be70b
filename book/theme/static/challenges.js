// Which challenges this reader has reached: the figures keep it in this browser; here it is shown, and forgotten.
import { forgetGoals, metGoals } from "../live/live.js";

const items = [...document.querySelectorAll(".challenges > li")];
const progress = document.querySelector(".progress");
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

function show() {
  const met = metGoals();
  let count = 0;
  for (const item of items) {
    const goal = Object.hasOwn(met, item.id.slice("challenge-".length)) ? met[item.id.slice("challenge-".length)] : null;
    const date = goal && new Date(goal.date);
    item.querySelector("time")?.remove();
    item.classList.toggle("met", goal !== null);
    if (goal === null) continue;
    count += 1;
    const time = document.createElement("time");
    const known = !Number.isNaN(date.getTime());
    if (known) time.dateTime = goal.date;
    time.textContent = known ? `Reached on ${day.format(date)}` : "Reached";
    item.append(time);
  }
  progress.querySelector("p").textContent = `You have reached ${count} of ${items.length}.`;
  progress.querySelector("button").disabled = count === 0;
}

progress.querySelector("button").addEventListener("click", () => {
  if (!confirm("Forget which challenges you have reached?")) return;
  forgetGoals();
  show();
});
addEventListener("storage", show); // reached in another tab
addEventListener("pageshow", show); // the browser's way back shows the page as it was left
progress.hidden = false;
show();
