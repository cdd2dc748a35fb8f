import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { MechanismEdge } from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { entriesOfGraph, entriesOfRecords, type SearchEntry } from './searchEntries';
import {
  bestText,
  compactText,
  excerpt,
  type HitKind,
  isStopWord,
  markWords,
  type SearchHit,
  type TextWord,
  wordsOf,
} from './searchHits';

/** Nobody types more; a pasted page is not searched for whole. */
const MAX_QUERY = 200;
const MAX_WORDS = 12;
/** With fewer hits than this, words spelt nearly alike are found too. "Duman" finds people, not humans. */
const ENOUGH_HITS = 3;
/** Words such as "why", "is" and "the" tell little where not every word can be had. */
const SHORT_WORD = 3;

const LABEL_BOOST = 30;
const NAME_BOOST = 15;
const ALIAS_BOOST = 8;

/** The picture and the words of it come first; a title that is long counts little beside them. */
const WEIGHTS: Readonly<Partial<Record<HitKind, number>>> = {
  node: 1.6,
  term: 1.5,
  step: 1.4,
  edge: 1.2,
  reference: 0.7,
  document: 0.7,
};

/** What to find for a query, best first. */
export type Search = (query: string) => SearchHit[];

function queryOf(words: readonly TextWord[], nearly: boolean, combineWith: 'AND' | 'OR'): Query {
  const queries = words.map(({ forms: [whole = '', ...parts] }, at): Query => {
    return {
      combineWith: 'OR',
      queries: parts.length > 0 ? [whole, { combineWith: 'AND', queries: parts }] : [whole],
      // The last word may be still being typed; the K of "special k" is a word of its own.
      prefix: words.length === 1 || whole.length > (at === words.length - 1 ? 1 : 2),
      // A number or a code that is nearly the same is another one.
      fuzzy: nearly && whole.length > 4 && !/\d/.test(whole) ? 0.2 : false,
    };
  });
  // What begins with a letter is nearly everything, except among names.
  const letter = words.length === 1 && words[0]?.forms[0]?.length === 1;
  return { combineWith, queries, ...(letter && { fields: ['labels', 'title'] }) };
}

/** How much more a thing counts that is called just so, or is by all the people who were asked for. */
function boostOf({ title, labels, aliases, hidden = [] }: SearchEntry, words: readonly TextWord[]): number {
  const wanted = words.map(({ forms }) => forms[0] ?? '');
  const isWanted = (name: string): boolean => compactText(name) === wanted.join('');
  if (labels.some(isWanted)) return LABEL_BOOST;
  if (isWanted(title)) return NAME_BOOST;
  const hasAll = (alias: string): boolean => {
    const had = new Set(wordsOf(alias).map(({ forms }) => forms[0]));
    return wanted.every((word) => had.has(word));
  };
  return [...aliases, ...hidden].some(hasAll) ? ALIAS_BOOST : 1;
}

function hitOf(entry: SearchEntry, found: ReadonlySet<string>): SearchHit {
  const { kind, id, title, where, texts, aliases, hidden, correction } = entry;
  return {
    kind,
    id,
    title,
    where,
    ...(correction !== undefined && { correction }),
    // One letter finds thousands of things in a large graph, of which a few are shown.
    get titleSegments() {
      return markWords(title, found);
    },
    get snippet() {
      const spoken = kind === 'quote' || kind === 'claim';
      // Words that are in the title need no second place; what a thing is called comes before what is said of it.
      const inTitle = this.titleSegments.some(({ marked }) => marked);
      const told = spoken || kind === 'term';
      const best = told || inTitle ? undefined : bestText([...aliases, ...texts], found);
      const text = told || (!inTitle && hidden) ? (best ?? texts[0]) : best;
      return text === undefined ? [] : spoken ? markWords(text, found) : excerpt(text, found);
    },
  };
}

/** Reads a mechanism once, and finds in it what has all the words of a query, or, failing that, some of them. */
export function createSearch(mechanism: Mechanism, edgeName: (edge: MechanismEdge) => string): Search {
  const entries = [...entriesOfGraph(mechanism, edgeName), ...entriesOfRecords(mechanism)];
  const index = new MiniSearch<SearchEntry & { at: number }>({
    idField: 'at',
    fields: ['labels', 'title', 'aliases', 'hidden', 'texts'],
    extractField: (entry, field) => {
      const value: unknown = entry[field as keyof typeof entry];
      return Array.isArray(value) ? value.join(' \n') : value;
    },
    tokenize: (text) => wordsOf(text).flatMap(({ forms }) => forms),
    processTerm: (term) => (isStopWord(term) ? null : term),
    searchOptions: {
      boost: { labels: 8, title: 5, aliases: 3, hidden: 3, texts: 1 },
      tokenize: (term) => [term],
      processTerm: (term) => term,
      weights: { prefix: 0.6, fuzzy: 0.2 },
      maxFuzzy: 2,
    },
  });
  index.addAll(entries.map((entry, at) => ({ ...entry, at })));

  const resultsOf = (words: readonly TextWord[]): SearchResult[] => {
    const exact = index.search(queryOf(words, false, 'AND'));
    if (exact.length >= ENOUGH_HITS) return exact;
    const nearly = index.search(queryOf(words, true, 'AND'));
    if (nearly.length > 0 || words.length === 1) return nearly;
    const telling = words.filter(({ start, end }) => end - start > SHORT_WORD);
    return index.search(queryOf(telling.length > 0 ? telling : words, true, 'OR'));
  };

  return (query) => {
    const typed = query.slice(0, MAX_QUERY);
    const all = wordsOf(typed).slice(0, MAX_WORDS);
    const rare = all.filter(({ forms }) => !forms.every(isStopWord));
    const words = rare.length > 0 ? rare : all;
    if (words.length === 0) return [];
    return resultsOf(words)
      .flatMap(({ id, score, terms }) => {
        const entry = entries[id as number];
        return entry ? { entry, score: score * (WEIGHTS[entry.kind] ?? 1) * boostOf(entry, all), terms } : [];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ entry, terms }) => hitOf(entry, new Set(terms)));
  };
}
