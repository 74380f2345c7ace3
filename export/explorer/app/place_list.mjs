// The places of a document: which of them cite, and which are cited, how often.

import { documentAddress } from './address.mjs';
import { h } from './dom.mjs';
import { settings } from './settings.mjs';
import { counted, direction, languageName } from './words.mjs';

/** [{place, cites, cited}] by number of the place, in the order of the document: documents, own words. */
export function placeCounts(graph, d) {
  const places = new Map();
  const of = (place) => {
    if (!places.has(place)) places.set(place, { place, cites: new Set(), cited: new Set() });
    return places.get(place);
  };
  const [first, last] = graph.from(d);
  for (let c = first; c < last; ++c) if (graph.isOwn(c) && graph.place[c] !== 0) of(graph.place[c]).cites.add(graph.cited[c]);
  for (const c of graph.to(d)) if (graph.isOwn(c)) for (const place of graph.placesOf(c)) of(place).cited.add(graph.citing[c]);
  return [...places.values()].sort((a, b) => a.place - b.place).map(({ place, cites, cited }) => ({ place, cites: cites.size, cited: cited.size }));
}

export function placeList(graph, d, current, places) {
  if (places.length === 0) return null;
  const most = Math.max(...places.map((one) => one.cited), 1);
  const item = ({ place, cites, cited }) => {
    const key = graph.places.key[place];
    const said = [cited ? `cited by ${counted(cited, 'document')}` : '', cites ? `cites ${counted(cites, 'document')}` : ''].filter(Boolean).join(', ');
    return h(
      'li',
      {},
      h(
        'a',
        { href: documentAddress(graph, d, key), 'aria-current': key === current ? 'page' : null },
        h('span.where', {}, graph.places.label[place]),
        h('span.unseen', {}, `: ${said}`),
        h('span.n', { 'aria-hidden': 'true', title: said }, cited ? h('b', { 'data-weight': Math.max(1, Math.ceil((5 * cited) / most)) }, String(cited)) : h('i', {}, '·')),
        h('span.n', { 'aria-hidden': 'true' }, cites ? String(cites) : h('i', {}, '·')),
      ),
    );
  };
  return h(
    'details.places',
    { open: matchMedia('(min-width: 62rem)').matches },
    h('summary', {}, h('h2', {}, 'Paragraphs'), h('span.columns', { 'aria-hidden': 'true' }, h('span.n', {}, 'cited'), h('span.n', {}, 'cites'))),
    h('ol', { 'data-rove': true }, places.map(item)),
  );
}

/** The words of the place itself, where its document was read; null where they are not here. */
export function placeText(graph, d, place) {
  const texts = graph.wordsOf(d, graph.places.key.indexOf(place));
  const code = texts.has(settings.language) ? settings.language : [...texts.keys()][0];
  if (code === undefined) return null;
  return h(
    'blockquote.own',
    { lang: code, dir: direction(code) },
    texts.get(code).split('\n').map((line) => h('p', {}, line)),
    settings.language && code !== settings.language && h('footer', { lang: 'en', dir: 'ltr' }, `read in ${languageName(code)} only`),
  );
}
