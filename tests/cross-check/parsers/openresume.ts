// OpenResume's parser over PDFs given by their names: what it makes of each, as JSON.
import { readFileSync } from "node:fs";
import { extractResumeFromSections } from "lib/parse-resume-from-pdf/extract-resume-from-sections";
import { groupLinesIntoSections } from "lib/parse-resume-from-pdf/group-lines-into-sections";
import { groupTextItemsIntoLines } from "lib/parse-resume-from-pdf/group-text-items-into-lines";
import { readPdf } from "lib/parse-resume-from-pdf/read-pdf";

const parsed = {};
for (const file of process.argv.slice(2)) {
  const items = await readPdf({ data: new Uint8Array(readFileSync(file)), verbosity: 0 } as any);
  parsed[file] = extractResumeFromSections(groupLinesIntoSections(groupTextItemsIntoLines(items)));
}
process.stdout.write(JSON.stringify(parsed));
