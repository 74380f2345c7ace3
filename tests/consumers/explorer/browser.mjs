// Debian's Chromium, driven by playwright-core: opens the page from disk, lets no request through, and keeps every complaint.

import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

/** Path of the browser; '' where there is none. */
export function browserPath() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // the next name
    }
  return '';
}

export const launch = () => chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/** A page at an address of the file. `page.complaints` has what the console and the network said. */
export async function open(browser, file, hash = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(error.stack));
  page.on('request', (request) => {
    if (!/^(file|data|blob|about):/.test(request.url())) page.complaints.push(`asked for ${request.url()}`);
  });
  await context.route(/^https?:|^wss?:|^ftp:/, (route) => route.abort());
  await page.goto(`file://${file}${hash}`);
  await page.waitForSelector('html[data-ready]');
  return page;
}

export const close = (page) => page.context().close();
/** Goes to an address as a person does who types it. */
export async function goto(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForTimeout(60);
}
export const texts = (page, selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent.trim()));
