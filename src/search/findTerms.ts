import type { Mechanism } from '../model/mechanism';
import type { Term } from '../model/contextRecords';
import { memoize } from '../model/memoize';

/** A piece of a text; with its term where it is the first mention of one. */
export interface TermPiece {
  /** Where it begins in the text. */
  at: number;
  text: string;
  term?: Term;
}

interface Spelling {
  words: readonly string[];
  /** What stands between them, and before the next. */
  gaps: readonly string[];
  term: Term;
}

/** Spellings by their first word in small letters, the longest first. */
type Vocabulary = ReadonlyMap<string, readonly Spelling[]>;

interface Token {
  word: string;
  start: number;
  end: number;
  /** What stands between it and the word before. */
  gap: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const HYPHENS = /[\u2010-\u2013]/g;
/** GTP, mRNA, MyoD: in small letters it is another word. */
const ABBREVIATION = /.\p{Lu}/u;

function tokensOf(text: string): Token[] {
  let at = 0;
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const gap = text.slice(at, index).replace(/\s+/g, ' ').replace(HYPHENS, '-');
    at = index + word.length;
    return { word, start: index, end: at, gap };
  });
}

function vocabularyOf(terms: readonly Term[]): Vocabulary {
  const byFirst = new Map<string, Spelling[]>();
  for (const term of terms) {
    for (const form of [term.term, ...(term.forms ?? [])]) {
      const tokens = tokensOf(form);
      const first = tokens[0]?.word.toLowerCase();
      if (first === undefined) continue;
      const spelling = { words: tokens.map(({ word }) => word), gaps: tokens.map(({ gap }) => gap), term };
      byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
    }
  }
  for (const spellings of byFirst.values()) spellings.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const vocabulary = memoize((mechanism: Mechanism): Vocabulary => vocabularyOf(mechanism.terms));

function isSameWord(known: string, met: string): boolean {
  return known === met || (!ABBREVIATION.test(known) && known.toLowerCase() === met.toLowerCase());
}

function matchesAt(tokens: readonly Token[], at: number, { words, gaps }: Spelling): boolean {
  return words.every((word, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && isSameWord(word, token.word) && (offset === 0 || token.gap === gaps[offset]);
  });
}

/**
 * A text of our own in pieces, the first mention of each term apart: whole words, the longest spelling, none within
 * another. The second half of "pre-mitotic" is not a word by itself.
 */
export function findTerms(mechanism: Mechanism, text: string): TermPiece[] {
  const known = vocabulary(mechanism);
  const tokens = tokensOf(text);
  const pieces: TermPiece[] = [];
  const seen = new Set<string>();
  let written = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || (at > 0 && token.gap === '-')) continue;
    const spelling = known.get(token.word.toLowerCase())?.find((one) => matchesAt(tokens, at, one));
    if (!spelling) continue;
    const last = at + spelling.words.length - 1;
    const end = tokens[last]?.end ?? token.end;
    at = last;
    if (seen.has(spelling.term.id)) continue;
    seen.add(spelling.term.id);
    if (token.start > written) pieces.push({ at: written, text: text.slice(written, token.start) });
    pieces.push({ at: token.start, text: text.slice(token.start, end), term: spelling.term });
    written = end;
  }
  if (written < text.length) pieces.push({ at: written, text: text.slice(written) });
  return pieces;
}
