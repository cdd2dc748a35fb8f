/** A word of a text: where it stands, and under what it is found. */
export interface TextWord {
  start: number;
  end: number;
  /** As one piece, and, if it is made of several, each of them: "14-3-3" is `1433`, `14` and `3`. */
  forms: readonly string[];
}

/** Pieces held together by a hyphen of any kind or an apostrophe. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-\u2010-\u2013'’][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /[-\u2010-\u2013'’]/u;
const MARKS = /\p{M}/gu;
const GREEK = /[α-ω]/g;

const GREEK_NAMES = (
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon ' +
  'phi chi psi omega'
).split(' ');

/** Almost every word; the rest takes three times as long. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Without capitals, accents and Greek letters, as people type on any keyboard. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(GREEK, (letter) => GREEK_NAMES[letter.charCodeAt(0) - 0x3b1] ?? letter);
}

export function wordsOf(text: string): TextWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const parts = JOINT.test(word) ? word.split(JOINT).map(foldText) : [foldText(word)];
    const forms = parts.length > 1 ? [parts.join(''), ...parts] : parts;
    return { start: index, end: index + word.length, forms };
  });
}

/** All its letters and digits in one piece: two spellings of one name are the same then. */
export function compactText(text: string): string {
  return wordsOf(text)
    .map(({ forms }) => forms[0] ?? '')
    .join('');
}

/** Words that nearly every sentence has: they take a third of an index and find nothing. */
const STOP_WORDS = new Set(
  'a an and are as at be been but by for from had has have in into is it its of on or that the their them they this to was were which with'.split(
    ' ',
  ),
);

export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form);
}

/** The kinds of things that can be found. */
export type HitKind =
  | 'node'
  | 'edge'
  | 'step'
  | 'term'
  | 'quote'
  | 'claim'
  | 'hypothesis'
  | 'question'
  | 'limit'
  | 'event'
  | 'reference'
  | 'document';

/** A piece of text, and whether it is what was looked for. */
export interface TextSegment {
  /** Where it begins in the whole. */
  at: number;
  text: string;
  marked: boolean;
}

export interface SearchHit {
  kind: HitKind;
  id: string;
  title: string;
  /** The title in pieces. */
  titleSegments: readonly TextSegment[];
  /** The words that match and what stands around them; empty where the title says it all. A quote is never cut. */
  snippet: readonly TextSegment[];
  /** Where it is: a place, a step, a source. */
  where: string;
  /** What a quote may not be shown without. */
  correction?: string;
}

export interface HitGroup {
  kind: HitKind;
  /** The best of them. */
  hits: readonly SearchHit[];
  /** How many there are. */
  total: number;
}

/** Hits of a kind that are listed at most. Who finds more types on. */
const MOST_OF_KIND = 120;

/** By kind, the kind of the best hit first; within a kind the best first. Takes hits in their order. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<HitKind, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups].map(([kind, own]) => ({ kind, hits: own.slice(0, MOST_OF_KIND), total: own.length }));
}

/** How much of a text is shown around what was found. */
const EXCERPT_LENGTH = 130;
const EXCERPT_LEAD = 40;

/** The text in pieces, with the words that were found. */
export function markWords(text: string, found: ReadonlySet<string>): TextSegment[] {
  const segments: TextSegment[] = [];
  let at = 0;
  const add = (to: number, marked: boolean): void => {
    if (to > at) segments.push({ at, text: text.slice(at, to), marked });
    at = to;
  };
  for (const { start, end, forms } of wordsOf(text)) {
    if (!forms.some((form) => found.has(form))) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

function countFound(text: string, found: ReadonlySet<string>): number {
  return new Set(wordsOf(text).flatMap(({ forms }) => forms.filter((form) => found.has(form)))).size;
}

/** The text that has most of what was found; none where no text has any of it. */
export function bestText(texts: readonly string[], found: ReadonlySet<string>): string | undefined {
  const counts = texts.map((text) => countFound(text, found));
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : texts[counts.indexOf(most)];
}

/** As much of a text as a row has room for, from a little before the first word that was found; cut between words. */
export function excerpt(text: string, found: ReadonlySet<string>): TextSegment[] {
  if (text.length <= EXCERPT_LENGTH) return markWords(text, found);
  const words = wordsOf(text);
  const first = words.find(({ forms }) => forms.some((form) => found.has(form)));
  const wanted = Math.min(Math.max(0, (first?.start ?? 0) - EXCERPT_LEAD), text.length - EXCERPT_LENGTH);
  const start = wanted === 0 ? 0 : (words.find((word) => word.start >= wanted)?.start ?? 0);
  const end =
    start + EXCERPT_LENGTH >= text.length
      ? text.length
      : (words.findLast((word) => word.end <= start + EXCERPT_LENGTH)?.end ?? text.length);
  const inside = markWords(text.slice(start, end), found);
  const dots = (at: number): TextSegment => ({ at, text: '…', marked: false });
  return [...(start > 0 ? [dots(-1)] : []), ...inside, ...(end < text.length ? [dots(end)] : [])];
}
