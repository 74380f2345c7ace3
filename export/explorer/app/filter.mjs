// Which citations, and which documents at their other end, a question takes; the same rules as graph/citation_filter.cpp.

export const voices = ['own', 'all', 'reported'];

/** {type, organ, act, since, until, voice, rejected} of the parameters of an address; '' is all. */
export function filterOf(parameters) {
  const year = (name) => (/^\d{4}$/.test(parameters.get(name) ?? '') ? Number(parameters.get(name)) : 0);
  return {
    type: parameters.get('type') ?? '',
    organ: parameters.get('organ') ?? '',
    act: parameters.get('act') ?? '',
    since: year('since'),
    until: year('until'),
    voice: voices.includes(parameters.get('voice')) ? parameters.get('voice') : 'own',
    rejected: parameters.get('rejected') === 'shown' ? 'shown' : '',
  };
}

export const noFilter = filterOf(new Map());

export function isNarrow(filter) {
  return Object.keys(noFilter).some((name) => filter[name] !== noFilter[name]);
}

/** An act passes by its lemma or its class. */
export function passesAct(graph, filter, act) {
  return filter.act === '' || graph.terms.acts[act] === filter.act || graph.terms.act_classes[act] === filter.act;
}

export function passesVoice(graph, filter, c) {
  if (filter.voice === 'reported') return graph.isReported(c);
  return filter.voice === 'all' || !graph.isReported(c) || graph.saidBy(c) >= 0;
}

export function passesCitation(graph, filter, c) {
  return passesVoice(graph, filter, c) && passesAct(graph, filter, graph.act[c]) && (filter.rejected === 'shown' || graph.judged(c) !== 'rejected');
}

export function passesDocument(graph, filter, d) {
  if (filter.type !== '' && graph.type(d) !== filter.type) return false;
  if (filter.organ !== '' && graph.organ(d) !== filter.organ) return false;
  if (!filter.since && !filter.until) return true;
  const year = Number(graph.date(d).slice(0, 4));
  return year > 0 && (!filter.since || year >= filter.since) && (!filter.until || year <= filter.until);
}
