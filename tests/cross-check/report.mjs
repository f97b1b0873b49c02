// Opens HTML reports in a browser as people do: wide and narrow, light and dark, by mouse and by keyboard.
//
//     report.mjs FOLDER ATSAFE
//
// FOLDER holds node_modules/playwright-core; the browser is the system's Chromium. The reports are of a run that passes,
// of one that fails by three faults of a theme, of its PDF inspected without its resume, and of a resume that is refused;
// and the gallery of a resume in every theme. Each finding's link has to lead to its box and the box back, each reading
// has to be shown alone, each theme by its link, and nothing may be wider than the window, be loaded from anywhere, or be
// said on the console. Exits 1 if something is wrong. With REPORT_SHOTS=FOLDER it keeps pictures.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, atsafe] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "atsafe-report-"));
const FAULTS = [
  [".join(linebreak()))", ".join(h(1fr)))"],
  ["text(said(it))", 'text(said(it).replace("PostgreSQL", "Postgre"))'],
  ["  title(it.heading)\n", "  title(it.heading)\n  text(fill: white)[Kubernetes]\n"],
];

function makeReports() {
  cpSync(join(root, "tests/mutants"), join(work, "broken"), { recursive: true });
  const style = join(work, "broken/style.typ");
  let text = readFileSync(style, "utf8");
  for (const [from, to] of FAULTS) {
    if (!text.includes(from)) throw new Error(`the theme has no ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(style, text);
  const resume = join(root, "examples/senior-backend/resume.yaml");
  const runs = [
    ["passing", 0, ["render", resume, "-o", "good.pdf"]],
    ["failing", 1, ["render", resume, "-o", "bad.pdf", "--theme", "broken"]],
    ["inspected", 1, ["inspect", "bad.rejected.pdf"]],
    ["refused", 2, ["render", join(root, "tests/bad/many-problems.yaml")]],
  ];
  return runs.map(([name, status, args]) => {
    const report = join(work, `${name}.html`);
    const done = spawnSync(resolve(atsafe), [...args, "--report", `html=${report}`], { cwd: work, encoding: "utf8" });
    if (done.status !== status || !existsSync(report)) throw new Error(`${name} ended with ${done.status}:\n${done.stderr}`);
    return report;
  });
}

function makeGallery() {
  const gallery = join(work, "gallery.html");
  const done = spawnSync(resolve(atsafe), ["themes", "preview", "examples/mid-backend/resume.yaml", "--html", gallery], { cwd: root, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`the gallery ended with ${done.status}:\n${done.stderr}`);
  return gallery;
}

const { chromium } = createRequire(join(resolve(folder), "package.json"))("playwright-core");
const QUIET = ["disable-gpu", "disable-quic", "disable-sync", "disable-background-networking", "disable-component-update", "no-first-run"];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", ...QUIET.map((flag) => `--${flag}`)],
});

const problems = [];
let links = 0;

async function check(report, width, colorScheme, steps) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const name = `${basename(report)}, ${width} ${colorScheme}`;
  const wrong = (what) => problems.push(`${name}: ${what}`);
  page.on("console", (message) => wrong(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong(`error: ${error}`));
  page.on("request", (request) => {
    if (!/^(data|file):/.test(request.url())) wrong(`loads ${request.url()}`);
  });
  await page.goto(pathToFileURL(resolve(report)).href);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) wrong(`${wider} pixels wider than the window`);
  const broken = await page.evaluate(() => [...document.images].filter((image) => !image.naturalWidth).length);
  if (broken) wrong(`${broken} pictures are not shown`);
  for (const step of steps) await step(page, wrong);
  if (process.env.REPORT_SHOTS) {
    const shot = `${basename(report, ".html")}-${width}-${colorScheme}.png`;
    await page.screenshot({ path: join(process.env.REPORT_SHOTS, shot) });
  }
  await context.close();
}

// Whether an element is the one that the address names, and is to be seen.
const arrived = (page, id) =>
  page.evaluate((id) => {
    const element = document.getElementById(id);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const seen = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
    return element.matches(":target") && seen;
  }, id);

// Every finding to its box, and every box back.
async function follow(page, wrong) {
  const targets = await page.$$eval(".findings li > p > a", (all) => all.map((link) => link.hash.slice(1)));
  for (const box of targets) {
    links += 1;
    const finding = box.replace("b", "f");
    await page.click(`.findings li > p > a[href="#${box}"]`);
    if (!(await arrived(page, box))) wrong(`the link of ${finding} does not show ${box}`);
    // By a call, since boxes may lie over one another.
    await page.$eval(`#${box}`, (link) => link.click());
    if (!(await arrived(page, finding))) wrong(`${box} does not lead back`);
  }
}

async function byKeyboard(page, wrong) {
  const first = await page.$(".findings li > p > a");
  if (!first) return;
  const wanted = await first.evaluate((link) => link.hash.slice(1));
  await page.evaluate(() => { location.hash = ""; document.activeElement?.blur(); });
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    if (await first.evaluate((link) => link === document.activeElement)) {
      await page.keyboard.press("Enter");
      if (!(await arrived(page, wanted))) wrong("Enter does not show a finding's box");
      return;
    }
  }
  wrong("Tab does not reach the first finding");
}

async function switchReadings(page, wrong) {
  const count = await page.locator("input[name=reading]").count();
  for (let index = 0; index < count; index += 1) {
    await page.check(`#r${index}`);
    const shown = await page.$$eval(".r", (all) =>
      all.filter((element) => getComputedStyle(element).display !== "none").map((element) => [...element.classList].find((name) => /^r\d/.test(name))),
    );
    if (shown.length === 0 || shown.some((reading) => reading !== `r${index}`)) wrong(`reading ${index} is not shown alone`);
  }
}

// Every theme by its link, with its pages and its command, which a click selects whole.
async function visitThemes(page, wrong) {
  const themes = await page.$$eval("nav a", (all) => all.map((link) => link.hash.slice(1)));
  if (themes.length < 6) wrong(`only ${themes.length} themes`);
  for (const theme of themes) {
    await page.click(`nav a[href="#${theme}"]`);
    if (!(await arrived(page, theme))) wrong(`the link of ${theme} does not show it`);
    if (!(await page.locator(`#${theme} img`).count())) wrong(`${theme} has no page`);
    await page.click(`#${theme} .command`);
    const selected = await page.evaluate(() => String(getSelection()).trim());
    if (!selected.endsWith(`--theme ${theme}`)) wrong(`a click on the command of ${theme} selects "${selected}"`);
  }
}

const reports = makeReports();
const jobs = reports.map((report) => [report, [follow, byKeyboard, switchReadings]]);
jobs.push([makeGallery(), [visitThemes]]);
for (const [file, steps] of jobs) {
  for (const width of [390, 1280]) {
    for (const scheme of ["light", "dark"]) await check(file, width, scheme, steps);
  }
}
await browser.close();
rmSync(work, { recursive: true });
problems.forEach((problem) => console.log(problem));
console.log(`${reports.length} reports and a gallery in Chromium: ${links} findings followed to their boxes and back, ${problems.length} problems`);
process.exit(problems.length || !links ? 1 : 0);
