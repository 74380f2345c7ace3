// When it was cited, by which verbs: bars by year, and the same as a table.

import { documentAddress } from './address.mjs';
import { h, s } from './dom.mjs';
import { passesCitation, passesDocument } from './filter.mjs';
import { onlyReported } from './items.mjs';
import { matchOf } from './lineage.mjs';
import { citationsByYear } from './timeline.mjs';
import { actWords, capital, counted, number } from './words.mjs';

const [width, height, left, bottom, top] = [720, 260, 34, 24, 10];

export function timelineSection(graph, { document: d, place, filter }) {
  const citations = [...graph.to(d)].filter(
    (c) =>
      graph.citing[c] !== d &&
      passesCitation(graph, filter, c) &&
      passesDocument(graph, filter, graph.citing[c]) &&
      (place === '' || matchOf([place], graph.placesOf(c).map((p) => graph.places.key[p]))),
  );
  const table = citationsByYear(graph, citations, (c) => graph.year(graph.citing[c]));
  const name = (act) => (act < 0 ? 'other verbs' : act === 0 ? 'cites, without a verb' : actWords(graph, act));
  if (table.years.length === 0) return { element: h('p.hint', {}, filter.voice === 'own' ? onlyReported(graph, d) : 'No citation of it passes the filter and has a date.') };
  return {
    element: h(
      'section.timeline',
      {},
      h('h2.unseen', {}, 'Citations by year'),
      h('p.facts', {}, `${counted(citations.length, 'citation')} of ${table.years[0]} to ${table.years.at(-1)}, by year of the citing document and verb.${table.undated ? ` ${counted(table.undated, 'more')} without a date.` : ''}`),
      bars(table, name),
      h('ul.legend', {}, table.acts.map((row, i) => h('li', {}, s('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, s('rect', { width: 10, height: 10, rx: 2, class: `fill${colour(row, i)}` })), `${capital(name(row.act))} `, h('span.count', {}, number(row.total))))),
      h('details', {}, h('summary', {}, 'The same as a table'), asTable(graph, table, name, d, place)),
    ),
  };
}

const colour = (row, i) => (row.act < 0 ? 8 : i + 1);

function bars({ years, acts }, name) {
  const totals = years.map((_, y) => acts.reduce((sum, row) => sum + row.counts[y], 0));
  const most = niceMost(Math.max(...totals));
  const step = (width - left) / years.length;
  const bar = Math.max(Math.min(step * 0.72, 34), 1.5);
  const y = (value) => top + (height - top - bottom) * (1 - value / most);
  const ticks = [0, most / 2, most].filter((value) => Number.isInteger(value));
  const every = Math.max(1, Math.ceil(34 / step / 5) * (step < 34 ? 5 : 1));
  const rects = years.map((year, i) => {
    let sum = 0;
    return s(
      'g',
      {},
      acts.map((row, a) => {
        const count = row.counts[i];
        if (count === 0) return null;
        sum += count;
        return s('rect', { x: left + step * i + (step - bar) / 2, y: y(sum), width: bar, height: Math.max(y(sum - count) - y(sum) - 0.6, 0.6), class: `fill${colour(row, a)}` }, s('title', {}, `${year}: ${name(row.act)} ${count}`));
      }),
    );
  });
  return s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'bars', role: 'img', 'aria-label': `Bars of ${years[0]} to ${years.at(-1)}; the table below has the numbers` },
    ticks.map((value) => [s('line', { x1: left, x2: width, y1: y(value), y2: y(value), class: 'grid' }), s('text', { x: left - 8, y: y(value) + 4, class: 'tick', 'text-anchor': 'end' }, String(value))]),
    rects,
    years.map((year, i) => (year % every === 0 || years.length === 1) && s('text', { x: left + step * (i + 0.5), y: height - 6, class: 'tick', 'text-anchor': 'middle' }, String(year))),
  );
}

/** The least of 1, 2, 5 times a power of ten, and halves of them, that is not below. */
function niceMost(value) {
  for (let power = 1; ; power *= 10) for (const step of [1, 2, 4, 6, 8]) if (step * power >= value) return step * power;
}

function asTable(graph, { years, acts }, name, d, place) {
  const rows = years.map((year, i) => [year, acts.map((row) => row.counts[i])]).filter(([, counts]) => counts.some(Boolean));
  return h(
    'div.scroll',
    { tabindex: 0, role: 'region', 'aria-label': 'Citations by year and verb' },
    h(
      'table.rows',
      {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Year'), acts.map((row) => h('th.n', { scope: 'col' }, capital(name(row.act)))))),
      h('tbody', {}, rows.map(([year, counts]) => h('tr', {}, h('th', { scope: 'row' }, h('a', { href: documentAddress(graph, d, place, { show: 'cited', since: year, until: year }) }, String(year))), counts.map((count) => h('td.n', {}, count ? number(count) : ''))))),
    ),
  );
}
