// Search: symbols in any spelling, titles and other names, words of quotes. Symbols and titles answer at once; quotes are read in
// slices of a few milliseconds, so that typing stays smooth however many there are.

import { documentAddress } from './address.mjs';
import { fold, symbolSteps, wantedWords } from './spelling.mjs';
import { typedPlaces } from './places.mjs';

const kindWords = new Set(['resolution', 'resolutions', 'res', 'document', 'decision', 'no', 'number']);

/** Documents whose symbol, or an alias of it, is what was typed or begins with it; the most cited first. */
export function findSymbols(graph, text, limit = 20) {
  const typed = symbolSteps(text);
  if (typed.length === 0) return [];
  const bare = typed.filter((step) => !kindWords.has(step));
  const wanted = bare.some((step) => /\d/.test(step)) && !bare.every((step) => /[/]/.test(step)) ? bare : typed;
  const found = [];
  for (const { document, steps } of spelled(graph)) {
    const rank = rankOf(steps, wanted, typed);
    if (rank > 0) found.push({ document, rank });
  }
  const cited = graph.citedByCounts;
  found.sort((a, b) => a.rank - b.rank || cited[b.document] - cited[a.document] || a.document - b.document);
  return [...new Set(found.map((one) => one.document))].slice(0, limit);
}

/** 1 the symbol itself, 2 it begins so, 3 it has these steps in a row; 0 otherwise. */
function rankOf(steps, wanted, typed) {
  if (same(steps, typed)) return 1;
  if (beginsAt(steps, typed, 0)) return 2;
  if (wanted.length === 0 || !wanted.some((step) => /\d/.test(step))) return 0;
  if (wanted.length === 1 && wanted[0].length < 2) return 0;
  for (let at = 0; at + wanted.length <= steps.length; ++at) if (beginsAt(steps, wanted, at)) return 3;
  return 0;
}

const same = (a, b) => a.length === b.length && beginsAt(a, b, 0);
const beginsAt = (steps, wanted, at) => wanted.length <= steps.length - at && wanted.every((step, i) => steps[at + i] === step);

function spelled(graph) {
  return graph.once('spelled symbols', () => {
    const all = [];
    for (let d = 0; d < graph.count; ++d) {
      if (!/^[A-Z]/.test(graph.key(d)) || /^(NAME|TITLE):/.test(graph.key(d))) continue;
      all.push({ document: d, steps: symbolSteps(graph.key(d)) });
      for (const alias of graph.aliases(d)) all.push({ document: d, steps: symbolSteps(alias) });
    }
    return all;
  });
}

/** A document and a place in it, where what was typed names both: 'A/RES/60/1, para. 138'; else null. */
export function findPlace(graph, text) {
  const cut = text.match(/^(.*?\d[^,]*?)[,\s]+((?:op|pp|o\.p|p\.p|para|paragraph|pream|operative|art|annex|sect|goal|target|rule)[\s\S]*)$/i);
  if (!cut) return null;
  const [document] = findSymbols(graph, cut[1], 1);
  if (document === undefined) return null;
  const known = graph.once('place keys', () => new Set(graph.places.key));
  const keys = typedPlaces(cut[2]);
  const place = keys.find((key) => placesIn(graph, document).has(key)) ?? keys.find((key) => known.has(key));
  return place === undefined ? null : { document, place };
}

/** The address of what was typed where it names one thing: a whole symbol, or a place in a document; else ''. */
export function namedBy(graph, text) {
  const place = findPlace(graph, text);
  if (place) return documentAddress(graph, place.document, place.place);
  const typed = symbolSteps(text);
  const [first, second] = findSymbols(graph, text, 2).filter((d) => [graph.key(d), ...graph.aliases(d)].some((key) => same(symbolSteps(key), typed)));
  return first !== undefined && second === undefined ? documentAddress(graph, first) : '';
}

/** Keys of the places of a document that cite or are cited. */
export function placesIn(graph, d) {
  const found = new Set();
  const [first, last] = graph.from(d);
  for (let c = first; c < last; ++c) found.add(graph.places.key[graph.place[c]]);
  for (const c of graph.to(d)) for (const p of graph.placesOf(c)) found.add(graph.places.key[p]);
  found.delete('');
  return found;
}

/** Documents whose title or name holds all the words; the most cited first. */
export function findTitles(graph, text, limit = 500) {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return [];
  const titles = graph.once('folded titles', () => Array.from({ length: graph.count }, (_, d) => fold(`${graph.title(d)} ${/^[A-Z]+\//.test(graph.key(d)) ? '' : graph.label(d)}`)));
  const found = [];
  titles.forEach((title, d) => {
    if (title !== ' ' && wanted.every((word) => title.includes(word))) found.push(d);
  });
  const cited = graph.citedByCounts;
  return found.sort((a, b) => cited[b] - cited[a] || a - b).slice(0, limit);
}

/** Agents and events whose name holds all the words. */
export function findOthers(graph, text, limit = 30) {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return [];
  const found = [];
  graph.others.label.forEach((label, i) => {
    const folded = fold([label, ...(graph.others.names[i] ?? [])].join(' '));
    if (wanted.every((word) => folded.includes(word))) found.push(i + graph.count);
  });
  return found.slice(0, limit);
}

/** Calls `see(quotes, done)` with the numbers of quotes that hold all the words, slice by slice. Gives a function that stops it. */
export function findQuotes(graph, text, see, limit = 2000) {
  const wanted = wantedWords(text);
  let stopped = wanted.length === 0;
  const folded = graph.once('folded quotes', () => []);
  let at = 0;
  let total = 0;
  const slice = () => {
    if (stopped) return;
    const end = performance.now() + 12;
    const found = [];
    while (at < graph.quotes.length && performance.now() < end)
      for (const stop = Math.min(at + 200, graph.quotes.length); at < stop; ++at) {
        const quote = (folded[at] ??= fold(graph.quotes[at]));
        if (quote !== '' && wanted.every((word) => quote.includes(word))) found.push(at);
      }
    total += found.length;
    const done = at >= graph.quotes.length || total >= limit;
    stopped = done;
    see(found, done);
    if (!done) setTimeout(slice, 0);
  };
  if (stopped) see([], true);
  else setTimeout(slice, 0);
  return () => {
    stopped = true;
  };
}

/** Citations that a quote is printed for. */
export function citationsOfQuote(graph, quote) {
  const by = graph.once('citations by quote', () => {
    const first = new Uint32Array(graph.quotes.length + 1);
    for (const q of graph.evidence.quote) ++first[q + 1];
    for (let i = 0; i < graph.quotes.length; ++i) first[i + 1] += first[i];
    const next = first.slice();
    const ids = new Uint32Array(graph.evidence.quote.length);
    for (let c = 0; c < graph.citationCount; ++c)
      for (let e = graph.firstEvidence[c]; e < graph.firstEvidence[c + 1]; ++e) ids[next[graph.evidence.quote[e]]++] = c;
    return { first, ids };
  });
  return [...new Set(by.ids.subarray(by.first[quote], by.first[quote + 1]))];
}
