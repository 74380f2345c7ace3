// A person, State, organ, organization, agenda item or event: what ties it to documents and to others.

import { nodeAddress } from './address.mjs';
import { h } from './dom.mjs';
import { capital, dateWords, kindWords, linkWords } from './words.mjs';

export function nodeView(graph, { node }) {
  const other = node - graph.count;
  const label = graph.nodeLabel(node);
  const { start, end, place, names } = graph.others;
  const when = [dateWords(start[other]), end[other] && end[other] !== start[other] ? dateWords(end[other]) : ''].filter(Boolean).join(' to ');
  const further = (names[other] ?? []).filter((name) => name !== label);
  return {
    title: label,
    element: [
      h('p.kicker', {}, [capital(kindWords(graph.nodeKind(node))), when, place[other]].filter(Boolean).join(' · ')),
      h('h1', {}, h('bdi', {}, label)),
      further.length > 0 && h('p.facts', {}, 'Also called ', further.slice(0, 12).join(', ')),
      h('dl.ties', {}, tieRows(graph, node, new Set())),
    ],
  };
}

/** Rows of a description list: what it is tied to, by kind of tie. */
export function tieRows(graph, node, elsewhere) {
  const groups = new Map();
  const add = (name, other) => {
    if (!name || other === node) return;
    if (!groups.has(name)) groups.set(name, new Set());
    groups.get(name).add(other);
  };
  for (const { kind, node: other } of graph.linksFrom(node)) if (!elsewhere.has(kind)) add((linkWords[kind] ?? [kind, kind])[0], other);
  for (const { kind, node: other } of graph.linksTo(node)) if (!elsewhere.has(kind)) add((linkWords[kind] ?? [kind, kind])[1] || (graph.isDocument(node) ? '' : linkWords[kind]?.[0]), other);
  return [...groups].map(([name, others]) => [h('dt', {}, name), h('dd', {}, tieList(graph, [...others]))]);
}

const shownAtOnce = 12;

function tieList(graph, others) {
  const sorted = others.sort((a, b) => graph.nodeLabel(a).localeCompare(graph.nodeLabel(b), 'en'));
  const link = (other) => h('li', {}, h('a', { href: nodeAddress(graph, other) }, h('bdi', {}, graph.nodeLabel(other))));
  const list = h('ul.ties', {}, sorted.slice(0, shownAtOnce).map(link));
  if (sorted.length <= shownAtOnce) return list;
  const more = h('button.plain', { type: 'button' }, `and ${sorted.length - shownAtOnce} more`);
  more.addEventListener('click', () => {
    list.append(...sorted.slice(shownAtOnce).map(link));
    list.children[shownAtOnce].querySelector('a').focus();
    more.remove();
  });
  return [list, more];
}
