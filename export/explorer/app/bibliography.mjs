// A document as an entry of a list of references: in the style of the United Nations, and as BibTeX and RIS are written by
// export/bibliography.cpp.

import { dateWords, organWords } from './words.mjs';

const risTypes = { web_page: 'ELEC', press_release: 'PRESS', news_story: 'NEWS', video: 'VIDEO', webcast: 'VIDEO' };

function entry(graph, d) {
  const organ = graph.organ(d);
  const isSymbol = graph.documents.at_un[d] === 1 || /^https:\/\/docs\.un\.org\//.test(graph.address(d));
  return {
    id: [...graph.key(d)].map((c) => (/[0-9A-Za-z.-]/.test(c) ? c : '_'.repeat(new TextEncoder().encode(c).length))).join(''),
    title: graph.title(d) || graph.label(d),
    author: organ === 'none' || organ === 'other' ? '' : organWords(organ),
    number: isSymbol ? graph.label(d) : '',
    address: graph.address(d),
    date: graph.date(d),
    type: graph.type(d),
  };
}

/** 'United Nations, Security Council, Protection of civilians, S/RES/1674 (2006), 28 April 2006.' with the place, where one is meant. */
export function unStyle(graph, d, place = '') {
  const { title, author, number, address, date } = entry(graph, d);
  const parts = [author ? `United Nations, ${author}` : '', title === number ? '' : title, number, place, dateWords(date)];
  return `${parts.filter(Boolean).join(', ')}.${address ? ` Available at ${address}.` : ''}`;
}

const line = (text) => text.replace(/[\n\t]/g, ' ');

export function risOf(graph, d) {
  const { id, title, author, number, address, date, type } = entry(graph, d);
  const [year, month = '', day = ''] = date.split('-');
  const fields = [
    ['TY', risTypes[type] ?? 'GOVDOC'],
    ['ID', id],
    ['TI', title],
    ['AU', author && `United Nations. ${author}`],
    ['M1', number],
    ['PY', year],
    ['DA', year && `${Number(year)}/${month}/${day}/`],
    ['PB', 'United Nations'],
    ['UR', address],
  ];
  return `${fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${line(value)}\r\n`).join('')}ER  - \r\n`;
}

const tex = (text) =>
  line(text).replace(/[&%$#_{}~^\\]/g, (c) => ({ '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '\\': '\\textbackslash{}' })[c] ?? `\\${c}`);

export function bibtexOf(graph, d) {
  const { id, title, author, number, address, date } = entry(graph, d);
  const [year, month, day] = date.split('-').map(Number);
  const fields = [
    ['title', `{${tex(title)}}`],
    ['author', author && `{United Nations, ${tex(author)}}`],
    ['number', tex(number)],
    ['year', year || ''],
    ['month', month || ''],
    ['day', day || ''],
    ['publisher', 'United Nations'],
    ['url', line(address).replaceAll('{', '%7B').replaceAll('}', '%7D')],
  ];
  return `@misc{${id}${fields.filter(([, value]) => value !== '').map(([name, value]) => `,\n  ${name} = {${value}}`).join('')}\n}\n\n`;
}
