// The words of the page, in one place; what the model names by keys is said here as people say it.

export const words = {
  name: 'recital',
  title: 'Citations of United Nations documents',
  search: 'Symbol, title, or words of a paragraph',
  searchLabel: 'Search',
  documents: 'Documents',
  citations: 'Citations',
  about: 'About',
  notRead: 'cited, not read',
  described: 'described, not read',
  citedBy: 'Cited by',
  cites: 'Cites',
  picture: 'Picture',
  timeline: 'Timeline',
  wholeDocument: 'the document',
  wider: 'names the larger place it lies in',
  narrower: 'names a part of it',
  elsewhere: 'its own lineage stands elsewhere in this tree',
  quoteLeftOut: 'This quote was left out to keep the file small.',
  copied: 'Copied.',
};

const types = {
  named: 'known by its name alone',
  outcome: 'outcome document',
};
const typesPlural = {
  named: 'known by their names alone',
  summary: 'summaries',
  press_release: 'press releases',
  treaty: 'treaties',
  news_story: 'news stories',
};
const spaced = (name) => name.replaceAll('_', ' ');

export const typeWords = (type) => types[type] ?? spaced(type);
/** 'the resolution' */
export const referredWords = (type) => (['named', 'document'].includes(type) ? words.wholeDocument : `the ${typeWords(type)}`);
export const typesWords = (type) => typesPlural[type] ?? (types[type] ? `${types[type]}s` : `${spaced(type)}s`);
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export function organWords(organ) {
  if (organ === 'none') return '';
  if (organ === 'other') return 'Other bodies';
  return organ.split('_').map((word) => (['and', 'on', 'of'].includes(word) ? word : capital(word))).join(' ');
}

const otherKinds = { state: 'State', organisation: 'organization', organisational_change: 'organizational change', high_level_event: 'high-level event' };
const manyKinds = { person: 'people', opening: 'openings', organisational_change: 'organizational changes' };
export const kindsWords = (kind) => manyKinds[kind] ?? kindWords(kind).replace(/y$/, 'ie').replace(/([sx])$/, '$1e') + 's';
export const kindWords = (kind) => otherKinds[kind] ?? spaced(kind);

export const voiceWords = {
  own: 'In documents’ own words',
  all: 'Also what others report',
  reported: 'Only what others report',
};

export const actClassWords = (name) => (name === '' ? 'without a verb' : spaced(name));
export const actWords = (graph, act) => (act === 0 ? 'cites' : graph.terms.act_words[act] || 'cites');

const languages = {
  en: ['English', 'ltr'],
  fr: ['French', 'ltr'],
  es: ['Spanish', 'ltr'],
  ru: ['Russian', 'ltr'],
  zh: ['Chinese', 'ltr'],
  ar: ['Arabic', 'rtl'],
  und: ['unknown language', 'auto'],
};
export const languageName = (code) => (languages[code] ?? languages.und)[0];
export const direction = (code) => (languages[code] ?? languages.und)[1];

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** '28 April 2006' of '2006-04-28'. */
export function dateWords(iso) {
  if (!iso) return '';
  const [year, month, day] = iso.split('-').map(Number);
  return [day, months[month - 1], year].filter(Boolean).join(' ');
}

export const number = (value) => value.toLocaleString('en-US');
export const counted = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

/** Who says something of a document. */
const sources = { correction: 'a correction', masthead: 'the document itself', record: 'an official record', page: 'a page', article: 'an article' };
export const sourceWords = (source) => sources[source] ?? source;

const adoptions = { without_vote: 'without a vote', unanimously: 'unanimously', recorded_vote: 'by recorded vote', vote: 'by vote' };
/** 'Adopted unanimously (15 in favour), 28 April 2006'; '' where nothing is known. */
export function adoptionWords(graph, d) {
  const how = adoptions[graph.terms.adoptions[graph.documents.adoption[d] ?? 0]] ?? '';
  const votes = graph.documents.votes[d];
  const counts = votes
    ? `(${[[votes[0], 'in favour'], [votes[1], 'against'], [votes[2], 'abstaining']].filter(([n]) => n >= 0).map(([n, what]) => `${n} ${what}`).join(', ')})`
    : '';
  const date = dateWords(graph.documents.adopted[d]);
  const manner = [how, counts].filter(Boolean).join(' ');
  if (!manner && !date) return '';
  return `Adopted ${[manner, date].filter(Boolean).join(manner ? ', ' : '')}`;
}

export function statusWords(graph, c) {
  const flags = graph.flags[c];
  if (flags & 8) return 'no single candidate';
  if (flags & 16) return 'no candidate';
  if (flags & 4) return 'known by its name alone';
  return '';
}

/** What a person found of a citation. */
export const judgedWords = { confirmed: 'found right by a person', curated: 'put right by a person', rejected: 'found wrong by a person' };

/** What a link is called on the page of its source, and on that of its target; '' where it is told elsewhere. */
export const linkWords = {
  draft: ['Draft', 'Adopted as'],
  recommended_in: ['Recommended in', 'Recommends'],
  adopted_at: ['Record', 'Adopted there'],
  adopted_by: ['Adopted by', ''],
  sponsored: ['Sponsors', 'Sponsored'],
  voted_for: ['In favour', ''],
  voted_against: ['Against', 'Voted against'],
  abstained: ['Abstaining', 'Abstained on'],
  issued_by: ['Issued by', ''],
  considered_under: ['Considered under', 'Documents under it'],
  addendum_to: ['Addendum to', 'Has addendum'],
  corrigendum_to: ['Corrigendum to', 'Has corrigendum'],
  revision_of: ['Revision of', 'Has revision'],
  part_of: ['Part of', 'Has part'],
  transmits: ['Transmits', 'Transmitted by'],
  annexes: ['Annexes', 'Annexed to'],
  supersedes: ['Supersedes', 'Superseded by'],
  terminates: ['Terminates', 'Terminated by'],
  amends: ['Amends', 'Amended by'],
  renews_mandate: ['Renews mandate', 'Renewed by'],
  has_press_release: ['Press release', 'Press release of'],
  has_webcast: ['Webcast', 'Webcast of'],
  has_meeting_record: ['Record of meeting', 'Record of'],
  has_concept_note: ['Concept note', 'Concept note of'],
  has_summary: ['Summary', 'Summary of'],
  has_news_story: ['News story', 'News story of'],
  has_web_page: ['Web page', 'Web page of'],
  has_statement: ['Statement', 'Statement at'],
  has_related_document: ['Related document', 'Related to'],
  has_sub_event: ['Part of it', 'Part of'],
  has_participant: ['Participants', 'Took part in'],
  considers: ['Considers', 'Considered at'],
  co_organized_by: ['Organized by', 'Organized'],
  outcome_of: ['Outcome of', 'Outcome'],
  follows: ['Follows', 'Followed by'],
  delivered_at: ['Delivered at', 'Delivered there'],
  statement_by: ['Statement by', 'Statements'],
  delivered_by: ['Delivered by', 'Delivered'],
  interview_with: ['Interview with', 'Interviews'],
  features: ['Features', 'Featured in'],
  authored_by: ['By', 'Wrote'],
  created_by: ['Made by', 'Made'],
  published_by: ['Published by', 'Published'],
  commissioned_by: ['Commissioned by', 'Commissioned'],
  produced_for: ['Made for', 'Made for it'],
  sent_by: ['From', 'Sent'],
  addressed_to: ['To', 'Received'],
  translation_of: ['Translation of', 'Translated as'],
  holds_role: ['Role', 'Held by'],
  role_in: ['Role in', 'Roles'],
  speaks_for: ['Speaks for', 'Spokespersons'],
  mentions: ['Mentions', 'Mentioned in'],
};
