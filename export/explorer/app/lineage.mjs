// Lineage: what a document or a place in it rests on, and what rests on it. The rules are those of graph/lineage.hpp, so that
// the page and `recital lineage` give one answer: at places every step follows places; a citation that names the document but no
// place is counted, not followed; a draft and its adopted text are one, shown as the latter; breadth first, so that a
// document is expanded where it stands nearest to the root.

import { passesCitation, passesDocument } from './filter.mjs';
import { contains } from './places.mjs';

/** Of several, the one that says most. */
const closeness = ['same', 'narrower', 'wider', 'document'];
const closer = (a, b) => (closeness.indexOf(a) <= closeness.indexOf(b) ? a : b);

/**
 * query: {document, places: [keys], direction: 'cited_by' | 'cites', depth, filter, limit}
 * Gives {nodes, leftOut}: nodes breadth first, the root without citations; each {document, parent, depth, match, places,
 * citations, matches: [of each citation], children: [positions], shownAbove, wholeOnly}. leftOut is true where the limit cut the tree.
 */
export function traceLineage(graph, query) {
  return new Tracer(graph, query).trace();
}

class Tracer {
  constructor(graph, query) {
    this.graph = graph;
    this.query = { depth: 3, limit: 10000, places: [], ...query };
    this.upwards = query.direction === 'cited_by';
    this.byPlace = this.query.places.length > 0;
    this.seen = new Set();
  }

  trace() {
    const root = {
      document: this.graph.adopted(this.query.document),
      places: this.byPlace ? this.query.places : null,
      parent: 0,
      depth: 0,
      match: this.byPlace ? 'same' : 'document',
      citations: [],
      matches: [],
      children: [],
      shownAbove: false,
      wholeOnly: 0,
    };
    const nodes = [root];
    let leftOut = false;
    this.#arrive(root);
    for (let at = 0; at < nodes.length && !leftOut; ++at) {
      const node = nodes[at];
      if (node.shownAbove || node.depth >= this.query.depth) continue;
      const { found, wholeOnly } = this.#lookAround(node.document, node.places);
      node.wholeOnly = wholeOnly;
      for (const one of found) {
        if (nodes.length > this.query.limit) {
          leftOut = true;
          break;
        }
        const child = { ...one, parent: at, depth: node.depth + 1, children: [], wholeOnly: 0, shownAbove: !this.#arrive(one) };
        node.children.push(nodes.length);
        nodes.push(child);
      }
    }
    return { nodes, leftOut };
  }

  /** True the first time that the lineage comes to stand there. */
  #arrive({ document, places }) {
    const standpoint = `${document} ${places ? places.join(';') : ''}`;
    if (this.seen.has(standpoint)) return false;
    this.seen.add(standpoint);
    return true;
  }

  /** The documents next to a standpoint, by date. */
  #lookAround(document, places) {
    const steps = new Map(); // by other document: [{citation, match}]
    const whole = new Set();
    this.#gather(document, document, places, steps, whole);
    for (const draft of this.graph.drafts(document))
      if (this.graph.adopted(draft) === document) this.#gather(draft, document, places, steps, whole);
    const found = [...steps.entries()].map(([other, list]) => this.#joined(other, list));
    found.sort((a, b) => this.#earlier(a.document, b.document));
    let wholeOnly = 0;
    for (const other of whole) if (!steps.has(other)) ++wholeOnly;
    return { found, wholeOnly };
  }

  #gather(end, standing, places, steps, whole) {
    const [first, last] = this.upwards ? [0, 0] : this.graph.from(end);
    const ids = this.upwards ? this.graph.to(end) : range(first, last);
    for (const c of ids) this.#gatherOne(c, standing, places, steps, whole);
  }

  #gatherOne(c, standing, places, steps, whole) {
    const { graph } = this;
    const far = this.upwards ? graph.citing[c] : graph.cited[c];
    if (!passesCitation(graph, this.query.filter, c) || !passesDocument(graph, this.query.filter, far)) return;
    const other = graph.adopted(far);
    if (other === standing) return;
    let match = 'document';
    if (places) {
      const near = this.upwards ? this.#cited(c) : this.#citing(c);
      const matched = matchOf(places, near);
      if (!matched) {
        if (near.length === 0) whole.add(other);
        return;
      }
      match = matched;
    }
    if (!steps.has(other)) steps.set(other, []);
    steps.get(other).push({ citation: c, match });
  }

  #cited(c) { return this.graph.placesOf(c).map((p) => this.graph.places.key[p]); }
  #citing(c) {
    const place = this.graph.place[c];
    return place === 0 ? [] : [this.graph.places.key[place]];
  }

  #joined(other, list) {
    list.sort((a, b) => a.citation - b.citation);
    let match = list[0].match;
    let whole = !this.byPlace;
    const places = new Set();
    for (const step of list) {
      match = closer(match, step.match);
      const far = this.upwards ? this.#citing(step.citation) : this.#cited(step.citation);
      whole ||= far.length === 0;
      for (const place of far) places.add(place);
    }
    return { document: other, match, places: whole ? null : [...places].sort(), citations: list.map((step) => step.citation), matches: list.map((step) => step.match) };
  }

  #earlier(a, b) {
    const [left, right] = [this.graph.date(a), this.graph.date(b)];
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
    return left < right ? -1 : left > right ? 1 : a - b;
  }
}

function* range(first, last) {
  for (let i = first; i < last; ++i) yield i;
}

/** How the places of a citation meet those asked for; '' when they do not. */
export function matchOf(asked, named) {
  let best = '';
  for (const want of asked)
    for (const have of named) {
      const narrower = contains(want, have);
      const wider = contains(have, want);
      if (!narrower && !wider) continue;
      const match = narrower && wider ? 'same' : narrower ? 'narrower' : 'wider';
      best = best === '' ? match : closer(best, match);
    }
  return best;
}
