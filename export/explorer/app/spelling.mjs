// Symbols and words as people type them: case, blanks, brackets and dashes are no difference.

/** 'S/RES/1674 (2006)' and 's/res/1674(2006)' are both 's/res/1674/2006'. */
export function symbolSteps(text) {
  return text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}.]+/u).map((step) => step.replace(/^\.+|\.+$/g, '')).filter(Boolean);
}

const marks = /\p{M}/gu;
const notAscii = /[^\x00-\x7f]/;

/** Case, accents and marks of vowels folded away. */
export function fold(text) {
  const lower = text.toLowerCase();
  return notAscii.test(lower) ? lower.normalize('NFD').replace(marks, '') : lower;
}

/** What is looked for: phrases in quotation marks, and single words; folded. */
export function wantedWords(text) {
  const wanted = [];
  const rest = text.replace(/["“”«»]([^"“”«»]+)["“”«»]/g, (_, phrase) => {
    wanted.push(fold(phrase.trim()));
    return ' ';
  });
  for (const word of rest.split(/\s+/)) {
    const plain = fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (plain) wanted.push(plain);
  }
  return wanted.filter(Boolean);
}

/** What is marked of what was looked for: the words as they were typed where the text has them in a row, else those of some length. */
export function markedWords(text, typed, words) {
  const phrase = fold(typed.trim());
  if (words.length > 1 && phrase.length > 2 && fold(text).includes(phrase)) return [phrase];
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 ? long : words;
}

/** [begin, end) of the words in the text, in order and not overlapping; of texts whose length folding changes, none. */
export function matches(text, words) {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const found = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart = [];
  for (const one of found) if (apart.length === 0 || one[0] >= apart[apart.length - 1][1]) apart.push(one);
  return apart;
}
