// Places in documents: how they lie to each other, and how people type them. The rules are those of graph/provision.hpp.

/** True when place `outer` contains place `inner` or is it; both are keys ('op_4', 'annex_1_para_3'), '' the whole document. */
export function contains(outer, inner) {
  if (outer === '' || starts(inner, outer) || starts(article(inner), article(outer))) return true;
  if (!outer.startsWith('goal_') || !inner.startsWith('target_')) return false;
  return inner.slice('target_'.length).startsWith(`${outer.slice('goal_'.length)}.`);
}

const starts = (whole, start) => whole === start || whole.startsWith(`${start}_`);

/** Chapters and parts of a treaty do not number their articles anew. */
function article(key) {
  const at = key.indexOf('_art_');
  return at >= 0 && /^(chap|part)_/.test(key) ? key.slice(at + 1) : key;
}

const typed = [
  [/^(?:op|o\.?p\.?|operative)(?:\.|erative)?\s*(?:paragraphs?|paras?\.?)?\s*(\d.*)$/, 'op'],
  [/^(?:pp|p\.?p\.?|pream(?:b\w*)?)\.?\s*(?:paragraphs?|paras?\.?)?\s*(\d.*)$/, 'pp'],
  [/^(?:paragraphs?|paras?|par|§|¶)\.?\s*(\d.*)$/, 'para'],
  [/^(?:articles?|arts?)\.?\s*(\d.*)$/, 'art'],
  [/^(?:annex)\.?\s*(\S.*)$/, 'annex'],
  [/^(?:sections?|sect|sec)\.?\s*(\S.*)$/, 'sect'],
  [/^(?:goals?)\s*(\d.*)$/, 'goal'],
  [/^(?:targets?)\s*(\d.*)$/, 'target'],
  [/^(?:rules?)\s*(\d.*)$/, 'rule'],
];
const romans = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 };

/** Keys that what a person types may mean ('para. 4' is 'para_4', of a resolution 'op_4'), the likeliest first. */
export function typedPlaces(text) {
  const plain = text.trim().toLowerCase();
  if (/^[a-z]+(_[a-z0-9.]+)+$/.test(plain)) return [plain];
  for (const [form, kind] of typed) {
    const found = plain.match(form);
    if (!found) continue;
    let steps = found[1].replace(/[()\s,]+/g, '_').replace(/^_+|_+$/g, '').replace(/[–-].*$/, '');
    if (kind === 'annex' || kind === 'sect') steps = steps.replace(/^[ivx]+(?=_|$)/, (one) => romans[one] ?? one);
    return kind === 'para' ? [`para_${steps}`, `op_${steps}`] : [`${kind}_${steps}`];
  }
  return [];
}
