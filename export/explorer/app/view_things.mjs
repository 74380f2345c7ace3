// Events, people and bodies that documents and pages tell of, by kind.

import { print } from './address.mjs';
import { h } from './dom.mjs';
import { otherItem } from './items.mjs';
import { grow } from './list.mjs';
import { capital, kindsWords, number } from './words.mjs';

/** The kind of each, without agenda items, of which there may be thousands. */
export function thingKinds(graph) {
  return graph.others.kind.map((_, i) => graph.nodeKind(i + graph.count)).filter((kind) => kind !== 'agenda_item');
}

export function thingsView(graph, { parameters }) {
  const nodes = graph.others.id.map((_, i) => i + graph.count);
  const counts = new Map();
  for (const node of nodes) counts.set(graph.nodeKind(node), (counts.get(graph.nodeKind(node)) ?? 0) + 1);
  const kinds = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  const kind = counts.has(parameters.get('kind')) ? parameters.get('kind') : '';
  const shown = nodes.filter((node) => kind === '' || graph.nodeKind(node) === kind);
  const start = (node) => graph.others.start[node - graph.count] ?? '9';
  shown.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : graph.nodeLabel(a).localeCompare(graph.nodeLabel(b), 'en')));
  const list = h('ol.items', { 'data-rove': true });
  grow(list, shown, (node) => otherItem(graph, node));
  const title = kind === '' ? 'Events, people and bodies' : capital(kindsWords(kind));
  return {
    title,
    element: h(
      'div.results',
      {},
      h('h1', {}, title, h('span.count', {}, number(shown.length))),
      nodes.length === 0 && h('p.hint', {}, 'This file holds documents and citations alone.'),
      nodes.length > 0 && h('nav.kinds', { 'aria-label': 'Kinds' }, [['', 'All'], ...kinds.map((one) => [one, capital(kindsWords(one))])].map(([one, text]) => h('a', { href: print('/things', { kind: one }), 'aria-current': one === kind ? 'page' : null }, text))),
      h('section', {}, h('h2.unseen', {}, title), list),
    ),
  };
}
