// Draws the neighbourhood: documents as points in time, citations as lines, to be moved, enlarged and walked along with keys.

import cytoscape from 'cytoscape';

import { documentAddress } from './address.mjs';
import { fill, h, say } from './dom.mjs';
import { factWords, onlyReported, titleOf } from './items.mjs';
import { neighbourhood, rowHeight } from './picture.mjs';
import { citationLine, quoteOfAll } from './quote.mjs';
import { capital, counted, organWords } from './words.mjs';

const mostAtFirst = 120;
const mostAtAll = 500;
const leastReadable = 0.66; // below it names cannot be read
const margin = 30;

export function pictureSection(graph, { document: d, place, filter, go }) {
  let most = mostAtFirst;
  const canvas = h('div.canvas', { tabindex: 0, role: 'application', 'aria-roledescription': 'picture', 'aria-label': `Documents around ${graph.label(d)} by date. Arrow keys go from one to the next, Enter opens it, plus and minus change the size.` });
  const years = h('div.years', { 'aria-hidden': 'true' });
  const lanes = h('div.lanes', { 'aria-hidden': 'true' });
  const about = h('div.chosen', {});
  const legend = h('ul.legend', {});
  const note = h('p.hint', {});
  const listed = h('ol.items.compact', { 'data-rove': true });
  const button = (text, label, act) => h('button.plain', { type: 'button', 'aria-label': label, onclick: act }, text);
  let drawn = null;
  const draw = () => {
    drawn?.destroy();
    const picture = neighbourhood(graph, { document: d, place, filter, most });
    fill(note, noteWords(graph, picture, filter.voice === 'own', d), picture.leftOut > picture.undated && most < mostAtAll && [' ', button('Show more', 'Show more documents', () => { most = mostAtAll; draw(); })]);
    fill(listed, [...picture.nodes].sort((a, b) => a.x - b.x).map(({ document: one }) => h('li', {}, h('a', { href: documentAddress(graph, one) }, h('bdi', {}, graph.label(one))), ' ', h('span.date', {}, String(graph.year(one) || '')))));
    drawn = drawing(graph, picture, { centre: d, canvas, years, lanes, about, legend, go });
  };
  return {
    element: h(
      'section.picture',
      {},
      h('h2.unseen', {}, 'Picture'),
      note,
      h('div.frame', {}, lanes, canvas, years, about, h('div.zoom', {}, button('+', 'Enlarge', () => drawn.zoom(1.3)), button('−', 'Make smaller', () => drawn.zoom(1 / 1.3)), button('Fit', 'Fit all of it', () => drawn.fit()))),
      legend,
      h('details', {}, h('summary', {}, 'The documents of the picture as a list'), listed),
    ),
    ready: draw,
    close: () => drawn?.destroy(),
  };
}

function noteWords(graph, picture, own, d) {
  if (picture.nodes.length < 2) return own ? onlyReported(graph, d) : 'Nothing around it passes the filter and has a date.';
  const more = picture.leftOut - picture.undated;
  const left = [picture.undated > 0 ? `${counted(picture.undated, 'more has no date', 'more have no date')}.` : '', more > 0 ? `${counted(more, 'more is', 'more are')} less bound to it.` : ''].filter(Boolean).map((one) => ` ${one}`).join('');
  return `${counted(picture.nodes.length, 'document')} and the ${counted(picture.edges.length, 'citation')} between them; time runs from left to right.${left}`;
}

const classes = ['affirming', 'welcoming', 'emphasizing', 'operative', 'hortatory', 'critical', 'implementing', 'examining'];

function drawing(graph, picture, { centre, canvas, years, lanes, about, legend, go }) {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  const colourOf = (act) => {
    const name = graph.terms.act_classes[act];
    return value(classes.includes(name) ? `--act-${name}` : '--act-none');
  };
  const cited = graph.citedByCounts;
  const cy = cytoscape({
    container: canvas,
    layout: { name: 'preset', fit: false },
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: false,
    userZoomingEnabled: false,
    elements: [
      ...picture.nodes.map((node) => ({
        group: 'nodes',
        data: { id: `d${node.document}`, document: node.document, label: graph.label(node.document).slice(0, 34), size: node.document === centre ? 22 : 8 + 4 * Math.log10(1 + cited[node.document]) },
        position: { x: node.x, y: node.y },
        classes: `${node.document === centre ? 'centre' : ''} ${graph.read(node.document) ? 'read' : 'known'}`,
      })),
      ...picture.edges.map((edge, i) => ({ group: 'edges', data: { id: `e${i}`, edge: i, source: `d${edge.from}`, target: `d${edge.to}`, colour: colourOf(edge.act) }, classes: edge.near ? 'near' : 'far' })),
    ],
    style: [
      { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': value('--accent'), 'border-width': 0, label: 'data(label)', 'font-family': 'Inter Variable, sans-serif', 'font-size': 11, color: value('--ink'), 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 4, 'min-zoomed-font-size': 7, 'text-background-color': value('--paper'), 'text-background-opacity': 0.8, 'text-background-padding': 1, 'overlay-opacity': 0 } },
      { selector: 'node.known', style: { 'background-color': value('--paper'), 'border-width': 1.5, 'border-color': value('--soft') } },
      { selector: 'node.centre', style: { 'font-size': 14, 'font-weight': 600, 'background-color': value('--accent'), 'min-zoomed-font-size': 0 } },
      { selector: 'node:selected', style: { 'border-width': 3, 'border-color': value('--focus') } },
      { selector: 'edge', style: { width: 1, 'line-color': 'data(colour)', 'curve-style': 'haystack', 'haystack-radius': 0, opacity: 0.22, 'overlay-opacity': 0 } },
      { selector: 'edge.near', style: { width: 1.6, opacity: 0.75, 'curve-style': 'straight', 'target-arrow-shape': 'triangle', 'target-arrow-color': 'data(colour)', 'arrow-scale': 0.7 } },
      { selector: 'edge.lit', style: { width: 2.4, opacity: 1 } },
      { selector: '.dim', style: { opacity: 0.12 } },
    ],
  });
  const order = [...picture.nodes].sort((a, b) => a.x - b.x || a.y - b.y).map((node) => node.document);

  const place = () => {
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const perYear = picture.years.x(picture.years.first + 1) * zoom;
    const every = [1, 2, 5, 10, 20, 50].find((step) => step * perYear >= 46) ?? 100;
    const shown = [];
    for (let year = Math.ceil(picture.years.first / every) * every; year <= picture.years.last; year += every) {
      const x = picture.years.x(year) * zoom + pan.x;
      if (x < 0 || x > canvas.clientWidth) continue;
      const tick = h('span', {}, String(year));
      tick.style.left = `${x}px`;
      shown.push(tick);
    }
    years.replaceChildren(...shown);
    lanes.replaceChildren(
      ...picture.lanes.map((lane) => {
        const name = h('span', {}, organWords(lane.organ));
        name.style.top = `${(lane.y - rowHeight * 0.72) * zoom + pan.y}px`;
        return name;
      }),
    );
  };
  const fit = () => {
    cy.resize();
    const box = cy.elements().boundingBox();
    const [wide, high] = [canvas.clientWidth, canvas.clientHeight];
    const all = Math.min((wide - 2 * margin) / box.w, (high - 2 * margin) / box.h);
    // Where all of it would be too small to read, a part is shown, with the document itself as near to the middle as can be.
    const zoom = Math.min(Math.max(all, leastReadable), 1.15);
    const at = picture.nodes.find((node) => node.document === centre) ?? { x: 0, y: 0 };
    const pan = (size, from, length, middle) => {
      const free = size - length * zoom - 2 * margin;
      if (free >= 0) return margin + free / 2 - from * zoom;
      return Math.min(Math.max(size / 2 - middle * zoom, size - margin - (from + length) * zoom), margin - from * zoom);
    };
    cy.viewport({ zoom, pan: { x: pan(wide, box.x1, box.w, at.x), y: pan(high, box.y1, box.h, at.y) } });
    place();
  };
  const choose = (document_) => {
    const node = cy.getElementById(`d${document_}`);
    cy.elements().removeClass('lit dim').unselect();
    const bound = node.closedNeighborhood();
    cy.elements().difference(bound).addClass('dim');
    node.connectedEdges().addClass('lit');
    node.select();
    fill(about, h('p.head', {}, h('a.symbol', { href: documentAddress(graph, document_) }, h('bdi', {}, graph.label(document_)))), titleOf(graph, document_), h('p.facts', {}, factWords(graph, document_)));
    say(`${graph.label(document_)}. ${factWords(graph, document_)}`);
    const at = node.renderedPosition();
    if (at.x < 30 || at.y < 20 || at.x > canvas.clientWidth - 60 || at.y > canvas.clientHeight - 20) cy.animate({ center: { eles: node }, duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160 });
  };
  /** What one document does to the other, in words. */
  const explain = (i) => {
    const { from, to, citations } = picture.edges[i];
    cy.elements().removeClass('lit dim').unselect();
    const edge = cy.getElementById(`e${i}`);
    cy.elements().difference(edge.union(edge.connectedNodes())).addClass('dim');
    edge.addClass('lit');
    fill(about, h('p.head', {}, h('a.symbol', { href: documentAddress(graph, from) }, h('bdi', {}, graph.label(from))), h('span.date', {}, 'cites'), h('a.symbol', { href: documentAddress(graph, to) }, h('bdi', {}, graph.label(to)))), citations.slice(0, 2).map((c) => citationLine(graph, c)), quoteOfAll(graph, citations.slice(0, 1)), citations.length > 2 && h('p.facts', {}, counted(citations.length - 2, 'more citation')));
    about.querySelector('.quote')?.setAttribute('tabindex', '0'); // it may scroll
  };
  const chosen = () => cy.nodes(':selected')[0]?.data('document');
  const step = (by) => {
    const at = order.indexOf(chosen() ?? centre);
    const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
    if (next !== undefined) choose(next);
  };
  const zoom = (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
  const keys = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => step(5),
    ArrowUp: () => step(-5),
    Home: () => step(-order.length),
    End: () => step(order.length),
    '+': () => zoom(1.3),
    '=': () => zoom(1.3),
    '-': () => zoom(1 / 1.3),
    0: fit,
    Enter: () => chosen() !== undefined && go(documentAddress(graph, chosen())),
    Escape: clear,
  };
  function clear() {
    cy.elements().removeClass('lit dim').unselect();
    fill(about);
  }
  const onKey = (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  };
  const wheel = () => cy.userZoomingEnabled(document.activeElement === canvas);
  const watcher = new ResizeObserver(fit);
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('focus', wheel);
  canvas.addEventListener('blur', wheel);
  cy.on('tapstart', () => canvas.focus({ preventScroll: true }));
  cy.on('viewport', place);
  cy.on('tap', 'node', (event) => choose(event.target.data('document')));
  cy.on('tap', 'edge', (event) => explain(event.target.data('edge')));
  cy.on('dbltap', 'node', (event) => go(documentAddress(graph, event.target.data('document'))));
  cy.on('tap', (event) => event.target === cy && clear());
  watcher.observe(canvas);
  const occurring = [...new Set(picture.edges.map((edge) => graph.terms.act_classes[edge.act] ?? ''))];
  fill(legend, [...classes.filter((name) => occurring.includes(name)), ...(occurring.some((name) => !classes.includes(name)) ? ['none'] : [])].map((name) => h('li', {}, h('span.swatch', { 'data-class': name, 'aria-hidden': 'true' }), name === 'none' ? 'Other verbs, or none' : capital(name))), h('li', {}, h('span.dot.read', { 'aria-hidden': 'true' }), 'Read'), h('li', {}, h('span.dot', { 'aria-hidden': 'true' }), 'Cited, not read'));
  canvas.cytoscape = cy;
  return {
    zoom,
    fit,
    destroy: () => {
      watcher.disconnect();
      canvas.removeEventListener('keydown', onKey);
      canvas.removeEventListener('focus', wheel);
      canvas.removeEventListener('blur', wheel);
      cy.destroy();
    },
  };
}
