// Narrowing what is shown: a quiet line that opens. Every choice is part of the address.

import { print } from './address.mjs';
import { h } from './dom.mjs';
import { isNarrow, voices } from './filter.mjs';
import { actClassWords, capital, organWords, typeWords, voiceWords } from './words.mjs';

/** names: which of type, organ, act, years, voice; go(address, replace) goes there. */
export function filterBar(graph, { filter, parameters, path, go, names }) {
  const change = (changes) => {
    const next = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    go(print(path, next), true);
  };
  const make = {
    type: () => choice('Type', filter.type, used(graph, 'type', graph.documents.type, graph.terms.types).map((type) => [type, capital(typeWords(type))]), (type) => change({ type })),
    organ: () => choice('Organ', filter.organ, used(graph, 'organ', graph.documents.organ, graph.terms.organs).filter((one) => one !== 'none').map((organ) => [organ, organWords(organ)]), (organ) => change({ organ })),
    act: () => choice('Verb', filter.act, acts(graph), (act) => change({ act })),
    years: () => [year('From', filter.since, (since) => change({ since })), year('to', filter.until, (until) => change({ until }))],
    voice: () => choice('Voice', filter.voice === 'own' ? '' : filter.voice, voices.slice(1).map((voice) => [voice, voiceWords[voice]]), (voice) => change({ voice }), voiceWords.own),
  };
  const judged = graph.hasRejected && names.includes('voice') && choice('Found wrong', filter.rejected, [['shown', 'Shown, and marked']], (rejected) => change({ rejected }), 'Left out');
  const narrow = isNarrow(filter);
  const clear = h('button.plain', { type: 'button', onclick: () => change({ type: '', organ: '', act: '', since: '', until: '', voice: '', rejected: '' }) }, 'Show all');
  const bar = h('details.filters', { open: narrow }, h('summary', {}, 'Filter'), h('div.choices', {}, names.map((name) => make[name]()), judged, narrow && clear));
  return bar;
}

function choice(label, value, options, change, all = 'All') {
  const select = h('select', {}, h('option', { value: '' }, all), options.map(([one, shown]) => (Array.isArray(shown) ? h('optgroup', { label: one }, shown.map(([v, text]) => h('option', { value: v }, text))) : h('option', { value: one }, shown))));
  select.value = value;
  select.addEventListener('change', () => change(select.value));
  return h('label', {}, h('span', {}, label), select);
}

function year(label, value, change) {
  const field = h('input', { type: 'text', inputmode: 'numeric', pattern: '[0-9]{4}', maxlength: '4', size: '4', placeholder: 'year', value: value || '' });
  field.addEventListener('change', () => {
    if (field.value === '' || /^\d{4}$/.test(field.value)) change(field.value);
  });
  return h('label', {}, h('span', {}, label), field);
}

/** Names that occur, the most frequent first. */
function used(graph, name, column, names) {
  return graph.once(`used ${name}`, () => {
    const counts = new Map();
    for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => names[value]);
  });
}

/** Classes of verbs, and the verbs that occur. */
function acts(graph) {
  return graph.once('used acts', () => {
    const counts = new Map();
    for (const act of graph.act) counts.set(act, (counts.get(act) ?? 0) + 1);
    counts.delete(0);
    const ids = [...counts.keys()];
    const classes = [...new Set(ids.map((act) => graph.terms.act_classes[act]))].filter(Boolean).sort();
    const verbs = ids.sort((a, b) => counts.get(b) - counts.get(a)).map((act) => [graph.terms.acts[act], graph.terms.act_words[act]]);
    return [['Kinds of verbs', classes.map((one) => [one, capital(actClassWords(one))])], ['Verbs', verbs]];
  });
}
