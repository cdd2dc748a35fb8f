import type { Mechanism } from '../../model/mechanism';
import type { Palette } from '../../scene/palettes';
import type { Typefaces } from '../fonts/typefaces';
import type { Shot } from '../sheet/shot';
import type { Entry } from './entries';

export interface HandoutInput {
  mechanism: Mechanism;
  /** One for each step that is told, all of them in one view. */
  shots: readonly Shot[];
  palette: Palette;
  typefaces: Typefaces;
  /** When it was made; without it the PDF says nothing of it. */
  created?: Date;
}

/** Evidence under one heading. */
export interface HandoutSection {
  heading: string;
  /** Whether it holds what speaks against the step or a part of it. */
  contrary: boolean;
  entries: readonly (Entry & { /** The part that it speaks against. */ against?: string })[];
}

export interface HandoutStep {
  id: string;
  shot: Shot;
  /** "Step 2 of 6, within minutes". */
  label: string;
  title: string;
  /** As told, whatever the what-if. */
  caption: string;
  explanation: string;
  /** What the source documents do not say of it. */
  silent?: string;
  sections: readonly HandoutSection[];
}

/** A molecule or an arrow, with what it rests on in short. */
export interface HandoutPart {
  name: string;
  /** Sentences that were not printed before. */
  quotes: readonly Entry[];
  /** Those that were, by their numbers: "S3, S7 (in part)". */
  again: string;
  /** "Li et al. 2010 [7]; Autry et al. 2011 [9]". */
  papers: string;
  /** Likewise, of findings that speak against it. */
  against: string;
}

export interface HandoutReference {
  number: number;
  text: string;
  /** Where it can be read or looked up. */
  href?: string;
}

/** A whole mechanism as a document: plain words in the order in which they are read. */
export interface Handout {
  title: string;
  subtitle: string;
  summary: string;
  notice: string;
  /** What all pictures were altered by, "What if: …", and what the model answers. */
  whatIf?: { title: string; answer: string };
  /** What stands above the list of the steps. */
  contents: string;
  steps: readonly HandoutStep[];
  /** What the parts of each step rest on, each part where it first takes part. */
  parts: readonly { title: string; parts: readonly HandoutPart[] }[];
  references: readonly HandoutReference[];
  /** How it was made, and what applies to it. */
  made: readonly string[];
  licence: readonly string[];
}
