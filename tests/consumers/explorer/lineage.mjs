// Lineages as the page finds them: node lineage.mjs PAGE < [{"document": key, "place": key or "", "direction": ..., "depth": n, "voice": ...}]
// Prints for each a list of rows as `recital lineage -f jsonl` has them, in its order.

import { readFileSync } from 'node:fs';

import { Graph } from '../../../export/explorer/app/data.mjs';
import { noFilter } from '../../../export/explorer/app/filter.mjs';
import { traceLineage } from '../../../export/explorer/app/lineage.mjs';

const page = readFileSync(process.argv[2], 'utf8');
const start = page.indexOf('<script id="data" type="application/json">');
const graph = new Graph(JSON.parse(page.slice(page.indexOf('>', start) + 1, page.indexOf('</script>', start))));

for (const { document, place, direction, depth, act, voice } of JSON.parse(readFileSync(0, 'utf8'))) {
  const tree = traceLineage(graph, { document: graph.find(document), places: place ? [place] : [], direction, depth, filter: { ...noFilter, act: act ?? '', voice: voice ?? 'own' } });
  const rows = [];
  const walk = (at) => {
    const node = tree.nodes[at];
    node.citations.forEach((c, i) =>
      rows.push([node.depth, graph.label(tree.nodes[node.parent].document), graph.label(node.document), graph.place[c] ? graph.places.key[graph.place[c]] : '', graph.act[c] === 0 ? '' : graph.terms.acts[graph.act[c]], graph.placesOf(c).map((p) => graph.places.key[p]).join(';'), node.matches[i], graph.isReported(c) ? 'reported' : 'own', node.shownAbove || '', node.wholeOnly || '']));
    for (const child of node.children) walk(child);
  };
  walk(0);
  console.log(JSON.stringify(rows));
}
