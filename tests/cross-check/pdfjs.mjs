// Reads PDFs with pdf.js, as browsers and many web forms do: node pdfjs.mjs FOLDER PDF…
// FOLDER holds node_modules/pdfjs-dist. Prints one JSON object: the text of each file, lines ended where pdf.js ends them.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const base = path.join(path.resolve(folder), "node_modules/pdfjs-dist");
const { getDocument } = await import(pathToFileURL(path.join(base, "legacy/build/pdf.mjs")).href);

async function read(file) {
  const doc = await getDocument({
    data: new Uint8Array(fs.readFileSync(file)),
    verbosity: 0,
    cMapUrl: path.join(base, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: path.join(base, "standard_fonts/"),
  }).promise;
  const pages = [];
  for (let number = 1; number <= doc.numPages; number++) {
    const { items } = await (await doc.getPage(number)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
  }
  await doc.destroy();
  return pages.join("\n");
}

const texts = {};
for (const file of files) texts[file] = await read(file);
process.stdout.write(JSON.stringify(texts));
