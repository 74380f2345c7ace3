// The first page: what this is, where to begin.

import { print } from './address.mjs';
import { h } from './dom.mjs';
import { extent, readLanguages } from './frame.mjs';
import { documentItem } from './items.mjs';
import { thingKinds } from './view_things.mjs';
import { capital, counted, kindsWords, number, organWords, typesWords, words } from './words.mjs';

export function homeView(graph) {
  const { read, cited, first, last } = extent(graph);
  const languages = readLanguages(graph);
  const counts = graph.citedByCounts;
  const order = graph.shown;
  const cited_ = order.filter((d) => counts[d] > 0).sort((a, b) => counts[b] - counts[a] || a - b);
  // Pages tell of documents without citing them in the documents' own words: then what they tell of most comes first.
  const told = cited_.length > 0 ? [] : order.map((d) => [graph.to(d).length + graph.linksFrom(d).length + graph.linksTo(d).length, d]).sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(([, d]) => d);
  const most = (cited_.length > 0 ? cited_ : told).slice(0, 12);
  const years = first ? (first === last ? ` of ${first}` : ` of ${first} to ${last}`) : '';
  return {
    title: '',
    element: h(
      'div.home',
      {},
      h('h1', {}, words.title),
      h(
        'p.lead',
        {},
        `Who cites whom, in which paragraph and with which words: ${counted(graph.standingCount, 'citation')} read in ${counted(read, 'document')}${years}`,
        languages.length > 1 ? `, in ${counted(languages.length, 'language')}` : '',
        `; ${counted(cited, 'further document')} ${cited === 1 ? 'is' : 'are'} cited, not read.`,
      ),
      h('div.columns', {}, h('section', {}, h('h2', {}, cited_.length > 0 ? 'Most cited' : 'Most told of'), h('ol.items', { 'data-rove': true }, most.map((d) => documentItem(graph, d)))), h('section.ways', {}, ways(graph, order))),
    ),
  };
}

function ways(graph, order) {
  return [
    group('By type', tally(order, (d) => graph.type(d)), (type) => capital(typesWords(type)), (type) => print('/documents', { type })),
    group('By organ', tally(order, (d) => graph.organ(d)).filter(([organ]) => organ !== 'none'), organWords, (organ) => print('/documents', { organ })),
    group('Events, people and bodies', tally(thingKinds(graph), (kind) => kind), (kind) => capital(kindsWords(kind)), (kind) => print('/things', { kind })),
    group(
      'By decade',
      tally(order, (d) => Math.floor(graph.year(d) / 10) * 10).filter(([decade]) => decade > 0).sort((a, b) => b[0] - a[0]),
      (decade) => `${decade}s`,
      (decade) => print('/documents', { since: decade, until: decade + 9 }),
    ),
  ];
}

function group(name, rows, label, address) {
  if (rows.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', {}, name),
    h('ul.tally', { 'data-rove': true }, rows.slice(0, 9).map(([value, count]) => h('li', {}, h('a', { href: address(value) }, label(value)), h('span.count', {}, number(count))))),
  );
}

export function tally(rows, valueOf) {
  const counts = new Map();
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
