// Starts the explorer: reads the data, and shows the view that the address names whenever it changes.

import { parse, print, resolve } from './address.mjs';
import { Graph } from './data.mjs';
import { fill, h, say } from './dom.mjs';
import { footer, header } from './frame.mjs';
import { keyboard } from './keyboard.mjs';
import { load, settings } from './settings.mjs';
import { direction, words } from './words.mjs';
import { aboutView } from './view_about.mjs';
import { documentView } from './view_document.mjs';
import { homeView } from './view_home.mjs';
import { nodeView } from './view_node.mjs';
import { searchView } from './view_search.mjs';
import { citationsView, documentsView } from './view_table.mjs';
import { thingsView } from './view_things.mjs';
import { unknownView } from './view_unknown.mjs';

const views = {
  home: homeView,
  search: searchView,
  documents: documentsView,
  citations: citationsView,
  things: thingsView,
  about: aboutView,
  document: documentView,
  node: nodeView,
  unknown: unknownView,
};

load();
const graph = new Graph(JSON.parse(document.getElementById('data').textContent));
document.getElementById('data').textContent = '';
const main = document.getElementById('main');
let shown = null;

/** Goes to an address; '' is where we are. `replace` makes no step for the back button. */
function go(address, replace = false, language) {
  if (language !== undefined) {
    settings.language = language;
    const here = parse(location.hash);
    here.parameters.delete('lang');
    address = print(here.path, here.parameters);
  }
  if (address === location.hash) return show();
  if (replace) {
    history.replaceState(null, '', address);
    show();
  } else {
    location.hash = address;
  }
}

const { field, top } = header(graph, go);

function show() {
  const address = parse(location.hash);
  settings.language = address.parameters.get('lang') ?? '';
  const what = resolve(graph, address);
  const typing = document.activeElement === field;
  const same = shown && shown.view === what.view && shown.document === what.document && shown.place === what.place;
  shown?.close?.();
  const made = views[what.view](graph, { ...what, parameters: address.parameters, path: address.path, go });
  fill(main, made.element);
  document.title = made.title ? `${made.title} · ${words.title}` : words.title;
  shown = { ...what, close: made.close };
  if (what.view === 'search' && !typing) field.value = address.parameters.get('q') ?? '';
  if (what.view !== 'search' && !typing) field.value = '';
  for (const link of top.querySelectorAll('[data-view]')) {
    if (link.dataset.view === what.view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const select = top.querySelector('.language select');
  if (select) select.value = settings.language;
  made.ready?.();
  if (!same) {
    if (!typing) scrollTo(0, 0);
    say(made.title ?? words.title);
  }
}

addEventListener('hashchange', () => {
  const before = shown;
  show();
  // A new page is read from its beginning.
  if (document.activeElement === document.body && before?.view !== undefined) main.focus({ preventScroll: true });
});
addEventListener('themechange', () => shown?.close && show());
document.getElementById('skip').addEventListener('click', () => main.focus());
keyboard(field, main);
footer(graph);
show();
document.documentElement.dataset.ready = String(Math.round(performance.now()));
