// Every view has an address: what stands after '#'. '#S/RES/1674(2006)/op_4' is a place, '#S/RES/1674(2006)' its document,
// '#/search?q=peace' and others that begin with a blank step are views of the whole. Parameters follow '?'.

import { settings } from './settings.mjs';

/** Characters that stay readable; all others are percent-encoded. */
const readable = /[^A-Za-z0-9\-_.~!*'();:@$,/ ]/gu;

export const encode = (text) => text.replace(readable, (c) => encodeURIComponent(c)).replaceAll(' ', '%20').replaceAll('?', '%3F');

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** {path, parameters} of what stands after '#'. */
export function parse(hash) {
  const text = hash.replace(/^#/, '');
  const cut = text.indexOf('?');
  const path = decode(cut < 0 ? text : text.slice(0, cut));
  return { path, parameters: new URLSearchParams(cut < 0 ? '' : text.slice(cut + 1)) };
}

/** The parameters that are '' or absent are left out; the language of quotes is carried along. */
export function print(path, parameters = {}) {
  const query = new URLSearchParams();
  const entries = parameters instanceof URLSearchParams ? [...parameters] : Object.entries(parameters);
  for (const [name, value] of entries) if (value !== '' && value != null && value !== 0) query.set(name, value);
  if (settings.language && !query.has('lang')) query.set('lang', settings.language);
  const text = query.toString();
  return `#${encode(path)}${text ? `?${text}` : ''}`;
}

export const documentAddress = (graph, d, place = '', parameters = {}) =>
  print(place === '' ? graph.key(d) : `${graph.key(d)}/${place}`, parameters);

export const nodeAddress = (graph, node) => (graph.isDocument(node) ? documentAddress(graph, node) : print(`/${graph.nodeId(node)}`));

/**
 * What an address means: {view, ...}. Views: home, search, documents, citations, things, about; document {document, place}; node {node};
 * unknown {text}.
 */
export function resolve(graph, { path }) {
  if (path === '' || path === '/') return { view: 'home' };
  if (path.startsWith('/')) {
    const name = path.slice(1);
    if (['search', 'documents', 'citations', 'things', 'about'].includes(name)) return { view: name };
    const node = graph.findOther(name);
    return node >= 0 ? { view: 'node', node } : { view: 'unknown', text: name };
  }
  const whole = graph.find(path);
  if (whole >= 0) return { view: 'document', document: whole, place: '' };
  const cut = path.lastIndexOf('/');
  const document = cut > 0 ? graph.find(path.slice(0, cut)) : -1;
  const place = path.slice(cut + 1);
  if (document >= 0 && /^[a-z]+(_[a-z0-9.]+)*$/.test(place)) return { view: 'document', document, place };
  return { view: 'unknown', text: path };
}
