// Citations by year and verb.

/** {years: [first..last], acts: [{act, total, counts: [by year]}], undated}: the most frequent verbs, then 'other' (-1). */
export function citationsByYear(graph, citations, yearOf, most = 7) {
  const totals = new Map();
  let [first, last, undated] = [Infinity, -Infinity, 0];
  for (const c of citations) {
    const year = yearOf(c);
    if (!year) {
      ++undated;
      continue;
    }
    [first, last] = [Math.min(first, year), Math.max(last, year)];
    totals.set(graph.act[c], (totals.get(graph.act[c]) ?? 0) + 1);
  }
  if (last < first) return { years: [], acts: [], undated };
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const named = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([act]) => act);
  const rows = new Map(named.map((act) => [act, { act, total: 0, counts: years.map(() => 0) }]));
  for (const c of citations) {
    const year = yearOf(c);
    if (!year) continue;
    const act = rows.has(graph.act[c]) ? graph.act[c] : -1;
    if (!rows.has(act)) rows.set(act, { act, total: 0, counts: years.map(() => 0) });
    const row = rows.get(act);
    ++row.total;
    ++row.counts[year - first];
  }
  return { years, acts: [...rows.values()], undated };
}
