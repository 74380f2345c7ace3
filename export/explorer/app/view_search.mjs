// What was found: symbols first, then titles and names, then words of paragraphs, which come in as they are found.

import { documentAddress } from './address.mjs';
import { h, fill, say } from './dom.mjs';
import { filterBar } from './filter_bar.mjs';
import { filterOf, passesCitation, passesDocument } from './filter.mjs';
import { documentItem, otherItem } from './items.mjs';
import { grow } from './list.mjs';
import { foundQuote } from './quote.mjs';
import { citationsOfQuote, findOthers, findPlace, findQuotes, findSymbols, findTitles } from './search.mjs';
import { fold, markedWords, wantedWords } from './spelling.mjs';
import { counted, dateWords } from './words.mjs';

const mostParagraphs = 200;

export function searchView(graph, { parameters, go }) {
  const text = parameters.get('q') ?? '';
  const filter = filterOf(parameters);
  const wanted = wantedWords(text);
  const passing = (d) => passesDocument(graph, filter, d);
  const place = findPlace(graph, text);
  const symbols = findSymbols(graph, text).filter(passing);
  const titles = findTitles(graph, text).filter((d) => passing(d) && !symbols.includes(d));
  const others = findOthers(graph, text);
  const quotes = h('section', {});
  const search = quotesSection(graph, quotes, text, wanted, filter);
  return {
    title: text ? `“${text}”` : 'Search',
    close: search.stop,
    element: h(
      'div.results',
      {},
      h('h1.small', {}, text ? ['Found for “', h('bdi', {}, text), '”'] : 'Search'),
      filterBar(graph, { filter, parameters, path: '/search', go, names: ['type', 'organ', 'act', 'years', 'voice'] }),
      place && h('p.lead', {}, h('a', { href: documentAddress(graph, place.document, place.place) }, `${graph.label(place.document)}, ${graph.places.label[graph.places.key.indexOf(place.place)]}`)),
      section('Symbols', symbols.length, h('ol.items', { 'data-rove': true }, symbols.map((d) => documentItem(graph, d)))),
      titlesSection(graph, titles, text, wanted),
      section('Events, people and bodies', others.length, h('ul.items', { 'data-rove': true }, others.map((node) => otherItem(graph, node)))),
      quotes,
    ),
  };
}

function section(name, count, ...content) {
  return count === 0 ? null : h('section', {}, h('h2', {}, name, h('span.count', {}, String(count))), content);
}

function titlesSection(graph, titles, text, wanted) {
  const list = h('ol.items', { 'data-rove': true });
  grow(list, titles, (d) => documentItem(graph, d, markedWords(graph.title(d), text, wanted)));
  return section('Titles', titles.length, list);
}

function quotesSection(graph, element, text, wanted, filter) {
  const list = h('ol.items', { 'data-rove': true });
  const state = h('p.hint', {}, text === '' ? 'Type a symbol, a title, or words of a paragraph. Words in “quotation marks” are looked for as they stand.' : 'Looking through the paragraphs…');
  const heading = h('h2', {}, 'Paragraphs');
  fill(element, heading, state, list);
  const seen = new Set();
  const phrase = fold(text.trim());
  const later = []; // paragraphs with all the words, but not in a row
  let count = 0;
  const add = (c, quote) => list.childElementCount < mostParagraphs && list.append(paragraphItem(graph, c, quote, markedWords(graph.quotes[quote], text, wanted)));
  const stop = findQuotes(graph, text, (found, done) => {
    for (const quote of found) {
      // A paragraph in several languages is one.
      const c = citationsOfQuote(graph, quote).find((one) => passesCitation(graph, filter, one) && passesDocument(graph, filter, graph.citing[one]));
      if (c === undefined) continue;
      const key = `${graph.citing[c]} ${graph.place[c]}`;
      if (seen.has(key)) continue;
      seen.add(key);
      ++count;
      if (fold(graph.quotes[quote]).includes(phrase)) add(c, quote);
      else if (later.length < mostParagraphs) later.push([c, quote]);
    }
    if (!done) return;
    for (const [c, quote] of later) add(c, quote);
    fill(heading, 'Paragraphs', h('span.count', {}, count > mostParagraphs ? `${count}, the first ${mostParagraphs} shown` : String(count)));
    if (text !== '') fill(state, count === 0 ? 'No paragraph that cites something has these words.' : '');
    state.hidden = count > 0;
    if (text !== '') say(counted(count, 'paragraph'));
  });
  return { stop };
}

function paragraphItem(graph, c, quote, wanted) {
  const d = graph.citing[c];
  const place = graph.place[c];
  const shown = foundQuote(graph, c, quote, wanted);
  return h(
    'li.item',
    { 'data-item': true },
    h(
      'p.head',
      {},
      h('a.symbol', { href: documentAddress(graph, d, place ? graph.places.key[place] : '') }, h('bdi', {}, `${graph.label(d)}${place ? `, ${graph.places.label[place]}` : ''}`)),
      h('span.date', {}, dateWords(graph.date(d))),
    ),
    shown,
  );
}
