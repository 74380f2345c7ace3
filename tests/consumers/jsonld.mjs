// jsonld.js as a program, which may fetch nothing:
//
//     node jsonld.mjs FILE...    the statements of each file as N-Quads
import fs from "node:fs";
import jsonld from "jsonld";

const documentLoader = (address) => {
  throw new Error(`it asks for ${address}`);
};

for (const file of process.argv.slice(2)) {
  const quads = await jsonld.toRDF(JSON.parse(fs.readFileSync(file, "utf8")), {
    format: "application/n-quads",
    documentLoader,
    safe: true,
  });
  process.stdout.write(quads);
}
