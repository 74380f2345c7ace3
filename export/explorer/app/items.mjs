// A document as an item of a list: symbol, title, and in one line what it is.

import { documentAddress, nodeAddress, parse } from './address.mjs';
import { h } from './dom.mjs';
import { marked } from './quote.mjs';
import { matches } from './spelling.mjs';
import { capital, counted, dateWords, direction, kindWords, organWords, typeWords, words } from './words.mjs';

export function documentItem(graph, d, wanted = []) {
  return h(
    'li.item',
    { 'data-item': true },
    h('p.head', {}, h('a.symbol', { href: documentAddress(graph, d) }, h('bdi', {}, graph.label(d))), !graph.read(d) && h('span.remark', {}, notReadWords(graph, d))),
    titleOf(graph, d, 'p', wanted),
    h('p.facts', {}, factWords(graph, d)),
  );
}

export const notReadWords = (graph, d) => (graph.documents.described[d] ? words.described : words.notRead);

/** The title in its own language; null where it has none but its label. */
export function titleOf(graph, d, tag = 'p', wanted = []) {
  const title = graph.title(d);
  if (!title || title === graph.label(d)) return null;
  const code = graph.titleLanguage(d);
  return h(`${tag}.title`, { lang: code === 'und' ? null : code, dir: direction(code) }, marked(title, matches(title, wanted).map(([begin, end]) => [begin, end, 'mark'])));
}

/** 'Resolution · Security Council · 28 April 2006 · cited by 12' */
export function factWords(graph, d) {
  const cited = graph.citedByCounts[d];
  return [
    capital(typeWords(graph.type(d))),
    organWords(graph.organ(d)) === 'Other bodies' ? '' : organWords(graph.organ(d)),
    dateWords(graph.date(d)),
    cited > 0 ? `cited by ${counted(cited, 'document')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** An event, a person or a body. */
export function otherItem(graph, node) {
  const { start, place } = graph.others;
  const other = node - graph.count;
  return h(
    'li.item',
    { 'data-item': true },
    h('p.head', {}, h('a.symbol', { href: nodeAddress(graph, node) }, h('bdi', {}, graph.nodeLabel(node)))),
    h('p.facts', {}, [capital(kindWords(graph.nodeKind(node))), dateWords(start[other]), place[other]].filter(Boolean).join(' · ')),
  );
}

/** Why there is nothing to show of it, and the way to what others report. */
export function onlyReported(graph, d) {
  const show = parse(location.hash).parameters;
  show.set('voice', 'all');
  return ['Nothing in documents’ own words has a date and passes. ', h('a', { href: documentAddress(graph, d, '', show) }, 'Show also what others report')];
}
