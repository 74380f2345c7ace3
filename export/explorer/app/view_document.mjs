// A document, or a place in it: what it is, its places, what rests on it and what it rests on, as a picture and by year.

import { documentAddress } from './address.mjs';
import { citeBox } from './cite.mjs';
import { h } from './dom.mjs';
import { filterBar } from './filter_bar.mjs';
import { filterOf } from './filter.mjs';
import { factsOf } from './document_facts.mjs';
import { notReadWords, titleOf } from './items.mjs';
import { traceLineage } from './lineage.mjs';
import { lineageSection } from './lineage_list.mjs';
import { pictureSection } from './view_picture.mjs';
import { placeCounts, placeList, placeText } from './place_list.mjs';
import { timelineSection } from './view_timeline.mjs';
import { adoptionWords, capital, dateWords, organWords, typeWords, words } from './words.mjs';

export function documentView(graph, { document: d, place, parameters, go }) {
  const filter = filterOf(parameters);
  const label = graph.label(d);
  const placeLabel = place === '' ? '' : (graph.places.label[graph.places.key.indexOf(place)] ?? place);
  const query = { document: d, places: place === '' ? [] : [place], depth: 1 };
  const trees = {
    cited: traceLineage(graph, { ...query, direction: 'cited_by', filter, depth: 2 }),
    cites: traceLineage(graph, { ...query, direction: 'cites', filter, depth: 2 }),
  };
  const counts = { cited: trees.cited.nodes[0].children.length, cites: trees.cites.nodes[0].children.length };
  const asked = parameters.get('show') ?? '';
  const show = ['cited', 'cites', 'picture', 'timeline'].includes(asked) ? asked : counts.cited > 0 || counts.cites === 0 ? 'cited' : 'cites';
  const address = (name) => {
    const next = new URLSearchParams(parameters);
    next.set('show', name);
    return documentAddress(graph, d, place, next);
  };
  const tab = (name, text, count) =>
    h('a', { href: address(name), 'aria-current': name === show ? 'page' : null }, text, count !== undefined && h('span.count', {}, count.toLocaleString('en-US')));
  const body = {
    cited: () => lineageSection(graph, { document: d, place, direction: 'cited_by', filter, tree: trees.cited }),
    cites: () => lineageSection(graph, { document: d, place, direction: 'cites', filter, tree: trees.cites }),
    picture: () => pictureSection(graph, { document: d, place, filter, go }),
    timeline: () => timelineSection(graph, { document: d, place, filter }),
  };
  const section = body[show]();
  const kicker = [organWords(graph.organ(d)) === 'Other bodies' ? '' : organWords(graph.organ(d)), capital(typeWords(graph.type(d))), dateWords(graph.date(d))];
  const places = placeCounts(graph, d);
  return {
    title: placeLabel ? `${label}, ${placeLabel}` : label,
    close: section.close,
    ready: section.ready,
    element: h(
      `article.document${show === 'picture' ? '.broad' : ''}`,
      {},
      h(
        'header.masthead',
        {},
        h('p.kicker', {}, kicker.filter(Boolean).join(' · ')),
        h('h1', {}, place === '' ? h('bdi', {}, label) : [h('a.back', { href: documentAddress(graph, d) }, h('bdi', {}, label)), h('span.place', {}, placeLabel)]),
        titleOf(graph, d),
        h('p.facts', {}, [adoptionWords(graph, d), graph.read(d) ? '' : capital(notReadWords(graph, d))].filter(Boolean).join(' · ')),
        h('div.actions', {}, officialLink(graph, d), h('button.plain', { type: 'button', onclick: () => print() }, 'Print'), citeBox(graph, d, placeLabel)),
      ),
      h(
        'div.body',
        {},
        h(
          'div.reading',
          {},
          place !== '' && placeText(graph, d, place),
          h(
            'nav.tabs',
            { 'aria-label': 'What is shown of it' },
            tab('cited', words.citedBy, counts.cited),
            tab('cites', words.cites, counts.cites),
            tab('picture', words.picture),
            tab('timeline', words.timeline),
          ),
          filterBar(graph, { filter, parameters, path: place === '' ? graph.key(d) : `${graph.key(d)}/${place}`, go, names: ['act', 'type', 'organ', 'years', 'voice'] }),
          section.element,
        ),
        h('aside.beside', {}, placeList(graph, d, place, places), factsOf(graph, d)),
      ),
    ),
  };
}

function officialLink(graph, d) {
  const address = graph.address(d);
  if (!/^https?:\/\//.test(address)) return null;
  return h('a.out', { href: address, rel: 'noopener noreferrer', target: '_blank' }, graph.documents.at_un[d] ? 'Official text' : 'Its page', h('span', { 'aria-hidden': 'true' }, ' ↗'), h('span.unseen', {}, ' (leaves this file)'));
}
