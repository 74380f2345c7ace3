// Long lists: rows are made as they come into sight, so that a list of thousands opens as fast as one of ten.

const batch = 40;

/** Fills `list` with what `make(item, index)` gives of each item, a batch at a time as the end of it comes near. */
export function grow(list, items, make, onMore) {
  let shown = 0;
  const more = () => {
    const end = Math.min(shown + batch, items.length);
    const rows = [];
    for (; shown < end; ++shown) rows.push(make(items[shown], shown));
    list.append(...rows);
    onMore?.(shown);
    return shown < items.length;
  };
  if (!more()) return;
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      if (!list.isConnected) return;
      if (more()) watcher.observe(list.lastElementChild);
    },
    { rootMargin: '1200px' },
  );
  watcher.observe(list.lastElementChild);
  // Paper shows more than a screen does, within reason.
  const all = () => {
    if (!list.isConnected) return window.removeEventListener('beforeprint', all);
    for (let i = 0; i < 50 && more(); ++i);
  };
  window.addEventListener('beforeprint', all);
}
