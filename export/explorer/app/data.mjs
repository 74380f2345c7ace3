// The graph of the page: columns as export/explorer_data.hpp writes them, asked by number of document, citation or place.
// What takes time is made when it is first asked for.

export const noDocument = -1;

/** Flags of a citation. */
export const negative = 1;
export const reported = 2;
export const partial = 4;
export const ambiguous = 8;
export const unresolved = 16;
export const notThere = 32;

const judgements = ['none', 'confirmed', 'curated', 'rejected'];

export class Graph {
  constructor(columns) {
    this.about = columns.about;
    this.terms = columns.terms;
    this.places = columns.places;
    this.lists = columns.lists;
    this.documents = columns.documents;
    this.others = columns.others;
    this.links = columns.links;
    this.quotes = columns.quotes;
    this.evidence = columns.evidence;
    this.words = columns.words;
    this.claims = columns.claims;
    const citations = columns.citations;
    this.count = this.documents.key.length;
    this.citationCount = citations.citing.length;
    this.citing = Uint32Array.from(citations.citing);
    this.cited = Uint32Array.from(citations.cited);
    this.place = citations.place;
    this.namedPlaces = citations.places;
    this.act = citations.act;
    this.sparse = citations;
    this.flags = new Uint8Array(this.citationCount);
    for (const [row, flags] of Object.entries(citations.flags)) this.flags[row] = flags;
    this.firstEvidence = new Uint32Array(this.citationCount + 1);
    for (let i = 0; i < this.citationCount; ++i) this.firstEvidence[i + 1] = this.firstEvidence[i] + citations.evidence[i];
    this.fresh = new Map();
  }

  /** What `make` gives, made once. */
  once(name, make) {
    if (!this.fresh.has(name)) this.fresh.set(name, make());
    return this.fresh.get(name);
  }

  // --- documents

  key(d) { return this.documents.key[d]; }
  label(d) {
    return this.documents.label[d] ?? this.documents.key[d].replace('(', ' (');
  }
  title(d) { return this.documents.title[d] ?? ''; }
  titleLanguage(d) { return this.terms.languages[this.documents.title_language[d] ?? 0]; }
  type(d) { return this.terms.types[this.documents.type[d]]; }
  organ(d) { return this.terms.organs[this.documents.organ[d]]; }
  /** As ISO 8601, perhaps of a month or year; '' where none is known. */
  date(d) { return this.documents.date[d] ?? ''; }
  year(d) { return this.documents.year[d] ?? (Number(this.date(d).slice(0, 4)) || 0); }
  read(d) { return this.documents.texts[d] !== undefined; }
  aliases(d) { return this.documents.aliases[d] ?? []; }
  /** Languages in which it was read, each once, and whether one of its texts was read in part. */
  languages(d) {
    const found = new Map();
    for (const text of [...(this.documents.texts[d] ?? [])].sort((a, b) => a - b)) {
      const code = this.terms.languages[text >> 1];
      found.set(code, (found.get(code) ?? false) || (text & 1) === 1);
    }
    return found;
  }
  /** Where the United Nations, or else a page, keeps it. */
  address(d, language = 'en') {
    if (this.documents.at_un[d]) return `https://docs.un.org/${language}/${this.key(d)}`;
    const given = this.documents.address[d] ?? '';
    return given.replace(/^https:\/\/docs\.un\.org\/en\//, `https://docs.un.org/${language}/`);
  }

  /** [{kind, value, source, shown}] where sources contradict each other. */
  claimsOf(d) {
    const rows = this.once('claims', () => {
      const by = new Map();
      this.claims.document.forEach((one, row) => by.set(one, [...(by.get(one) ?? []), row]));
      return by;
    });
    return (rows.get(d) ?? []).map((row) => ({
      kind: this.terms.claims[this.claims.kind[row]],
      value: this.claims.value[row],
      source: this.terms.sources[this.claims.source[row]],
      shown: !this.claims.outdone[row],
    }));
  }

  /** By key or other symbol; -1 where there is none. */
  find(key) {
    const known = this.once('keys', () => {
      const keys = new Map();
      for (const [row, aliases] of Object.entries(this.documents.aliases)) for (const alias of aliases) keys.set(alias, Number(row));
      this.documents.key.forEach((one, d) => keys.set(one, d));
      return keys;
    });
    return known.get(key) ?? noDocument;
  }

  // --- citations

  /** [first, end) of those that start from a document. */
  from(d) {
    const first = this.once('from', () => starts(this.citing, this.count));
    return [first[d], first[d + 1]];
  }
  /** Those that end in it, in the order of citing documents. */
  to(d) {
    const { first, ids } = this.once('to', () => {
      const begin = starts(this.cited, this.count);
      const next = begin.slice();
      const sorted = new Uint32Array(this.citationCount);
      for (let c = 0; c < this.citationCount; ++c) sorted[next[this.cited[c]]++] = c;
      return { first: begin, ids: sorted };
    });
    return ids.subarray(first[d], first[d + 1]);
  }
  relation(c) { return this.terms.relations[this.sparse.relation[c] ?? 0] ?? ''; }
  saidBy(c) { return (this.sparse.said_by[c] ?? 0) - 1; }
  weight(c) { return (this.sparse.weight[c] ?? 0) + 1; }
  confidence(c) { return (this.sparse.confidence[c] ?? 0) / 1000; }
  /** Places of the cited document, by number. */
  placesOf(c) { return this.lists.places[this.namedPlaces[c]] ?? []; }
  isReported(c) { return (this.flags[c] & reported) !== 0; }

  /** In the document's own words, and not found wrong: what is counted. */
  isOwn(c) { return (this.flags[c] & reported) === 0 && this.judged(c) !== 'rejected'; }

  /** What a person found of it: 'none' (nothing was judged), 'confirmed', 'curated', 'rejected'. */
  judged(c) { return judgements[this.sparse.judged[c] ?? 0]; }
  /** Citations that were not found wrong. */
  get standingCount() { return this.once('standing', () => this.citationCount - Object.values(this.sparse.judged).filter((one) => judgements[one] === 'rejected').length); }
  /** Documents, without those that only citations lead to which were found wrong. */
  get shown() {
    return this.once('shown', () => {
      const all = Array.from({ length: this.count }, (_, d) => d);
      if (!this.hasRejected) return all;
      const stands = (c) => this.judged(c) !== 'rejected';
      return all.filter((d) => this.read(d) || this.to(d).length === 0 || this.to(d).some(stands) || this.linksTo(d).length > 0);
    });
  }
  get hasRejected() { return this.once('rejected', () => Object.values(this.sparse.judged).includes(judgements.indexOf('rejected'))); }

  // --- where it is printed

  /** [{language, quote, begin, length, source, place}] in the order in which texts are preferred. */
  printed(c) {
    const out = [];
    for (let e = this.firstEvidence[c]; e < this.firstEvidence[c + 1]; ++e)
      out.push({
        language: this.terms.languages[this.evidence.language[e]],
        quote: this.quotes[this.evidence.quote[e]],
        begin: this.evidence.mark[e] ?? 0,
        length: this.evidence.marked[e] ?? 0,
        source: (this.evidence.source[e] ?? 0) - 1,
        place: (this.evidence.place[e] ?? 0) - 1,
      });
    return out;
  }

  /** The words of a place by language, where its document was read and it is cited or cites; a Map. */
  wordsOf(d, place) {
    const rows = this.once('words', () => {
      const by = new Map();
      this.words.document.forEach((one, row) => {
        const key = `${one} ${this.words.place[row]}`;
        if (!by.has(key)) by.set(key, []);
        by.get(key).push(row);
      });
      return by;
    });
    const found = new Map();
    const add = (language, words) => words && !found.has(language) && found.set(language, words);
    for (const row of rows.get(`${d} ${place}`) ?? []) add(this.terms.languages[this.words.language[row]], this.quotes[this.words.quote[row]]);
    const [first, last] = this.from(d);
    for (let c = first; c < last; ++c)
      if (this.place[c] === place) for (const one of this.printed(c)) if (one.source < 0) add(one.language, one.quote);
    return found;
  }

  // --- counts of a document: others that cite it, others that it cites; own words

  get citedByCounts() { return this.once('cited by', () => this.#neighbours(this.cited, this.citing)); }
  get citesCounts() { return this.once('cites', () => this.#neighbours(this.citing, this.cited)); }

  #neighbours(ends, others) {
    const pairs = new Set();
    const counts = new Uint32Array(this.count);
    for (let c = 0; c < this.citationCount; ++c) {
      if (!this.isOwn(c) || ends[c] === others[c]) continue;
      const pair = ends[c] * this.count + others[c];
      if (pairs.has(pair)) continue;
      pairs.add(pair);
      ++counts[ends[c]];
    }
    return counts;
  }

  // --- links; agents and events have the numbers after those of documents

  isDocument(node) { return node < this.count; }
  nodeLabel(node) { return node < this.count ? this.label(node) : this.others.label[node - this.count]; }
  nodeId(node) { return node < this.count ? this.key(node) : this.others.id[node - this.count]; }
  nodeKind(node) {
    const other = node - this.count;
    return other < this.others.agents ? this.terms.agents[this.others.kind[other]] : this.terms.events[this.others.kind[other]];
  }
  isEvent(node) { return node - this.count >= this.others.agents; }
  findOther(id) {
    const ids = this.once('others', () => new Map(this.others.id.map((one, i) => [one, i + this.count])));
    return ids.get(id) ?? -1;
  }
  /** [{kind, node}] */
  linksFrom(node) { return (this.#linksBy('source').get(node) ?? []).map((l) => ({ kind: this.terms.links[this.links.kind[l]], node: this.links.target[l] })); }
  linksTo(node) { return (this.#linksBy('target').get(node) ?? []).map((l) => ({ kind: this.terms.links[this.links.kind[l]], node: this.links.source[l] })); }
  #linksBy(end) {
    return this.once(`links by ${end}`, () => {
      const by = new Map();
      this.links[end].forEach((node, l) => {
        if (!by.has(node)) by.set(node, []);
        by.get(node).push(l);
      });
      return by;
    });
  }

  /** The text that was adopted from it, where it is a draft; else itself. */
  adopted(d) { return this.#adoptions.adopted.get(d) ?? d; }
  /** Drafts from which it was adopted. */
  drafts(d) { return this.#adoptions.drafts.get(d) ?? []; }
  get #adoptions() {
    return this.once('adoptions', () => {
      const adopted = new Map();
      const drafts = new Map();
      this.links.kind.forEach((kind, l) => {
        if (this.terms.links[kind] !== 'draft') return;
        const [text, draft] = [this.links.source[l], this.links.target[l]];
        if (text === draft || text >= this.count || draft >= this.count) return;
        // Where a text is the draft of several, the first in order is what it became.
        if (!adopted.has(draft) || adopted.get(draft) > text) adopted.set(draft, text);
        if (!drafts.has(text)) drafts.set(text, []);
        drafts.get(text).push(draft);
      });
      return { adopted, drafts };
    });
  }
}

/** Of rows sorted or not by `ends`: where those of each document would start. */
function starts(ends, count) {
  const first = new Uint32Array(count + 1);
  for (const end of ends) ++first[end + 1];
  for (let i = 0; i < count; ++i) first[i + 1] += first[i];
  return first;
}
