// graphology and cytoscape.js as a program:
//
//     node graphology.mjs FILE    what is in a .graphml, .gexf (graphology) or .cyjs (cytoscape.js), a line of JSON for each node and
//                                 edge: ["node", id, attributes], ["edge", id, source, target, attributes]
import fs from "node:fs";
import cytoscape from "cytoscape";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

function* ofGraphology(graph) {
  for (const { node, attributes } of graph.nodeEntries()) yield ["node", node, attributes];
  for (const { edge, source, target, attributes, undirected } of graph.edgeEntries()) {
    if (undirected) throw new Error(`${edge} has no direction`);
    yield ["edge", edge, source, target, attributes];
  }
}

function* ofCytoscape(graph) {
  for (const node of graph.nodes()) yield ["node", node.id(), node.data()];
  for (const edge of graph.edges()) yield ["edge", edge.id(), edge.source().id(), edge.target().id(), edge.data()];
}

const readers = {
  graphml: (text) => ofGraphology(graphml.parse(Graph, text)),
  gexf: (text) => ofGraphology(gexf.parse(Graph, text)),
  cyjs: (text) => ofCytoscape(cytoscape({ headless: true, elements: JSON.parse(text).elements })),
};

const file = process.argv[2];
const lines = [];
const flush = () => fs.writeFileSync(1, lines.splice(0).join(""));
for (const item of readers[file.split(".").pop()](fs.readFileSync(file, "utf8"))) {
  lines.push(`${JSON.stringify(item)}\n`);
  if (lines.length === 10000) flush();
}
flush();
