// Lineage, level by level: documents by year, each with what it does, where, and in which words; those of others open below them.

import { documentAddress, print } from './address.mjs';
import { h } from './dom.mjs';
import { isNarrow } from './filter.mjs';
import { notReadWords, titleOf } from './items.mjs';
import { traceLineage } from './lineage.mjs';
import { grow } from './list.mjs';
import { chosenPrint, citationLine, quoteOfAll } from './quote.mjs';
import { counted, dateWords, words } from './words.mjs';

/** Paragraphs of one document that are shown before the reader asks for the rest. */
const shownAtOnce = 3;

export function lineageSection(graph, { document: d, place, direction, filter, tree }) {
  const root = tree.nodes[0];
  const own = filter.voice === 'own';
  const list = h('ol.lineage', { 'data-rove': true });
  let year = null;
  grow(list, root.children, (at) => {
    const made = itemOf(graph, tree, at, direction, filter, year);
    year = made.year;
    return made.element;
  });
  const told = own ? toldByOthers(graph, { document: d, place, direction, filter }) : null;
  return {
    element: h(
      'section.rests',
      {},
      h('h2.unseen', {}, direction === 'cited_by' ? words.citedBy : words.cites),
      root.children.length === 0 && h('p.hint', {}, emptyWords(direction, filter, place, own)),
      list,
      root.children.length > 0 && h('p.hint', {}, h('a', { href: print('/citations', { [direction === 'cited_by' ? 'cited' : 'citing']: graph.key(d), act: filter.act, voice: filter.voice === 'own' ? '' : filter.voice }) }, 'As a table')),
      root.wholeOnly > 0 && wholeOnly(graph, root, d, direction),
      told,
    ),
  };
}

function emptyWords(direction, filter, place, own) {
  const what = place === '' ? 'it' : 'this place';
  if (isNarrow(filter)) return 'Nothing passes the filter.';
  return direction === 'cited_by' ? `Nothing that was read cites ${what}${own ? ' in its own words' : ''}.` : `No citation of another document was found in ${what === 'it' ? 'it' : what}.`;
}

function wholeOnly(graph, root, d, direction) {
  const what =
    direction === 'cited_by'
      ? `${counted(root.wholeOnly, 'more document cites', 'more documents cite')} the document, but no place in it.`
      : `${counted(root.wholeOnly, 'more document is', 'more documents are')} cited by it in no known place.`;
  return h('p.hint', {}, what, ' ', h('a', { href: documentAddress(graph, d, '', { show: direction === 'cited_by' ? 'cited' : 'cites' }) }, 'See the whole document'));
}

/** What others report, apart from documents' own words. */
function toldByOthers(graph, { document: d, place, direction, filter }) {
  const tree = traceLineage(graph, { document: d, places: place === '' ? [] : [place], direction, filter: { ...filter, voice: 'reported' }, depth: 1 });
  const nodes = tree.nodes[0].children.map((at) => tree.nodes[at]).map((node) => ({ ...node, citations: node.citations.filter((c) => graph.saidBy(c) < 0), matches: node.matches.filter((_, i) => graph.saidBy(node.citations[i]) < 0) })).filter((node) => node.citations.length > 0);
  if (nodes.length === 0) return null;
  const list = h('ol.lineage', { 'data-rove': true });
  const shown = { nodes: [...nodes] };
  grow(list, nodes, (node, i) => itemOf(graph, shown, i, direction, filter, null, true).element);
  return h('section.told', {}, h('h2', {}, 'Reported by others', h('span.count', {}, String(nodes.length))), h('p.hint', {}, 'Pages and other documents say that these citations exist; they are not counted with documents’ own words.'), list);
}

function itemOf(graph, tree, at, direction, filter, year, flat = false) {
  const node = tree.nodes[at];
  const d = node.document;
  const itsYear = graph.year(d);
  const later = flat ? [] : node.children;
  const item = h(
    'li',
    { 'data-item': true },
    h('span.year', { 'aria-hidden': 'true' }, itsYear !== year ? itsYear || 'no date' : ''),
    h(
      'div.entry',
      {},
      h(
        'p.head',
        {},
        h('a.symbol', { href: documentAddress(graph, d) }, h('bdi', {}, graph.label(d))),
        h('span.date', {}, dateWords(graph.date(d))),
        !graph.read(d) && h('span.remark', {}, notReadWords(graph, d)),
      ),
      titleOf(graph, d),
      citationsOf(graph, node),
      node.shownAbove && h('p.hint', {}, words.elsewhere),
      later.length > 0 && nextLevel(graph, node, direction, filter),
    ),
  );
  return { element: item, year: itsYear };
}

function citationsOf(graph, node) {
  // What stands in one paragraph stands together, above the paragraph.
  const paragraphs = new Map();
  for (const c of node.citations) {
    const quote = chosenPrint(graph, c)?.quote || `left out of ${c}`;
    if (!paragraphs.has(quote)) paragraphs.set(quote, []);
    paragraphs.get(quote).push(c);
  }
  const matchOf = new Map(node.citations.map((c, i) => [c, node.matches[i]]));
  const one = (citations) => h('div.citation', {}, citations.map((c) => citationLine(graph, c, matchOf.get(c))), quoteOfAll(graph, citations));
  const groups = [...paragraphs.values()];
  const first = groups.slice(0, shownAtOnce).map(one);
  const rest = groups.slice(shownAtOnce);
  if (rest.length === 0) return first;
  const more = h('button.plain', { type: 'button' }, `${counted(rest.length, 'more paragraph')} of it`);
  more.addEventListener('click', () => {
    const made = rest.map(one);
    more.replaceWith(...made);
    made[0].querySelector('a')?.focus();
  });
  return [first, more];
}

/** What rests in turn on the place where it is cited, one level at a time. */
function nextLevel(graph, node, direction, filter) {
  const count = node.children.length;
  const verb = direction === 'cited_by' ? (count === 1 ? 'cites' : 'cite') : 'cited by';
  const summary = direction === 'cited_by' ? `${counted(count, 'document')} in turn ${verb} ${node.places ? 'this place' : 'it'}` : `${counted(count, 'document')} in turn ${verb} ${node.places ? 'this place' : 'it'}`;
  const list = h('ol.lineage', { 'data-rove': true });
  const details = h('details.deeper', {}, h('summary', {}, summary), list);
  details.addEventListener(
    'toggle',
    () => {
      const tree = traceLineage(graph, { document: node.document, places: node.places ?? [], direction, filter, depth: 2 });
      let year = null;
      grow(list, tree.nodes[0].children, (at) => {
        const made = itemOf(graph, tree, at, direction, filter, year);
        year = made.year;
        return made.element;
      });
    },
    { once: true },
  );
  return details;
}
