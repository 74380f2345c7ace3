// A small graph in the columns that the explorer reads: made by hand, so that every rule has its case.

const organs = ['none', 'general_assembly', 'security_council', 'other'];
const types = ['document', 'resolution', 'draft', 'web_page'];
const acts = ['', 'recall', 'reaffirm', 'deplore'];

/** documents: [key, {title, type, organ, date, read}]; citations: [citing, place, act, cited, places, {flags, said_by, quotes}] */
export function columnsOf(documents, citations, links = []) {
  const placeKeys = new Set(['']);
  const lists = [''];
  for (const [, place, , , places] of citations) {
    for (const key of [place, ...places.split(';')]) placeKeys.add(key);
    if (!lists.includes(places)) lists.push(places);
  }
  const keys = [...placeKeys].sort();
  const sparse = (rows, value) => Object.fromEntries(rows.map((row, i) => [i, value(row)]).filter(([, one]) => one !== undefined && one !== 0 && one !== ''));
  const number = (key) => documents.findIndex(([one]) => one === key);
  const facts = documents.map(([, one]) => one ?? {});
  const sorted = [...citations].sort((a, b) => number(a[0]) - number(b[0]));
  const quotes = [];
  const evidence = { language: [], quote: [], mark: {}, marked: {}, source: {}, place: {} };
  for (const [, , , , , more] of sorted)
    for (const [language, quote] of Object.entries(more?.quotes ?? {})) {
      evidence.language.push(['en', 'fr', 'es', 'ru', 'zh', 'ar', 'und'].indexOf(language));
      if (!quotes.includes(quote)) quotes.push(quote);
      evidence.quote.push(quotes.indexOf(quote));
    }
  return {
    about: { program: '0', fingerprint: 'f', part: '', texts: 0, whole_documents: 0, whole_citations: 0, quotes_left_out: 0 },
    terms: { types, organs, languages: ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'und'], adoptions: ['unknown', 'without_vote', 'unanimously', 'recorded_vote', 'vote'], links: ['draft', 'mentions'], agents: ['state'], claims: ['title', 'adopted'], sources: ['correction', 'masthead', 'record', 'page', 'article'], events: ['event'], acts, act_classes: ['', 'neutral', 'affirming', 'critical'], act_words: ['', 'recalls', 'reaffirms', 'deplores'], relations: ['', 'pursuant_to'] },
    places: { key: keys, label: keys.map((key) => key.replace('_', ' ')) },
    lists: { places: Object.fromEntries(lists.map((list, i) => [i, list.split(';').filter(Boolean).map((key) => keys.indexOf(key))]).filter(([, list]) => list.length > 0)), label: lists },
    documents: {
      key: documents.map(([key]) => key),
      label: {},
      title: sparse(facts, (one) => one.title),
      title_language: {},
      type: facts.map((one) => Math.max(types.indexOf(one.type), 0)),
      organ: facts.map((one) => Math.max(organs.indexOf(one.organ), 0)),
      date: sparse(facts, (one) => one.date),
      adopted: {}, issued: {}, published: {}, dated: {},
      year: sparse(facts, (one) => Number((one.date ?? '0').slice(0, 4))),
      session: {}, meeting: {}, agenda_item: {}, agenda_title: {}, adoption: {}, votes: {},
      aliases: sparse(facts, (one) => one.aliases),
      at_un: sparse(facts, (one) => (one.elsewhere ? 0 : 1)),
      address: {}, urls: {},
      texts: sparse(facts, (one) => (one.read === false ? undefined : [0])),
      described: {},
    },
    citations: {
      citing: sorted.map((one) => number(one[0])),
      place: sorted.map((one) => keys.indexOf(one[1])),
      act: sorted.map((one) => acts.indexOf(one[2])),
      cited: sorted.map((one) => number(one[3])),
      places: sorted.map((one) => lists.indexOf(one[4])),
      relation: {}, weight: {}, confidence: {},
      judged: sparse(sorted, (one) => ['none', 'confirmed', 'curated', 'rejected'].indexOf(one[5]?.judged ?? 'none')),
      flags: sparse(sorted, (one) => one[5]?.flags ?? 0),
      said_by: sparse(sorted, (one) => (one[5]?.said_by ? number(one[5].said_by) + 1 : 0)),
      evidence: sorted.map((one) => Object.keys(one[5]?.quotes ?? {}).length),
    },
    evidence,
    claims: { document: [0, 0], kind: [1, 1], value: ['2005-09-16', '2005-10-24'], source: [1, 3], outdone: { 1: 1 } },
    words: { document: [], place: [], language: [], quote: [] },
    quotes,
    others: { agents: 1, id: ['state:fr', 'event:1'], label: ['France', 'Debate'], kind: [0, 0], start: {}, end: {}, place: {}, names: {} },
    links: { kind: links.map(() => 0), source: links.map(([text]) => number(text)), target: links.map(([, draft]) => number(draft)) },
  };
}
