// Comma-separated values as RFC 4180 has them, spelled as export/csv_text.cpp does: UTF-8, line feeds, quoted where needed.

export function csvCell(value) {
  const text = value == null ? '' : String(value);
  const blanks = text !== '' && (text.startsWith(' ') || text.endsWith(' '));
  return blanks || /[,"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvOf(header, rows) {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

/** Hands the text to the browser as a file. */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
