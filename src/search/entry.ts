import type { HitKind } from './hit';

/** A thing of a mechanism as the index knows it. */
export interface Entry {
  kind: HitKind;
  id: string;
  /** How a hit is headed. */
  title: string;
  where: string;
  /** Short names, which count most: the label in the diagram, the term. */
  labels: readonly string[];
  /** Other spellings, authors, database entries. */
  aliases: readonly string[];
  /** What it is found under as well, and what is never shown: the glossary's spellings, singular and plural. */
  hidden?: readonly string[];
  /** Sentences, the one to show first. */
  texts: readonly string[];
  correction?: string;
}
