// What a reader does: searches, clicks through to a quote, narrows, follows addresses, saves, uses the keys alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { close, goto, launch, open, texts } from './browser.mjs';

const file = process.env.EXPLORER_EXAMPLES;
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A test with a page that must not complain. */
function visit(name, hash, body, options) {
  test(name, async () => {
    const page = await open(browser, file, hash, options);
    await body(page);
    assert.deepEqual(page.complaints, []);
    await close(page);
  });
}

visit('from the first page through a search to a quote', '', async (page) => {
  await page.keyboard.press('/');
  await page.keyboard.type('s/res/1674');
  await page.keyboard.press('Enter');
  await page.click('text="S/RES/1674 (2006)"');
  assert.match(await page.textContent('h1'), /S\/RES\/1674 \(2006\)/);
  await page.click('.tabs >> text=Cites');
  await page.click('.places >> text=op. para. 4');
  assert.match(page.url(), /#S\/RES\/1674\(2006\)\/op_4/);
  await page.click('.tabs >> text=Cites');
  const quotes = await texts(page, '.lineage .quote');
  assert.ok(quotes.some((quote) => /138/.test(quote)), quotes.join('\n'));
  await page.goBack();
  assert.match(await page.textContent('h1'), /S\/RES\/1674 \(2006\)/);
});

visit('words of paragraphs are found', '#/search?q=%22paragraphs+138+and+139%22', async (page) => {
  await page.waitForSelector('.results mark');
  const found = await texts(page, '.results mark');
  assert.ok(found.every((words) => words.toLowerCase() === 'paragraphs 138 and 139'), found.join());
});

visit('an address leads to a place; an unknown one says so and offers what is near', '#S/RES/1674(2006)/op_4', async (page) => {
  assert.equal(await page.textContent('.masthead .place'), 'op. para. 4');
  await goto(page, '#S/RES/1674(2008)');
  assert.equal(await page.textContent('h1'), 'Not in this graph');
  await goto(page, '#S/RES/1674');
  assert.ok((await texts(page, '.items .symbol')).includes('S/RES/1674 (2006)'));
});

visit('filters narrow, are part of the address, and go again', '#A/RES/60/1?show=cited', async (page) => {
  const all = await page.$$eval('.lineage > li', (items) => items.length);
  await page.click('.filters summary');
  await page.selectOption('.filters select >> nth=0', 'reaffirm');
  await page.waitForFunction(() => location.hash.includes('act=reaffirm'));
  const acts = await texts(page, '.lineage .act');
  assert.ok(acts.length > 0 && acts.every((act) => act.startsWith('reaffirms')), acts.join());
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  assert.deepEqual(await texts(page, '.lineage .act'), acts);
  await page.click('text=Show all');
  assert.equal(await page.$$eval('.lineage > li', (items) => items.length), all);
});

visit('a table sorts, and saves as CSV what it shows', '#/documents?sort=symbol&organ=security_council', async (page) => {
  const symbols = await texts(page, 'tbody th');
  assert.ok(symbols.length > 3);
  await page.click('thead >> text=Document');
  await page.waitForFunction((first) => document.querySelector('tbody th').textContent !== first, symbols[0]);
  assert.deepEqual(await texts(page, 'tbody th'), symbols.toReversed?.() ?? [...symbols].reverse());
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as CSV')]);
  assert.equal(download.suggestedFilename(), 'documents.csv');
  const rows = readCsv(readFileSync(await download.path(), 'utf8'));
  assert.deepEqual(rows[0].slice(0, 3), ['symbol', 'title', 'type']);
  const shown = await page.$$eval('tbody tr', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.deepEqual(rows.slice(1), shown);
});

visit('everything by keys', '', async (page) => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.keyboard.press('/');
  await page.keyboard.type('A/RES/60/1');
  await page.waitForSelector('.results .symbol');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.closest('.item'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.document');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
});

test('what a person found wrong is hidden, and can be shown', async () => {
  const page = await open(browser, process.env.EXPLORER_JUDGED, '#S/RES/1674(2006)?show=cited');
  const symbols = () => texts(page, '.lineage > li > .entry > .head .symbol');
  assert.ok(!(await symbols()).includes('S/RES/1706 (2006)'));
  await page.click('.filters summary');
  await page.selectOption('.filters select:has(option[value="shown"])', 'shown');
  await page.waitForFunction(() => location.hash.includes('rejected=shown'));
  assert.ok((await symbols()).includes('S/RES/1706 (2006)'));
  assert.ok((await texts(page, '.lineage .remark')).includes('found wrong by a person'));
  assert.deepEqual(page.complaints, []);
  await close(page);
});

/** RFC 4180. */
function readCsv(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n)/g)) {
    row.push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain);
    if (end === '\n') rows.push(row.splice(0));
  }
  return rows;
}
