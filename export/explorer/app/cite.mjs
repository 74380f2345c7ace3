// "Cite": a reference to the document, ready to be copied or saved.

import { bibtexOf, risOf, unStyle } from './bibliography.mjs';
import { save } from './csv.mjs';
import { h, say } from './dom.mjs';
import { words } from './words.mjs';

export function citeBox(graph, d, placeLabel) {
  const text = unStyle(graph, d, placeLabel);
  const name = graph.key(d).replace(/[^0-9A-Za-z.-]+/g, '_').slice(0, 60);
  return h(
    'details.cite',
    {},
    h('summary', {}, 'Cite'),
    h(
      'div.panel',
      {},
      h('p.reference', {}, text),
      h(
        'p.row',
        {},
        copyButton('Copy', () => text),
        copyButton('Copy BibTeX', () => bibtexOf(graph, d)),
        h('button.plain', { type: 'button', onclick: () => save(`${name}.ris`, 'application/x-research-info-systems', risOf(graph, d)) }, 'Save RIS'),
        h('button.plain', { type: 'button', onclick: () => save(`${name}.bib`, 'application/x-bibtex', bibtexOf(graph, d)) }, 'Save BibTeX'),
      ),
    ),
  );
}

export function copyButton(label, textOf) {
  const button = h('button.plain', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    const done = await copy(textOf());
    button.textContent = done ? words.copied : 'Select it and copy by hand';
    say(button.textContent);
    setTimeout(() => (button.textContent = label), 1800);
  });
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page from disk may be refused the clipboard; the older way still works.
    const field = h('textarea', { 'aria-hidden': 'true', class: 'unseen' });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
