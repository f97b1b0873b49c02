// Reads PDFs with pdf.js, and with pdf-parse, which many upload forms use: node pdfjs.mjs FOLDER PDF…
// FOLDER holds node_modules. Prints a line per file and mode: file, mode, status, text in Base64.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const modules = path.join(path.resolve(folder), "node_modules");
const base = path.join(modules, "pdfjs-dist");
const { getDocument } = await import(pathToFileURL(path.join(base, "legacy/build/pdf.mjs")).href);
const pdfParse = createRequire(path.join(modules, "x.js"))("pdf-parse/lib/pdf-parse.js");

async function items(file) {
  const doc = await getDocument({
    data: new Uint8Array(fs.readFileSync(file)),
    verbosity: 0,
    cMapUrl: path.join(base, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: path.join(base, "standard_fonts/"),
  }).promise;
  const pages = [];
  for (let number = 1; number <= doc.numPages; number++) {
    pages.push((await (await doc.getPage(number)).getTextContent()).items);
  }
  await doc.destroy();
  return pages;
}

const inOrder = (item) => item.str + (item.hasEOL ? "\n" : "");
const modes = {
  pdfjs: async (file) => (await items(file)).map((page) => page.map(inOrder).join("")).join("\n"),
  "pdfjs-joined": async (file) => (await items(file)).map((page) => page.map((item) => item.str).join(" ")).join("\n"),
  "pdf-parse": async (file) => (await pdfParse(fs.readFileSync(file))).text,
};

const say = process.stdout.write.bind(process.stdout);
let output = "";
console.log = () => {}; // pdf-parse's pdf.js warns on standard output
for (const file of files) {
  for (const [mode, read] of Object.entries(modes)) {
    let status = "ok";
    let text = "";
    try {
      text = await read(file);
    } catch {
      status = "failed";
    }
    output += [file, mode, status, Buffer.from(text).toString("base64")].join("\t") + "\n";
  }
}
say(output);
