// What a reader chooses: light or dark, and the language of quotes. Kept by the browser where it keeps anything for a page from
// disk; the language also stands in the address, so that a link shows what was seen.

export const settings = { language: '', theme: '' };

const name = 'recital-explorer';

export function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? '{}');
    if (kept.theme === 'light' || kept.theme === 'dark') settings.theme = kept.theme;
  } catch {
    // A browser that keeps nothing starts anew each time.
  }
  show();
}

export function choose(key, value) {
  settings[key] = value;
  try {
    localStorage.setItem(name, JSON.stringify({ theme: settings.theme }));
  } catch {
    // As above.
  }
  show();
}

function show() {
  if (settings.theme) document.documentElement.dataset.theme = settings.theme;
  else delete document.documentElement.dataset.theme;
}

export const isDark = () => (settings.theme ? settings.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
