// An address that names nothing here: says so, and looks for what may have been meant.

import { print } from './address.mjs';
import { h } from './dom.mjs';
import { findSymbols, findTitles } from './search.mjs';
import { documentItem } from './items.mjs';

export function unknownView(graph, { text }) {
  const near = [...new Set([...findSymbols(graph, text), ...findSymbols(graph, text.replace(/\/[^/]*$/, '')), ...findTitles(graph, text, 10)])].slice(0, 10);
  return {
    title: text,
    element: [
      h('h1', {}, 'Not in this graph'),
      h('p.lead', {}, 'Nothing here goes by “', h('bdi', {}, text), '”. It may not have been read or cited, or be left out of this file.'),
      near.length > 0 && [h('h2', {}, 'Perhaps you mean'), h('ol.items', { 'data-rove': true }, near.map((d) => documentItem(graph, d)))],
      h('p.hint', {}, h('a', { href: print('/search', { q: text }) }, 'Search for it'), ' or ', h('a', { href: '#/' }, 'start from the beginning'), '.'),
    ],
  };
}
