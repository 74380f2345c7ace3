// All documents, or all citations, as a table that sorts, narrows and saves what it shows as CSV.

import { documentAddress, print } from './address.mjs';
import { csvOf, save } from './csv.mjs';
import { h } from './dom.mjs';
import { filterBar } from './filter_bar.mjs';
import { filterOf, passesCitation, passesDocument } from './filter.mjs';
import { grow } from './list.mjs';
import { chosenPrint, placeWords, placesWords, remarks, verb } from './quote.mjs';
import { capital, counted, direction, organWords, typeWords } from './words.mjs';

/** {name, label, numeric, value(graph, row), cell(graph, row)}; value is sorted by and saved, cell is shown where it is more. */
const documentColumns = [
  { name: 'symbol', label: 'Document', value: (g, d) => g.label(d), cell: (g, d) => h('a', { href: documentAddress(g, d) }, h('bdi', {}, g.label(d))) },
  { name: 'title', label: 'Title', value: (g, d) => (g.title(d) === g.label(d) ? '' : g.title(d)), cell: (g, d) => h('span', { lang: g.titleLanguage(d), dir: direction(g.titleLanguage(d)) }, g.title(d) === g.label(d) ? '' : g.title(d)) },
  { name: 'type', label: 'Type', value: (g, d) => typeWords(g.type(d)) },
  { name: 'organ', label: 'Organ', value: (g, d) => organWords(g.organ(d)) },
  { name: 'date', label: 'Date', value: (g, d) => g.date(d) },
  { name: 'cited', label: 'Cited by', numeric: true, value: (g, d) => g.citedByCounts[d] },
  { name: 'cites', label: 'Cites', numeric: true, value: (g, d) => g.citesCounts[d] },
  { name: 'read', label: 'Read', value: (g, d) => (g.read(d) ? 'read' : 'cited, not read') },
];

const citationColumns = [
  { name: 'citing', label: 'Citing', value: (g, c) => g.label(g.citing[c]), cell: (g, c) => h('a', { href: documentAddress(g, g.citing[c], g.place[c] ? g.places.key[g.place[c]] : '') }, h('bdi', {}, g.label(g.citing[c]))) },
  { name: 'place', label: 'Place', value: (g, c) => placeWords(g, g.place[c]), sort: (g, c) => g.place[c] },
  { name: 'act', label: 'Verb', value: (g, c) => verb(g, c) },
  { name: 'cited', label: 'Cited', value: (g, c) => g.label(g.cited[c]), cell: (g, c) => h('a', { href: documentAddress(g, g.cited[c], g.placesOf(c).length ? g.places.key[g.placesOf(c)[0]] : '') }, h('bdi', {}, g.label(g.cited[c]))) },
  { name: 'cited_places', label: 'Places', value: (g, c) => placesWords(g, c) },
  { name: 'date', label: 'Date', value: (g, c) => g.date(g.citing[c]) },
  { name: 'remarks', label: 'Remarks', value: (g, c) => remarks(g, c).join('; ') },
  {
    name: 'quote',
    label: 'Paragraph',
    value: (g, c) => chosenPrint(g, c)?.quote ?? '',
    cell: (g, c) => {
      const printed = chosenPrint(g, c);
      return printed && h('span.excerpt', { lang: printed.language, dir: direction(printed.language) }, excerpt(printed));
    },
  },
];

/** The mention with some words around it. */
function excerpt({ quote, begin, length }) {
  const end = begin + (length || quote.length);
  const from = begin > 70 ? quote.indexOf(' ', begin - 70) + 1 : 0;
  const to = quote.length - end > 50 ? quote.lastIndexOf(' ', Math.min(end, begin + 200) + 50) : Math.min(quote.length, begin + 260);
  return `${from > 0 ? '… ' : ''}${quote.slice(from, to)}${to < quote.length ? ' …' : ''}`;
}

export function documentsView(graph, context) {
  return tableView(graph, context, {
    name: 'documents',
    title: 'Documents',
    columns: documentColumns,
    order: '-cited',
    filters: ['type', 'organ', 'years'],
    rows: (filter) => {
      return graph.shown.filter((d) => passesDocument(graph, filter, d));
    },
    counted: (n) => counted(n, 'document'),
  });
}

export function citationsView(graph, context) {
  return tableView(graph, context, {
    name: 'citations',
    title: 'Citations',
    columns: citationColumns,
    order: '-date',
    filters: ['act', 'type', 'organ', 'years', 'voice'],
    about: around(graph, context.parameters),
    rows: (filter) => {
      const cited = graph.find(context.parameters.get('cited') ?? '');
      const citing = graph.find(context.parameters.get('citing') ?? '');
      const rows = [];
      for (let c = 0; c < graph.citationCount; ++c)
        if ((cited < 0 || graph.cited[c] === cited) && (citing < 0 || graph.citing[c] === citing) && passesCitation(graph, filter, c) && passesDocument(graph, filter, graph.citing[c])) rows.push(c);
      return rows;
    },
    counted: (n) => counted(n, 'citation'),
  });
}

/** Whose citations the table is narrowed to, with the way back to all. */
function around(graph, parameters) {
  const parts = [['citing', 'made in '], ['cited', 'of ']].map(([name, words]) => [graph.find(parameters.get(name) ?? ''), words]).filter(([d]) => d >= 0);
  if (parts.length === 0) return null;
  return h('p.lead', {}, 'Those ', parts.map(([d, words]) => [words, h('a', { href: documentAddress(graph, d) }, h('bdi', {}, graph.label(d)))]), '. ', h('a', { href: '#/citations' }, 'See all'));
}

const collator = new Intl.Collator('en', { numeric: true });

function sorted(graph, rows, column, down) {
  const key = column.sort ?? column.value;
  const keyed = rows.map((row) => [key(graph, row), row]);
  const compare = typeof keyed[0]?.[0] === 'number' ? (a, b) => a - b : column.name === 'date' ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : collator.compare;
  // Where nothing is known stands last, whichever way.
  keyed.sort((a, b) => (a[0] === '') - (b[0] === '') || (down ? -1 : 1) * compare(a[0], b[0]) || a[1] - b[1]);
  return keyed.map(([, row]) => row);
}

function tableView(graph, { parameters, go }, { name, title, about, columns, order, filters, rows: rowsOf, counted: countedRows }) {
  const filter = filterOf(parameters);
  const asked = parameters.get('sort') ?? order;
  const down = asked.startsWith('-');
  const column = columns.find((one) => one.name === asked.replace(/^-/, '')) ?? columns[0];
  const rows = sorted(graph, rowsOf(filter), column, down);
  const path = `/${name}`;
  const body = h('tbody', { 'data-rove': true });
  grow(body, rows, (row) =>
    h('tr', { 'data-item': true }, columns.map((one, i) => h(i === 0 ? 'th' : `td${one.numeric ? '.n' : ''}`, { scope: i === 0 ? 'row' : null, 'data-label': one.label }, one.cell ? one.cell(graph, row) : String(one.value(graph, row))))),
  );
  const head = (one) => {
    const current = one === column;
    const next = current ? (down ? one.name : `-${one.name}`) : one.numeric || one.name === 'date' ? `-${one.name}` : one.name;
    const parametersNext = new URLSearchParams(parameters);
    parametersNext.set('sort', next);
    return h('th', { scope: 'col', class: one.numeric ? 'n' : null, 'aria-sort': current ? (down ? 'descending' : 'ascending') : null }, h('a', { href: print(path, parametersNext) }, one.label, current && h('span', { 'aria-hidden': 'true' }, down ? ' ↓' : ' ↑')));
  };
  const csv = () => save(`${name}.csv`, 'text/csv', csvOf(columns.map((one) => one.name), rows.map((row) => columns.map((one) => one.value(graph, row)))));
  return {
    title,
    element: h(
      'div.wide',
      {},
      h('h1', {}, title, h('span.count', {}, countedRows(rows.length))),
      about,
      h('div.toolbar', {}, filterBar(graph, { filter, parameters, path, go, names: filters }), h('button.plain.save', { type: 'button', onclick: csv, disabled: rows.length === 0 }, 'Save as CSV')),
      rows.length === 0 ? h('p.hint', {}, 'Nothing passes the filter.') : h('div.scroll', { tabindex: 0, role: 'region', 'aria-label': title }, h(`table.rows.cards.${name}`, {}, h('thead', {}, h('tr', {}, columns.map(head))), body)),
    ),
  };
}
