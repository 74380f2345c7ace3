// A citation as people read it: place, verb, places; then the paragraph it stands in, with the mention marked, in the language that
// was chosen where it was read in it.

import { documentAddress } from './address.mjs';
import { h } from './dom.mjs';
import { notThere } from './data.mjs';
import { settings } from './settings.mjs';
import { matches } from './spelling.mjs';
import { actWords, direction, judgedWords, languageName, referredWords, statusWords, words } from './words.mjs';

/** The place of print in the chosen language, else the first. */
export function chosenPrint(graph, c) {
  const printed = graph.printed(c);
  return printed.find((one) => one.language === settings.language && one.quote !== '') ?? printed.find((one) => one.quote !== '') ?? printed[0];
}

/** 'op. para. 4' */
export const placeWords = (graph, place) => (place === 0 ? words.wholeDocument : graph.places.label[place]);
/** 'paras. 138 and 139' */
export const placesWords = (graph, c) => (graph.namedPlaces[c] === 0 ? referredWords(graph.type(graph.cited[c])) : graph.lists.label[graph.namedPlaces[c]]);

export const actClass = (graph, c) => graph.terms.act_classes[graph.act[c]] ?? '';

/** 'reaffirms', 'decides (“pursuant to”)', 'deplores, denying' */
export function verb(graph, c) {
  const relation = graph.relation(c);
  const denied = graph.flags[c] & 1 ? ', denying' : '';
  return `${actWords(graph, graph.act[c])}${denied}${relation ? ` (“${relation.replaceAll('_', ' ')}”)` : ''}`;
}

/** What is not plain about it. */
export function remarks(graph, c) {
  const out = [];
  const status = statusWords(graph, c);
  if (status) out.push(status);
  const teller = graph.printed(c)[0]?.source ?? -1;
  if (teller >= 0) out.push(`told by ${graph.label(teller)}`);
  else if (graph.isReported(c)) out.push(graph.saidBy(c) >= 0 ? `reported of ${graph.label(graph.saidBy(c))}` : 'reported');
  if (judgedWords[graph.judged(c)]) out.push(judgedWords[graph.judged(c)]);
  if (graph.flags[c] & notThere) out.push('no such place in the text read');
  return out;
}

/** 'op. para. 4 reaffirms paras. 138 and 139', with the place as a link to its own lineage. */
export function citationLine(graph, c, match = '') {
  const place = graph.place[c];
  const target = graph.placesOf(c);
  const shown = [...remarks(graph, c)];
  if (match === 'wider' || match === 'narrower') shown.unshift(words[match]);
  return h(
    'p.does',
    { 'data-judged': graph.judged(c) },
    h('a', { href: documentAddress(graph, graph.citing[c], place === 0 ? '' : graph.places.key[place]) }, placeWords(graph, place)),
    ' ',
    h('span.act', { 'data-class': actClass(graph, c) || 'none' }, verb(graph, c)),
    ' ',
    target.length === 0
      ? placesWords(graph, c)
      : h('a', { href: documentAddress(graph, graph.cited[c], graph.places.key[target[0]]) }, placesWords(graph, c)),
    shown.map((remark) => [' ', h('span.remark', {}, remark)]),
  );
}

/** The paragraph in the chosen language, with the mentions of all these citations marked. */
export function quoteOfAll(graph, citations) {
  const printed = citations.map((c) => chosenPrint(graph, c)).filter(Boolean);
  if (printed.length === 0) return null;
  const spans = [];
  for (const { begin, length, quote } of [...printed].sort((a, b) => a.begin - b.begin))
    if (length > 0 && length < quote.length && begin >= (spans.at(-1)?.[1] ?? 0)) spans.push([begin, begin + length, 'b']);
  return shown(printed[0], spans);
}

/** One quote of a citation, with the words that were looked for marked. */
export function foundQuote(graph, c, quote, wanted) {
  const printed = graph.printed(c).find((one) => one.quote === graph.quotes[quote]);
  return printed ? shown(printed, matches(printed.quote, wanted).map(([begin, end]) => [begin, end, 'mark'])) : null;
}

function shown(printed, spans) {
  if (printed.quote === '') return h('p.hint', {}, words.quoteLeftOut);
  const others = printed.language !== settings.language && settings.language !== '' ? languageName(printed.language) : '';
  return h(
    'blockquote.quote',
    { lang: printed.language, dir: direction(printed.language) },
    shortened(printed, spans),
    others && h('footer', { lang: 'en', dir: 'ltr' }, `read in ${others} only`),
  );
}

/** Characters of a long paragraph that are shown before and after what is marked in it. */
const [before, after] = [230, 150];
const short = 460;

/** The paragraph; of a long one the part around what is marked, and a button for the rest. */
function shortened({ quote }, stretches) {
  const [first, last] = stretches.length ? [stretches[0][0], stretches[0][1]] : [0, 0];
  let from = first > before ? quote.indexOf(' ', first - before) + 1 : 0;
  let to = quote.length - last > after ? quote.lastIndexOf(' ', last + after) : quote.length;
  if (from > first) from = first;
  if (to < last) to = last;
  if (quote.length <= short || (from === 0 && to >= quote.length - 40)) return h('p', {}, marked(quote, stretches));
  const inside = stretches.filter(([begin, end]) => begin >= from && end <= to).map(([begin, end, tag]) => [begin - from, end - from, tag]);
  const part = h('p', {}, from > 0 && '… ', marked(quote.slice(from, to), inside), to < quote.length && ' … ');
  const more = h('button.plain.more', { type: 'button', lang: 'en', dir: 'ltr' }, 'whole paragraph');
  more.addEventListener('click', () => part.replaceWith(h('p', {}, marked(quote, stretches))));
  part.append(' ', more);
  return part;
}

/** The text with elements around its stretches [begin, end, tag]. */
export function marked(text, stretches) {
  const out = [];
  let at = 0;
  for (const [begin, end, tag] of stretches) {
    out.push(text.slice(at, begin), h(tag, {}, text.slice(begin, end)));
    at = end;
  }
  return [...out, text.slice(at)];
}
