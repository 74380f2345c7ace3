import assert from 'node:assert/strict';
import { test } from 'node:test';

import { documentAddress, parse, print, resolve } from '../../export/explorer/app/address.mjs';
import { Graph } from '../../export/explorer/app/data.mjs';
import { columnsOf } from './sample.mjs';

const graph = new Graph(columnsOf([['A/60/L.1'], ['A/RES/60/1', { aliases: ['A/RES/60/1(A)'] }], ['NAME:Paris "Agreement" #2?'], ['S/RES/1674(2006)'], ['https://a.b/c?d=1#e']], []));

test('every document and place has an address that leads back to it', () => {
  for (let d = 0; d < graph.count; ++d)
    for (const place of ['', 'op_4', 'annex_1_para_3']) {
      const found = resolve(graph, parse(documentAddress(graph, d, place, { show: 'cites' })));
      assert.deepEqual(found, { view: 'document', document: d, place }, graph.key(d));
    }
});

test('addresses of symbols stay as people write them', () => {
  assert.equal(documentAddress(graph, 3, 'op_4'), '#S/RES/1674(2006)/op_4');
});

test('views, unknown addresses, and parameters', () => {
  assert.equal(resolve(graph, parse('')).view, 'home');
  assert.equal(resolve(graph, parse('#/search?q=a%20b')).view, 'search');
  assert.equal(parse('#/search?q=a%20%26b').parameters.get('q'), 'a &b');
  assert.deepEqual(resolve(graph, parse('#S/RES/9999(2006)')), { view: 'unknown', text: 'S/RES/9999(2006)' });
  assert.deepEqual(resolve(graph, parse('#%zz')), { view: 'unknown', text: '%zz' });
  assert.deepEqual(resolve(graph, parse('#/state:fr')), { view: 'node', node: graph.count });
  assert.equal(resolve(graph, parse('#A/RES/60/1(A)')).document, 1);
  assert.equal(print('/documents', { type: '', since: 0, organ: 'x y' }), '#/documents?organ=x+y');
});
