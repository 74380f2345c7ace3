// What stands around every view: name, search, ways to the lists, language and light above; below, what the graph is made of.

import { print } from './address.mjs';
import { h, fill } from './dom.mjs';
import { namedBy } from './search.mjs';
import { choose, isDark, settings } from './settings.mjs';
import { counted, languageName, number, words } from './words.mjs';

export function header(graph, go) {
  const field = h('input', {
    type: 'search',
    id: 'search',
    placeholder: words.search,
    'aria-label': words.searchLabel,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const form = h('form.find', { role: 'search' }, field, h('kbd', { 'aria-hidden': 'true' }, '/'));
  let waiting = 0;
  const ask = (replace) => {
    clearTimeout(waiting);
    const text = field.value.trim();
    if (text === '') return;
    // Who types while reading comes back to what was read; each further letter makes no step of its own.
    go((!replace && namedBy(graph, text)) || print('/search', { q: text }), replace && location.hash.startsWith('#/search'));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(false);
  });
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    if (field.value.trim().length > 2) waiting = setTimeout(() => ask(true), 220);
  });
  const theme = h('button.plain.theme', { type: 'button', onclick: () => turn() });
  const turn = () => {
    choose('theme', isDark() ? 'light' : 'dark');
    dress();
    dispatchEvent(new Event('themechange'));
  };
  const dress = () => {
    const next = isDark() ? 'Light' : 'Dark';
    fill(theme, next);
    theme.setAttribute('aria-label', `${next} appearance`);
  };
  dress();
  const top = fill(
    document.getElementById('top'),
    h('a.name', { href: '#/' }, words.name),
    form,
    h(
      'nav',
      { 'aria-label': 'Views' },
      h('a', { href: '#/documents', 'data-view': 'documents' }, words.documents),
      h('a', { href: '#/citations', 'data-view': 'citations' }, words.citations),
      h('a', { href: '#/about', 'data-view': 'about' }, words.about),
    ),
    languageChoice(graph, go),
    theme,
  );
  return { field, top };
}

function languageChoice(graph, go) {
  const codes = readLanguages(graph);
  if (codes.length < 2) return null;
  const select = h(
    'select',
    { 'aria-label': 'Language of quotes' },
    codes.map((code) => h('option', { value: code === codes[0] ? '' : code }, languageName(code))),
  );
  select.value = settings.language;
  select.addEventListener('change', () => go('', true, select.value));
  return h('span.language', {}, select);
}

/** Codes of the languages in which something was read. */
export function readLanguages(graph) {
  return graph.once('read languages', () => {
    const found = new Set();
    for (const texts of Object.values(graph.documents.texts)) for (const text of texts) found.add(text >> 1);
    return [...found].sort((a, b) => a - b).map((code) => graph.terms.languages[code]).filter((code) => code !== 'und');
  });
}

/** {read, cited, first, last}: counts of documents, years of those that were read. */
export function extent(graph) {
  return graph.once('extent', () => {
    let read = 0;
    let first = Infinity;
    let last = 0;
    for (const d of graph.shown) {
      if (!graph.read(d)) continue;
      ++read;
      const year = graph.year(d);
      if (year) [first, last] = [Math.min(first, year), Math.max(last, year)];
    }
    return { read, cited: graph.shown.length - read, first: last ? first : 0, last };
  });
}

export function footer(graph) {
  const { about } = graph;
  const { read, cited, first, last } = extent(graph);
  const years = first ? ` of ${first === last ? first : `${first}–${last}`}` : '';
  const languages = readLanguages(graph).map(languageName);
  const left = leftOut(graph);
  fill(
    document.getElementById('bottom'),
    h(
      'p',
      {},
      `Read: ${counted(read, 'document')}${years} in ${counted(about.texts, 'text')}${languages.length ? ` (${languages.join(', ')})` : ''}. Cited, not read: ${counted(cited, 'document')}. ${counted(graph.standingCount, 'citation')}.`,
    ),
    left.length > 0 && h('p', {}, `Left out: ${left.join('; ')}.`),
    h(
      'p.made',
      {},
      `Made by recital ${about.program}; fingerprint of the graph `,
      h('code', {}, about.fingerprint.slice(0, 16)),
      '. ',
      h('a', { href: '#/about' }, 'How to cite it, and licences'),
    ),
  );
}

/** What of the graph is not in this file, in words. */
export function leftOut(graph) {
  const { about } = graph;
  const out = [];
  if (about.whole_documents > graph.count)
    out.push(`${number(about.whole_documents - graph.count)} of ${counted(about.whole_documents, 'document')} and ${number(about.whole_citations - graph.standingCount)} of ${counted(about.whole_citations, 'citation')}, since only a part was asked for${about.part ? ` (${about.part.charAt(0).toLowerCase()}${about.part.slice(1)})` : ''}`);
  else if (about.part !== '' && about.whole_documents === 0) out.push(`all but this part of the graph: ${about.part}`);
  if (about.quotes_left_out > 0)
    out.push(`${counted(about.quotes_left_out, 'quote')}, to keep the file under 30 MB: those of further languages, and of the documents that are cited least`);
  return out;
}
