// Makes the page of the explorer: node build.mjs OUT
//
// OUT holds the libraries (node_modules) and gets before.html and after.html, between which the data of a graph stand. Styles and
// scripts stand in the page itself; the page allows exactly these by their hashes, and no request to anywhere.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const modules = join(out, 'node_modules');
const esbuild = createRequire(pathToFileURL(join(out, 'package.json')))('esbuild');

/** Whose words go into the page, with the files their licences stand in. */
const libraries = [
  ['cytoscape', 'cytoscape/LICENSE'],
  ['Source Serif 4', '@fontsource-variable/source-serif-4/LICENSE'],
  ['Inter', '@fontsource-variable/inter/LICENSE'],
];
const recitalLicence = join(here, '..', '..', 'LICENSE');

const common = { bundle: true, minify: true, write: false, nodePaths: [modules], legalComments: 'none', charset: 'utf8', logLevel: 'warning' };

async function bundle(entry, more) {
  const result = await esbuild.build({ ...common, entryPoints: [join(here, 'app', entry)], ...more });
  // Neither may end the element that it stands in.
  return result.outputFiles[0].text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

const script = await bundle('main.mjs', { format: 'iife', target: 'es2020' });
const style = await bundle('style.css', { loader: { '.woff2': 'dataurl' }, target: 'es2020' });
const licences = [['recital', recitalLicence], ...libraries.map(([name, file]) => [name, join(modules, file)])]
  .map(([name, file]) => `${name}\n\n${readFileSync(file, 'utf8').trim()}`)
  .join(`\n\n${'-'.repeat(78)}\n\n`);
if (/<\/script|<!--/i.test(licences) || /<\/style/i.test(style)) throw new Error('a licence or style would end its element');

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const values = {
  policy: `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
  style,
  script,
  licences,
};
const page = readFileSync(join(here, 'page.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (whole, name) => values[name] ?? whole);
const [before, after, ...rest] = page.split('{{data}}');
if (after === undefined || rest.length > 0) throw new Error('page.html must have one place for the data');
writeFileSync(join(out, 'before.html'), before);
writeFileSync(join(out, 'after.html'), after);
