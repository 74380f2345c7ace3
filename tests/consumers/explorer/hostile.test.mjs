// Titles and paragraphs that are markup, scripts, ends of elements, controls of direction: they are read, and do nothing.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { close, goto, launch, open, texts } from './browser.mjs';

const file = process.env.EXPLORER_HOSTILE;
const titles = JSON.parse(process.env.EXPLORER_TITLES);
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('hostile titles are text on every view', async () => {
  const page = await open(browser, file, '#/documents');
  const elements = () => page.evaluate(() => [document.querySelectorAll('main script, main img, main iframe, main style').length, window.pwned]);
  const shown = await texts(page, 'td[data-label="Title"]');
  for (const title of titles) assert.ok(shown.includes(title), `${JSON.stringify(title)} is not among ${JSON.stringify(shown)}`);
  const views = await page.$$eval('tbody th a', (links) => links.map((link) => link.getAttribute('href')));
  for (const view of ['#/', '#/citations', '#/about', '#/search?q=%3Cscript%3E', '#/search?q=pwned', '#%3Cscript%3Ewindow.pwned=1%3C/script%3E', ...views])
    for (const show of view.includes('?') || view.startsWith('#/') ? [''] : ['', '?show=cites', '?show=picture', '?show=timeline']) {
      await goto(page, view + show);
      assert.deepEqual(await elements(), [0, undefined], view + show);
    }
  assert.deepEqual(page.complaints, []);
  await close(page);
});

test('what a text holds cannot end the element of the data', () => {
  const page = readFileSync(file, 'utf8');
  const start = page.indexOf('<script id="data"');
  const data = page.slice(page.indexOf('>', start) + 1, page.indexOf('</script>', start));
  assert.ok(!/[<>&\u2028\u2029]/.test(data));
  assert.ok(JSON.parse(data).documents.key.length > 3);
  assert.equal(page.match(/<script[\s>]/g).length, 3);
});

test('words that turn the direction of text do not reach their neighbours', async () => {
  const page = await open(browser, file, '#/search?q=turned');
  await page.waitForSelector('.items .title');
  const isolated = await page.$$eval('.items .title, .items bdi', (all) => all.every((one) => ['isolate', 'plaintext'].includes(getComputedStyle(one).unicodeBidi) || getComputedStyle(one).display === 'block'));
  assert.ok(isolated);
  await close(page);
});
