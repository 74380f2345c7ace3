import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contains, typedPlaces } from '../../export/explorer/app/places.mjs';

test('how places lie to each other', () => {
  for (const [outer, inner, expected] of [
    ['op_4', 'op_4', true],
    ['op_4', 'op_4_a', true],
    ['op_4_a', 'op_4', false],
    ['op_4', 'op_40', false],
    ['', 'op_4', true],
    ['annex_1', 'annex_1_para_3', true],
    ['art_41', 'chap_7_art_41', true],
    ['chap_7_art_41', 'art_41', true],
    ['chap_7', 'art_41', false],
    ['goal_16', 'target_16.2', true],
    ['goal_1', 'target_16.2', false],
    ['target_16.2', 'goal_16', false],
  ])
    assert.equal(contains(outer, inner), expected, `${outer} ${inner}`);
});

test('places as people type them', () => {
  for (const [typed, keys] of [
    ['op_4', ['op_4']],
    ['OP4', ['op_4']],
    ['op. para. 4 (a)', ['op_4_a']],
    ['operative paragraph 4', ['op_4']],
    ['PP2', ['pp_2']],
    ['pream. para. 2', ['pp_2']],
    ['para. 138', ['para_138', 'op_138']],
    ['paragraphs 138-140', ['para_138', 'op_138']],
    ['Article 41', ['art_41']],
    ['annex II, para 3', ['annex_2_para_3']],
    ['peace', []],
  ])
    assert.deepEqual(typedPlaces(typed), keys, typed);
});
