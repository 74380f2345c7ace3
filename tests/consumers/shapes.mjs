// Validates files of N-Triples or Turtle with rdf-validate-shacl, an engine of its own beside Jena's. It knows no constraints in
// SPARQL, so those are taken out of the shapes.
//
//     node shapes.mjs SHAPES.ttl FILE ...
//
// One line of JSON a file: {"file", "conforms", "results": [[focus node, shape], ...]}.
import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const quads = (file) => new Parser().parse(readFileSync(file, 'utf8'));

const [shapes, ...files] = process.argv.slice(2);
const known = quads(shapes).filter((quad) => quad.predicate.value !== 'http://www.w3.org/ns/shacl#sparql');
const validator = new SHACLValidator(new Store(known));
for (const file of files) {
  const report = await validator.validate(new Store(quads(file)));
  const results = report.results.map((result) => [result.focusNode.value, result.sourceShape.value]);
  console.log(JSON.stringify({ file, conforms: report.conforms, results }));
}
