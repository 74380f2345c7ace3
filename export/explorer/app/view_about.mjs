// What the file holds, how to cite it, and under which licences it may be used.

import { h } from './dom.mjs';
import { extent, leftOut, readLanguages } from './frame.mjs';
import { tally } from './view_home.mjs';
import { copyButton } from './cite.mjs';
import { capital, counted, languageName, number, typesWords } from './words.mjs';

export function aboutView(graph) {
  const { about } = graph;
  const { read, cited, first, last } = extent(graph);
  const reference = `Citations of United Nations documents: graph ${about.fingerprint.slice(0, 16)} of ${counted(graph.shown.length, 'document')}, made with recital ${about.program}.`;
  const left = leftOut(graph);
  const order = graph.shown;
  const types = tally(order, (d) => graph.type(d));
  const readByType = new Map(tally(order.filter((d) => graph.read(d)), (d) => graph.type(d)));
  return {
    title: 'About',
    element: h(
      'div.prose',
      {},
      h('h1', {}, 'About this file'),
      h('p', {}, 'It was made by recital, a program that reads United Nations documents, finds what they cite and how, and joins it to one graph. Every citation has the words that were printed. What could mean two things is marked as such, never guessed.'),
      h('p', {}, 'The file asks for nothing on the network and works from disk. Only links marked with ↗ leave it.'),
      h('h2', {}, 'What was read'),
      h(
        'dl.ties',
        {},
        row('Documents read', `${number(read)}${first ? `, of ${first}–${last}` : ''}, as ${counted(about.texts, 'text')}`),
        row('Cited, not read', number(cited)),
        row('Citations', number(graph.standingCount)),
        row('Judged by persons', judgements(graph)),
        row('Languages', readLanguages(graph).map(languageName).join(', ')),
        row('Left out', left.length ? left.map((one) => h('p', {}, `${capital(one)}.`)) : 'nothing'),
        row('Fingerprint', h('code', {}, about.fingerprint)),
        row('Program', `recital ${about.program}`),
      ),
      h('table.plain', {}, h('caption', {}, 'Documents by type'), h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Type'), h('th.n', { scope: 'col' }, 'read'), h('th.n', { scope: 'col' }, 'cited only'))), h('tbody', {}, types.map(([type, count]) => h('tr', {}, h('th', { scope: 'row' }, capital(typesWords(type))), h('td.n', {}, number(readByType.get(type) ?? 0)), h('td.n', {}, number(count - (readByType.get(type) ?? 0))))))),
      h('h2', {}, 'How to read it'),
      h(
        'dl.ties',
        {},
        row('Own and reported', 'A document’s own words are one thing, what a page or another document tells of it another. The two are shown apart and never counted together.'),
        row('Cited, not read', 'The document is known only because others cite it. What it cites itself is not known here.'),
        row('No single candidate', 'What was printed could mean several documents, so none was chosen.'),
        row('Wider, narrower', 'A citation of paragraph 4 (a) also touches paragraph 4. Such citations are shown with both, and marked.'),
        row('Keys', '/ goes to the search field, Escape leaves it, arrows walk along lists. In a picture, arrows go from document to document, Enter opens one, + and − change its size.'),
      ),
      h('h2', {}, 'How to cite it'),
      h('p', {}, reference),
      h('p.row', {}, copyButton('Copy', () => reference)),
      h('p', {}, 'For a single citation, please cite the document itself (“Cite” on its page) and look at its official text.'),
      h('h2', {}, 'Licences'),
      h('p', {}, 'The documents quoted belong to their publishers. The program in this file is recital’s, and draws pictures with Cytoscape.js; its letters are Source Serif 4 and Inter.'),
      h('details', {}, h('summary', {}, 'The texts of the licences'), h('pre.licences', { tabindex: 0 }, document.getElementById('licences').textContent.trim())),
    ),
  };
}

function judgements(graph) {
  const count = (what) => Object.values(graph.sparse.judged).filter((one) => one === what).length;
  const parts = [[1, 'found right'], [2, 'put right'], [3, 'found wrong, and hidden unless the filter asks for them']].filter(([what]) => count(what) > 0);
  return parts.map(([what, words]) => `${number(count(what))} ${words}`).join(', ');
}

const row = (name, value) => value && [h('dt', {}, name), h('dd', {}, value)];
