import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bibtexOf, risOf, unStyle } from '../../export/explorer/app/bibliography.mjs';
import { csvOf } from '../../export/explorer/app/csv.mjs';
import { Graph } from '../../export/explorer/app/data.mjs';
import { moment, neighbourhood } from '../../export/explorer/app/picture.mjs';
import { noFilter } from '../../export/explorer/app/filter.mjs';
import { citationsByYear } from '../../export/explorer/app/timeline.mjs';
import { adoptionWords, dateWords } from '../../export/explorer/app/words.mjs';
import { columnsOf } from './sample.mjs';

const columns = columnsOf(
  [
    ['A/RES/60/1', { title: 'Outcome: 50% & {more}', organ: 'general_assembly', date: '2005-09-16' }],
    ['S/RES/1(2006)', { date: '2006-04', organ: 'security_council' }],
    ['S/RES/2(2008)', { date: '2008', organ: 'security_council' }],
    ['X', { elsewhere: true }],
  ],
  [
    ['S/RES/1(2006)', 'op_1', 'recall', 'A/RES/60/1', ''],
    ['S/RES/2(2008)', 'op_1', 'reaffirm', 'A/RES/60/1', ''],
    ['S/RES/2(2008)', 'op_2', 'recall', 'S/RES/1(2006)', ''],
    ['X', 'op_2', 'recall', 'S/RES/1(2006)', ''],
  ],
);
const graph = new Graph(columns);

test('CSV as RFC 4180 has it', () => {
  assert.equal(csvOf(['a', 'b'], [['x,y', 'say "no"'], [' blank', 'two\nlines'], [null, 3]]), 'a,b\n"x,y","say ""no"""\n" blank","two\nlines"\n,3\n');
});

test('references', () => {
  assert.equal(unStyle(graph, 0, 'para. 138'), 'United Nations, General Assembly, Outcome: 50% & {more}, A/RES/60/1, para. 138, 16 September 2005. Available at https://docs.un.org/en/A/RES/60/1.');
  assert.match(bibtexOf(graph, 0), /^@misc\{A_RES_60_1,\n {2}title = \{\{Outcome: 50\\% \\& \\\{more\\\}\}\},/);
  assert.match(risOf(graph, 1), /\r\nDA {2}- 2006\/04\/\/\r\n/);
  assert.equal(unStyle(graph, 3), 'X.');
});

test('a picture in which time runs one way, the same each time', () => {
  const picture = neighbourhood(graph, { document: 1, place: '', filter: noFilter, most: 10 });
  assert.deepEqual(picture.nodes.map((node) => graph.key(node.document)), ['A/RES/60/1', 'S/RES/1(2006)', 'S/RES/2(2008)']);
  assert.ok(picture.nodes[0].x < picture.nodes[1].x && picture.nodes[1].x < picture.nodes[2].x);
  assert.equal(picture.edges.length, 3);
  assert.equal(picture.edges.filter((edge) => edge.near).length, 2);
  assert.equal(picture.leftOut, 1);
  assert.deepEqual(picture.nodes, neighbourhood(graph, { document: 1, place: '', filter: noFilter, most: 10 }).nodes);
  assert.equal(moment('2006-07-01', 2006), 2006.5);
});

test('citations by year and verb', () => {
  const table = citationsByYear(graph, [0, 1, 2, 3], (c) => graph.year(graph.citing[c]), 1);
  assert.deepEqual(table.years, [2006, 2007, 2008]);
  assert.deepEqual(table.acts.map((row) => [row.act, row.counts]), [[1, [1, 0, 1]], [-1, [0, 0, 1]]]);
  assert.equal(table.undated, 1);
});

test('what sources say where they differ', () => {
  assert.deepEqual(graph.claimsOf(0), [
    { kind: 'adopted', value: '2005-09-16', source: 'masthead', shown: true },
    { kind: 'adopted', value: '2005-10-24', source: 'page', shown: false },
  ]);
  assert.deepEqual(graph.claimsOf(1), []);
});

test('words', () => {
  assert.equal(dateWords('2006-04-28'), '28 April 2006');
  assert.equal(dateWords('2006-04'), 'April 2006');
  assert.equal(dateWords(''), '');
  const voted = new Graph({ ...columns, documents: { ...columns.documents, adoption: { 0: 2 }, votes: { 0: [15, 0, -1] }, adopted: { 0: '2006-04-28' } } });
  assert.equal(adoptionWords(voted, 0), 'Adopted unanimously (15 in favour, 0 against), 28 April 2006');
});
