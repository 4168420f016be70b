// Firefox reads pages: for each address, the figure with this id comes alive and its first slider is moved.
// node firefox.mjs EXECUTABLE '[{"address": …, "figure": …}, …]'  prints what was seen, as JSON.
import puppeteer from "puppeteer-core";

const [executablePath, asked] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });

async function read({ address, figure }) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && complaints.push(`error: ${message.text()}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address, { waitUntil: "load" });
  const element = await page.waitForSelector(`#${figure}`);
  await element.scrollIntoView();
  await page.waitForSelector(`#${figure}[data-ready=true]`);
  const revision = () => element.evaluate((found) => found.dataset.revision);
  const before = await revision();
  const slider = await element.$("input[type=range]");
  const value = () => slider.evaluate((input) => input.value);
  const from = await value();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((id, old) => document.getElementById(id).dataset.revision !== old, {}, figure, before);
  const formula = await page.$eval("math", (math) => math.getBoundingClientRect().width);
  const fonts = await page.evaluate(() => [...document.fonts].filter((font) => font.status === "loaded").length);
  const seen = { from, to: await value(), drawn: await element.$$eval("svg path, canvas", (all) => all.length), formula, fonts, complaints };
  await page.close();
  return seen;
}

try {
  const seen = [];
  for (const one of JSON.parse(asked)) seen.push(await read(one));
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
