// Accessibility by axe-core on every view, light and dark; small screens; paper; languages from right to left; keys in the picture.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { close, goto, launch, open, texts } from './browser.mjs';

const file = process.env.EXPLORER_EXAMPLES;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = ['#/', '#/search?q=protect', '#/documents', '#/citations', '#/about', '#/things', '#/things?kind=state', '#S/RES/1674(2006)', '#S/RES/1674(2006)?show=cites', '#A/RES/60/1/para_138', '#A/RES/60/1?show=picture', '#A/RES/60/1?show=timeline', '#A/RES/60/1?act=reaffirm&since=2006', '#nothing'];
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const colorScheme of ['light', 'dark'])
  test(`no finding of axe, ${colorScheme}`, async () => {
    const page = await open(browser, file, '', { colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
    await page.evaluate(axe);
    for (const view of views) {
      await goto(page, view);
      await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
      const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
      assert.deepEqual(found.violations.map((one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html)]), [], view);
    }
    await close(page);
  });

for (const width of [360, 768])
  test(`nothing is wider than a screen of ${width} points`, async () => {
    const page = await open(browser, file, '', { viewport: { width, height: 740 } });
    for (const view of views) {
      await goto(page, view);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, view);
    }
    assert.deepEqual(page.complaints, []);
    await close(page);
  });

test('light and dark are followed, and can be chosen', async () => {
  const page = await open(browser, file, '', { colorScheme: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  await page.click('.theme');
  const light = await paper();
  assert.notEqual(dark, light);
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  assert.ok([dark, light].includes(await paper()));
  await close(page);
});

test('on paper there is the text and nothing to click', async () => {
  const page = await open(browser, file, '#S/RES/1674(2006)?show=cites');
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.top', '.tabs', '.actions', '.filters']) assert.ok(!(await page.isVisible(selector)), selector);
  assert.ok(await page.isVisible('.lineage .quote'));
  assert.ok((await page.pdf()).length > 1000);
  await close(page);
});

test('quotes in the language that was chosen, and the address keeps it', async () => {
  const page = await open(browser, file, '#S/RES/1674(2006)/op_4?show=cites');
  await page.selectOption('.language select', 'fr');
  await page.waitForFunction(() => location.hash.includes('lang=fr'));
  assert.equal(await page.getAttribute('.lineage .quote', 'lang'), 'fr');
  assert.match((await texts(page, '.lineage .quote')).join(), /paragraphes 138 et 139/);
  await page.click('.lineage .symbol');
  assert.match(page.url(), /lang=fr/);
  await close(page);
});

test('the picture by keys, and time runs one way', async () => {
  const page = await open(browser, file, '#A/RES/60/1?show=picture', { reducedMotion: 'reduce' });
  const order = await page.$eval('.canvas', (canvas) => canvas.cytoscape.nodes().map((node) => [node.data('label'), node.position('x')]));
  const years = order.map(([label, x]) => [Number(label.match(/\((\d{4})\)/)?.[1] ?? 0), x]).filter(([year]) => year).sort((a, b) => a[1] - b[1]).map(([year]) => year);
  assert.deepEqual(years, [...years].sort());
  await page.$eval('.canvas', (canvas) => canvas.cytoscape.edges('.near')[0].emit('tap'));
  assert.match(await page.textContent('.chosen .head'), /A\/RES\/60\/1/);
  assert.ok(await page.textContent('.chosen .quote'));
  await page.focus('.canvas');
  await page.keyboard.press('ArrowRight');
  const chosen = await page.textContent('.chosen .symbol');
  assert.ok(chosen);
  await page.keyboard.press('Enter');
  await page.waitForFunction((label) => document.querySelector('h1')?.textContent.includes(label), chosen);
  assert.deepEqual(page.complaints, []);
  await close(page);
});
