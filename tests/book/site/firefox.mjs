// Firefox reads pages: for each address, the figure with this id comes alive and its first slider is moved;
// without an id it is the playground that comes alive, and it is trained for one epoch.
// node firefox.mjs EXECUTABLE '[{"address": …, "figure": …}, …]'  prints what was seen, as JSON.
import puppeteer from "puppeteer-core";

const [executablePath, asked] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });

async function opened(address, complaints) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && complaints.push(`error: ${message.text()}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address, { waitUntil: "load" });
  return page;
}

async function moved(page, figure) {
  const element = await page.waitForSelector(`#${figure}`);
  await element.scrollIntoView();
  await page.waitForSelector(`#${figure}[data-ready=true]`);
  const before = await element.evaluate((found) => found.dataset.revision);
  const slider = await element.$("input[type=range]");
  const value = () => slider.evaluate((input) => input.value);
  const from = await value();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((id, old) => document.getElementById(id).dataset.revision !== old, {}, figure, before);
  const formula = await page.$eval("math", (math) => math.getBoundingClientRect().width);
  const fonts = await page.evaluate(() => [...document.fonts].filter((font) => font.status === "loaded").length);
  const drawn = await element.$$eval("svg path, canvas", (all) => all.length);
  return { from, to: await value(), drawn, formula, fonts };
}

async function played(page) {
  const element = await page.waitForSelector("#playground");
  await element.scrollIntoView();
  await page.waitForSelector(".nnpg[data-ready=true]");
  const shown = () => element.$eval("[data-testid=epochs]", (words) => words.textContent);
  const from = await shown();
  await (await element.$("[data-testid=step]")).click();
  await page.waitForFunction(() => document.querySelector(".nnpg").dataset.epochs === "1");
  return { from, to: await shown(), drawn: await element.$$eval("canvas", (all) => all.length) };
}

async function read({ address, figure }) {
  const complaints = [];
  const page = await opened(address, complaints);
  const seen = await (figure ? moved(page, figure) : played(page));
  await page.close();
  return { ...seen, complaints };
}

try {
  const seen = [];
  for (const one of JSON.parse(asked)) seen.push(await read(one));
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
