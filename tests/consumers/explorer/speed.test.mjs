// How soon a page opens, and how smoothly its picture moves. Bars are wide, for machines that do other things meanwhile; what was
// measured is printed.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { close, launch, open } from './browser.mjs';

const patience = Number(process.env.EXPLORER_PATIENCE ?? 3); // times what is promised
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const [name, file, promised] of [
  ['seeds', process.env.EXPLORER_SEEDS, 1000],
  ['most cited', process.env.EXPLORER_TOP, 5000],
])
  test(`${name}: opens in time`, { skip: !file && 'the documents are not here' }, async () => {
    const page = await open(browser, file);
    const opened = await page.evaluate(() => performance.now());
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    const ready = await page.evaluate(() => document.documentElement.dataset.ready);
    console.log(`${name}: ${(statSync(file).size / 1e6).toFixed(1)} MB, ready after ${ready} ms (first ${Math.round(opened)} ms)`);
    assert.ok(Number(ready) < promised * patience, ready);
    await close(page);
  });

test('dragging is smooth with hundreds of documents', { skip: !process.env.EXPLORER_TOP && 'the documents are not here' }, async () => {
  const page = await open(browser, process.env.EXPLORER_TOP);
  await page.evaluate(() => {
    const counts = [...document.querySelectorAll('.home .items .symbol')].map((link) => link.getAttribute('href'));
    location.hash = `${counts[0]}?show=picture`;
  });
  await page.waitForSelector('.canvas canvas');
  await page.click('text=Show more').catch(() => {});
  await page.waitForTimeout(300);
  const box = await (await page.$('.canvas')).boundingBox();
  const documents = await page.$eval('.canvas', (canvas) => canvas.cytoscape.nodes().length);
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const frame = (now) => {
      window.frames_.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x + 3, y + 41);
  await page.mouse.down();
  for (let i = 0; i < 60; ++i) await page.mouse.move(x + 3 - 3 * i, y + 41 + 2 * i);
  await page.mouse.up();
  const frames = (await page.evaluate(() => window.frames_)).slice(2).sort((a, b) => a - b);
  const at = (share) => frames[Math.floor(frames.length * share)];
  console.log(`dragging a picture of ${documents} documents: ${frames.length} frames, median ${at(0.5).toFixed(1)} ms, 95 of 100 below ${at(0.95).toFixed(1)} ms`);
  assert.ok(at(0.5) < 34 * patience, `${at(0.5)}`);
  await close(page);
});
