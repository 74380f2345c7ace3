// The neighbourhood of a document as a picture in which time runs from left to right: rows by organ, columns by date, never by
// chance, so that the same document always looks the same. This module says what stands where; view_picture.mjs draws it.

import { passesCitation, passesDocument } from './filter.mjs';
import { matchOf } from './lineage.mjs';

export const rowHeight = 46;
const laneGap = 34;
const labelWidth = 128; // about what a symbol takes
const ratio = 2; // of the width of a picture to its height
const scales = [14, 20, 28, 40, 56, 80, 112, 160, 220]; // of time, to a year

/**
 * {nodes: [{document, x, y, lane}], edges: [{from, to, act, citations, near}], lanes: [{organ, y, height}], years: {first, last, x(year)},
 * leftOut, undated}. `most` is how many neighbours are shown: those that are cited most.
 */
export function neighbourhood(graph, { document: d, place, filter, most }) {
  const passes = (c) => passesCitation(graph, filter, c);
  const near = new Map(); // neighbour: citations between the two
  const add = (other) => {
    if (other === d || !passesDocument(graph, filter, other)) return;
    near.set(other, (near.get(other) ?? 0) + 1);
  };
  const [first, last] = graph.from(d);
  for (let c = first; c < last; ++c) if (passes(c) && atPlace(graph, place, graph.place[c] === 0 ? [] : [graph.place[c]])) add(graph.cited[c]);
  for (const c of graph.to(d)) if (passes(c) && atPlace(graph, place, graph.placesOf(c))) add(graph.citing[c]);
  const dated = [...near.keys()].filter((other) => graph.year(other) > 0);
  const cited = graph.citedByCounts;
  const chosen = dated.sort((a, b) => near.get(b) - near.get(a) || cited[b] - cited[a] || a - b).slice(0, most);
  const documents = [d, ...chosen].filter((one) => graph.year(one) > 0);
  return { ...arranged(graph, documents), edges: edgesBetween(graph, new Set(documents), d, passes), leftOut: near.size - chosen.length, undated: near.size - dated.length };
}

function atPlace(graph, place, named) {
  return place === '' || matchOf([place], named.map((p) => graph.places.key[p])) !== '';
}

/** Years with a fraction for the day. */
export function moment(date, year) {
  const [y, month = 7, day = 1] = (date || String(year)).split('-').map(Number);
  return y + (month - 1) / 12 + (day - 1) / 372;
}

const laneOrder = ['general_assembly', 'security_council', 'economic_and_social_council', 'human_rights_council', 'secretariat'];

function arranged(graph, documents) {
  const moments = new Map(documents.map((d) => [d, moment(graph.date(d), graph.year(d))]));
  const first = Math.floor(Math.min(...moments.values()));
  const last = Math.ceil(Math.max(...moments.values(), first + 1));
  const tries = scales.map((perYear) => rowsAt(graph, documents, moments, (year) => (year - first) * perYear));
  const width = (i) => Math.max((last - first) * scales[i], labelWidth) + labelWidth;
  const best = tries.reduce((found, one, i) => (Math.abs(Math.log(width(i) / one.height / ratio)) < Math.abs(Math.log(width(found) / tries[found].height / ratio)) ? i : found), 0);
  const { nodes, lanes } = tries[best];
  return { nodes, lanes, years: { first, last, x: (year) => (year - first) * scales[best] } };
}

/** Documents in rows, so that no label stands on another, at a scale of time. */
function rowsAt(graph, documents, moments, x) {
  const byLane = new Map();
  for (const d of documents) {
    const organ = laneOrder.includes(graph.organ(d)) ? graph.organ(d) : 'other';
    if (!byLane.has(organ)) byLane.set(organ, []);
    byLane.get(organ).push(d);
  }
  const nodes = [];
  const lanes = [];
  let y = 0;
  for (const organ of [...laneOrder, 'other']) {
    if (!byLane.has(organ)) continue;
    // The document asked for stands in the middle row of its lane, the others around it.
    const rows = byLane.get(organ).includes(documents[0]) ? [[spanOf(documents[0], x(moments.get(documents[0])), documents[0])]] : [];
    const placed = [];
    for (const d of byLane.get(organ).sort((a, b) => moments.get(a) - moments.get(b) || a - b)) {
      const span = spanOf(d, x(moments.get(d)), documents[0]);
      let row = d === documents[0] ? 0 : rows.findIndex((spans) => spans.every(([from, to]) => span[1] <= from || span[0] >= to));
      if (row < 0) row = rows.push([]) - 1;
      if (d !== documents[0]) rows[row].push(span);
      placed.push({ document: d, x: span[0], row });
    }
    const middle = Math.floor((rows.length - 1) / 2);
    for (const { row, ...node } of placed) nodes.push({ ...node, y: y + (middle + (row % 2 ? (row + 1) / 2 : -row / 2)) * rowHeight, lane: organ });
    lanes.push({ organ, y, height: rows.length * rowHeight });
    y += rows.length * rowHeight + laneGap;
  }
  return { nodes, lanes, height: y };
}

/** Where a document and its name begin and end in their row. */
const spanOf = (d, x, centre) => [x, x + (d === centre ? 1.5 : 1) * labelWidth];

/** One for each pair, with its most frequent verb. */
function edgesBetween(graph, documents, centre, passes) {
  const pairs = new Map();
  for (const d of documents) {
    const [first, last] = graph.from(d);
    for (let c = first; c < last; ++c) {
      const to = graph.cited[c];
      if (to === d || !documents.has(to) || !passes(c)) continue;
      const key = d * graph.count + to;
      if (!pairs.has(key)) pairs.set(key, { from: d, to, acts: new Map(), citations: [], near: d === centre || to === centre });
      const pair = pairs.get(key);
      pair.citations.push(c);
      pair.acts.set(graph.act[c], (pair.acts.get(graph.act[c]) ?? 0) + 1);
    }
  }
  return [...pairs.values()].map(({ acts, ...pair }) => ({ ...pair, act: [...acts].sort((a, b) => (a[0] === 0) - (b[0] === 0) || b[1] - a[1] || a[0] - b[0])[0][0] }));
}
