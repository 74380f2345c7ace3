import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Graph, reported } from '../../export/explorer/app/data.mjs';
import { noFilter } from '../../export/explorer/app/filter.mjs';
import { traceLineage } from '../../export/explorer/app/lineage.mjs';
import { columnsOf } from './sample.mjs';

const organ = 'security_council';
const graph = new Graph(
  columnsOf(
    [
      ['A/60/L.1', { type: 'draft' }],
      ['A/RES/60/1', { date: '2005-09-16' }],
      ['GUIDE', { date: '2007', type: 'web_page' }],
      ['S/RES/1', { date: '2006-04-28', organ }],
      ['S/RES/2', { date: '2006', organ }],
      ['S/RES/3', { date: '2008-01-01', organ }],
      ['S/RES/4', { organ }],
    ],
    [
      ['S/RES/1', 'op_4', 'reaffirm', 'A/RES/60/1', 'para_138;para_139'],
      ['S/RES/2', 'op_1_a', 'recall', 'A/RES/60/1', 'para_138_a'],
      ['S/RES/2', 'op_2', 'recall', 'A/60/L.1', 'para_138'],
      ['S/RES/3', 'pp_1', 'recall', 'S/RES/1', 'op_4'],
      ['S/RES/3', 'pp_2', 'recall', 'A/RES/60/1', ''],
      ['S/RES/4', 'op_1', 'deplore', 'A/RES/60/1', 'para_138'],
      ['GUIDE', '', 'recall', 'A/RES/60/1', 'para_138', { flags: reported }],
      ['S/RES/1', 'op_9', 'recall', 'S/RES/1', 'op_1'],
      ['A/RES/60/1', 'para_1', 'recall', 'S/RES/1', 'op_9'],
    ],
    [['A/RES/60/1', 'A/60/L.1']],
  ),
);

function rows(query) {
  const tree = traceLineage(graph, { document: 1, places: [], direction: 'cited_by', filter: noFilter, ...query });
  return tree.nodes.slice(1).map((node) => [node.depth, graph.key(node.document), node.match, (node.places ?? []).join(';'), node.citations.length, node.wholeOnly, node.shownAbove]);
}

test('at places every step follows places; the whole document is counted, not followed', () => {
  const tree = traceLineage(graph, { document: 1, places: ['para_138'], direction: 'cited_by', filter: noFilter });
  assert.equal(tree.nodes[0].wholeOnly, 1);
  assert.deepEqual(rows({ places: ['para_138'] }), [
    [1, 'S/RES/2', 'same', 'op_1_a;op_2', 2, 0, false],
    [1, 'S/RES/1', 'same', 'op_4', 1, 0, false],
    [1, 'S/RES/4', 'same', 'op_1', 1, 0, false],
    [2, 'S/RES/3', 'same', 'pp_1', 1, 0, false],
  ]);
});

test('of each citation too', () => {
  const tree = traceLineage(graph, { document: 1, places: ['para_138'], direction: 'cited_by', filter: noFilter, depth: 1 });
  const found = tree.nodes.find((node) => graph.key(node.document) === 'S/RES/2');
  assert.deepEqual(found.matches, ['narrower', 'same']);
});

test('wider and narrower places are marked', () => {
  assert.deepEqual(rows({ places: ['para_138_a'], depth: 1 }).map((row) => row.slice(1, 3)), [
    ['S/RES/2', 'same'],
    ['S/RES/1', 'wider'],
    ['S/RES/4', 'wider'],
  ]);
});

test('a draft is asked for as what it became, and circles end', () => {
  assert.deepEqual(rows({ document: 0, depth: 1 }).map((row) => row[1]), ['S/RES/2', 'S/RES/1', 'S/RES/3', 'S/RES/4']);
  const all = rows({ depth: 9 });
  assert.ok(all.some((row) => row[6]));
  assert.ok(all.length < 20);
});

test('voice, verb, type and time', () => {
  const names = (filter) => rows({ filter: { ...noFilter, ...filter }, depth: 1 }).map((row) => row[1]);
  assert.deepEqual(names({ voice: 'all' }), ['S/RES/2', 'S/RES/1', 'GUIDE', 'S/RES/3', 'S/RES/4']);
  assert.deepEqual(names({ voice: 'reported' }), ['GUIDE']);
  assert.deepEqual(names({ act: 'reaffirm' }), ['S/RES/1']);
  assert.deepEqual(names({ act: 'critical' }), ['S/RES/4']);
  assert.deepEqual(names({ since: 2007 }), ['S/RES/3']);
  assert.deepEqual(names({ organ: 'general_assembly' }), []);
});

test('what a person found wrong is left out unless it is asked for', () => {
  const judged = new Graph(
    columnsOf(
      [['A/RES/60/1'], ['S/RES/1'], ['S/RES/2']],
      [
        ['S/RES/1', 'op_1', 'recall', 'A/RES/60/1', '', { judged: 'rejected' }],
        ['S/RES/2', 'op_1', 'recall', 'A/RES/60/1', '', { judged: 'confirmed' }],
      ],
    ),
  );
  const names = (filter) => traceLineage(judged, { document: 0, places: [], direction: 'cited_by', filter: { ...noFilter, ...filter } }).nodes.slice(1).map((node) => judged.key(node.document));
  assert.deepEqual(names({}), ['S/RES/2']);
  assert.deepEqual(names({ rejected: 'shown' }), ['S/RES/1', 'S/RES/2']);
  assert.equal(judged.citedByCounts[0], 1);
  assert.ok(judged.hasRejected && !graph.hasRejected);
});

test('downwards, and the limit', () => {
  assert.deepEqual(rows({ document: 5, direction: 'cites', depth: 1 }).map((row) => row[1]), ['A/RES/60/1', 'S/RES/1']);
  const tree = traceLineage(graph, { document: 1, places: [], direction: 'cited_by', filter: noFilter, limit: 2 });
  assert.equal(tree.nodes.length, 3);
  assert.equal(tree.leftOut, true);
});
