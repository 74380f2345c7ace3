// Beside a document: in which languages it was read, other symbols, session, and what ties it to bodies, people and events.

import { h } from './dom.mjs';
import { capital, dateWords, languageName, sourceWords } from './words.mjs';
import { tieRows } from './view_node.mjs';

/** What stands elsewhere on the page, or would be too long. */
const elsewhere = new Set(['adopted_by']);

export function factsOf(graph, d) {
  const rows = [];
  const row = (name, value) => value && rows.push([h('dt', {}, name), h('dd', {}, value)]);
  const languages = [...graph.languages(d)];
  row('Read in', languages.map(([code, damaged]) => `${languageName(code)}${damaged ? ' (in part)' : ''}`).join(', '));
  row('Also known as', graph.aliases(d).map((alias) => alias.replace('(', ' (')).join(', '));
  row('Session', graph.documents.session[d] ? String(graph.documents.session[d]) : '');
  row('Meeting', graph.documents.meeting[d]);
  row('Agenda item', [graph.documents.agenda_item[d], graph.documents.agenda_title[d]].filter(Boolean).join(', '));
  const given = (graph.documents.urls[d] ?? []).filter((url) => /^https?:\/\//.test(url) && url !== graph.address(d));
  if (given.length > 0)
    row('Given address', given.slice(0, 3).map((url) => h('a.address', { href: url, rel: 'noopener noreferrer', target: '_blank' }, url.replace(/^https?:\/\/(www\.)?/, ''))));
  rows.push(...tieRows(graph, d, elsewhere));
  return [rows.length > 0 && h('section', {}, h('h2', {}, 'About it'), h('dl.ties', {}, rows)), differences(graph, d)];
}

/** Where sources contradict each other: what is shown here, and what others say. */
function differences(graph, d) {
  const kinds = new Map();
  for (const claim of graph.claimsOf(d)) kinds.set(claim.kind, [...(kinds.get(claim.kind) ?? []), claim]);
  if (kinds.size === 0) return null;
  const value = ({ kind, value: text }) => (kind === 'title' ? text : dateWords(text));
  const line = (claim) => h('p', {}, h('bdi', {}, value(claim)), h('span.says', {}, ` ${sourceWords(claim.source)}${claim.shown ? ', shown here' : ''}`));
  return h('section', {}, h('h2', {}, 'Where sources differ'), h('dl.ties', {}, [...kinds].map(([kind, claims]) => [h('dt', {}, capital(kind)), h('dd', {}, claims.map(line))])));
}
