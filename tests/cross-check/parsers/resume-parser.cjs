// npm's resume-parser over PDFs given by their names: what it makes of each, as JSON behind `@@`, since it prints a log.
const { createRequire } = require("module");
const within = createRequire(require.resolve("resume-parser"));

// It asks GitHub and LinkedIn for the accounts it reads; a resume's reading is all that is wanted of it here.
const network = within.resolve("request");
const refuse = (_url, then) => then(new Error("no network"));
require.cache[network] = { id: network, filename: network, loaded: true, exports: refuse };
console.log = () => {};

const { runFile } = within("./utils/libs/processing");
const { parse } = within("./utils/libs/parser");

const read = (file) =>
  new Promise((resolve, reject) =>
    runFile(file, (prepared, error) => (error ? reject(error) : parse(prepared, (resume) => resolve(resume.parts)))),
  );

(async () => {
  const parsed = {};
  for (const file of process.argv.slice(2)) parsed[file] = await read(file);
  process.stdout.write("\n@@" + JSON.stringify(parsed));
})();
