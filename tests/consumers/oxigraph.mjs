// Oxigraph, strict, as a program:
//
//     node oxigraph.mjs statements FILE [graphs]    every statement on a line, as N-Quads or (without "graphs") N-Triples
//     node oxigraph.mjs fingerprint FILE            two numbers of statements, with and without graphs, and a hash of each of the
//                                                   two sets: for files too large to be taken apart line by line
//     node oxigraph.mjs update FILE UPDATE OUTPUT.nq [GRAPH]   loads the file (what has no graph into GRAPH), applies the SPARQL
//                                                   Update twice, says how many statements there are after each, writes them
//     node oxigraph.mjs query FOLDER FILE... -- QUERY...   loads the files, writes FOLDER/<name of the query>.json for each
//
// A query sees the union of all graphs as its default graph. An input that is not well-formed ends it with 1 and a message.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import oxigraph from "oxigraph";

const TYPES = {
  ".nt": "application/n-triples",
  ".nq": "application/n-quads",
  ".ttl": "text/turtle",
  ".trig": "application/trig",
  ".rdf": "application/rdf+xml",
  ".jsonld": "application/ld+json",
};

function* pieces(file) {
  const opened = fs.openSync(file);
  try {
    for (;;) {
      const piece = Buffer.alloc(1 << 20);
      const size = fs.readSync(opened, piece);
      if (size === 0) return;
      yield piece.subarray(0, size);
    }
  } finally {
    fs.closeSync(opened);
  }
}

const options = (file) => ({ format: TYPES[path.extname(file)] });

function statements(file, graphs) {
  let lines = [];
  const flush = () => {
    if (lines.length > 0) fs.writeSync(1, lines.join("\n") + "\n");
    lines = [];
  };
  for (const quad of oxigraph.parse(pieces(file), options(file))) {
    const graph = graphs && quad.graph.termType !== "DefaultGraph" ? ` ${quad.graph}` : "";
    lines.push(`${quad.subject} ${quad.predicate} ${quad.object}${graph} .`);
    if (lines.length === 2000) flush();
  }
  flush();
}

// Statements are counted by the first four digits of their SHA-1: 65,536 counts, in which one more, one less or another shows.
const FINGERPRINT = `
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?key (COUNT(*) AS ?count) WHERE {
  STATEMENTS
  BIND (IF(ISLITERAL(?o), CONCAT(LANG(?o), " ", STR(DATATYPE(?o))), "") AS ?kind)
  BIND (SUBSTR(SHA1(CONCAT(STR(?s), " ", STR(?p), " ", STR(?o), " ", ?kind, GRAPH)), 1, 4) AS ?key)
}
GROUP BY ?key ORDER BY ?key`;

function fingerprint(file) {
  const store = new oxigraph.Store();
  store.load(pieces(file), { ...options(file), no_transaction: true });
  const line = ["", "GRAPH ?g { ?s ?p ?o }"].map((within) => {
    const text = FINGERPRINT.replace("STATEMENTS", within || "?s ?p ?o .").replace("GRAPH)", within ? '" ", STR(?g))' : '"")');
    const rows = store.query(text, { use_default_graph_as_union: true });
    const counts = rows.map((row) => `${row.get("key")?.value} ${row.get("count").value}`);
    const number = rows.reduce((sum, row) => sum + Number(row.get("count").value), 0);
    return `${number} ${crypto.createHash("sha256").update(counts.join("\n")).digest("hex")}`;
  });
  console.log(line.join(" "));
}

function update(file, request, output, graph) {
  const store = new oxigraph.Store();
  const target = graph ? { to_graph_name: oxigraph.namedNode(graph) } : {};
  store.load(pieces(file), { ...options(file), ...target, no_transaction: true });
  const sizes = [store.size];
  for (let times = 0; times < 2; ++times) {
    store.update(fs.readFileSync(request, "utf8"));
    sizes.push(store.size);
  }
  fs.writeFileSync(output, store.dump({ format: TYPES[".nq"] }));
  console.log(sizes.join(" "));
}

function query(folder, files, queries) {
  const store = new oxigraph.Store();
  for (const file of files) store.load(pieces(file), { ...options(file), no_transaction: true });
  for (const name of queries) {
    const started = process.hrtime.bigint();
    const answer = store.query(fs.readFileSync(name, "utf8"), { results_format: "json", use_default_graph_as_union: true });
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    fs.writeFileSync(path.join(folder, path.basename(name, ".rq") + ".json"), answer);
    console.log(`${path.basename(name, ".rq")} ${seconds.toFixed(2)} s`);
  }
}

const [what, ...rest] = process.argv.slice(2);
if (what === "statements") {
  statements(rest[0], rest[1] === "graphs");
} else if (what === "fingerprint") {
  fingerprint(rest[0]);
} else if (what === "update") {
  update(...rest);
} else {
  const between = rest.indexOf("--");
  query(rest[0], rest.slice(1, between), rest.slice(between + 1));
}
