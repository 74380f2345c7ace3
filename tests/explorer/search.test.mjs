import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Graph } from '../../export/explorer/app/data.mjs';
import { citationsOfQuote, findOthers, findPlace, findQuotes, findSymbols, findTitles, namedBy } from '../../export/explorer/app/search.mjs';
import { fold, matches, wantedWords } from '../../export/explorer/app/spelling.mjs';
import { columnsOf } from './sample.mjs';

const graph = new Graph(
  columnsOf(
    [
      ['A/RES/60/1', { title: 'World Summit Outcome', aliases: ['A/RES/60/1(OUTCOME)'] }],
      ['A/RES/60/10', { title: 'Other' }],
      ['S/RES/1674(2006)', { title: 'Protection of civilians' }],
      ['S/RES/1674(2007)', { title: '<script>alert(1)</script>' }],
    ],
    [
      ['S/RES/1674(2006)', 'op_4', 'reaffirm', 'A/RES/60/1', 'para_138', { quotes: { en: 'Reaffirms paragraph 138 of the Outcome', fr: 'Réaffirme le paragraphe 138' } }],
      ['S/RES/1674(2007)', 'op_1', 'recall', 'A/RES/60/1', '', { quotes: { en: 'Recalls the Outcome' } }],
    ],
  ),
);
const keys = (found) => found.map((d) => graph.key(d));
const quotesWith = (text) =>
  new Promise((resolve) => {
    const all = [];
    findQuotes(graph, text, (found, done) => {
      all.push(...found);
      if (done) resolve(all.map((q) => graph.quotes[q]));
    });
  });

test('a symbol is found in any spelling', () => {
  for (const typed of ['S/RES/1674 (2006)', 's/res/1674(2006)', 'S/RES/1674(2006)', ' s / res / 1674 ( 2006 ) ', 'S-RES-1674 2006', 'S/RES/1674/2006', 'resolution 1674 (2006)'])
    assert.equal(keys(findSymbols(graph, typed))[0], 'S/RES/1674(2006)', typed);
  assert.deepEqual(keys(findSymbols(graph, '1674')), ['S/RES/1674(2006)', 'S/RES/1674(2007)']);
  assert.deepEqual(keys(findSymbols(graph, '60/1')), ['A/RES/60/1']);
  assert.deepEqual(keys(findSymbols(graph, 'A/RES/60/1 (outcome)')), ['A/RES/60/1']);
  assert.deepEqual(findSymbols(graph, '9999'), []);
  assert.deepEqual(findSymbols(graph, ''), []);
});

test('a symbol with a place leads to the place', () => {
  for (const typed of ['A/RES/60/1, para. 138', 'a/res/60/1 paragraph 138']) assert.deepEqual(findPlace(graph, typed), { document: 0, place: 'para_138' }, typed);
  assert.deepEqual(findPlace(graph, 'S/RES/1674 (2006), OP4'), { document: 2, place: 'op_4' });
  assert.equal(findPlace(graph, 'protection of civilians'), null);
});

test('what names one thing leads there at once', () => {
  assert.equal(namedBy(graph, 's/res/1674 (2006)'), '#S/RES/1674(2006)');
  assert.equal(namedBy(graph, 'A/RES/60/1, para. 138'), '#A/RES/60/1/para_138');
  assert.equal(namedBy(graph, '1674'), '');
  assert.equal(namedBy(graph, 'peace'), '');
});

test('titles and names', () => {
  assert.deepEqual(keys(findTitles(graph, 'summit WORLD')), ['A/RES/60/1']);
  assert.deepEqual(keys(findTitles(graph, '<script>')), ['S/RES/1674(2007)']);
  assert.deepEqual(findTitles(graph, ' '), []);
  assert.deepEqual(findOthers(graph, 'fran'), [graph.count]);
});

test('words of quotes, with accents folded, and phrases', async () => {
  assert.deepEqual(await quotesWith('reaffirme paragraphe'), ['Réaffirme le paragraphe 138']);
  assert.deepEqual(await quotesWith('"the Outcome" reaffirms'), ['Reaffirms paragraph 138 of the Outcome']);
  assert.deepEqual(await quotesWith('"paragraph of"'), []);
  assert.deepEqual(await quotesWith(''), []);
  const [quote] = [graph.quotes.indexOf('Recalls the Outcome')];
  assert.deepEqual(citationsOfQuote(graph, quote).map((c) => graph.key(graph.citing[c])), ['S/RES/1674(2007)']);
});

test('folding and marks', () => {
  assert.equal(fold('Été ΑΒ'), 'ete αβ');
  assert.deepEqual(wantedWords('“Outcome of” (peace), -'), ['outcome of', 'peace']);
  assert.deepEqual(matches('Peace, the peace', ['peace']), [[0, 5], [11, 16]]);
  assert.deepEqual(matches('abab', ['ab', 'aba']), [[0, 3]]);
});
