import { leadQuote, sourcesLine } from '../../export/sheet/figureText';
import type { Mechanism } from '../../model/mechanism';

/** The source of a step in one line. */
export interface StepCitation {
  /** "Source: R. Nauert, Psych Central, 5 Oct 2012". */
  text: string;
  /** The quoted sentence; null where only papers are named. */
  quote: string | null;
  /** Opens the source at the sentence. */
  url: string | null;
}

/** In characters: what fits between the two buttons. */
const MAX_LINE_LENGTH = 90;

/** The source of the lead quote, else the papers in short. Loaded after the first picture, with the records. */
export function stepCitation(mechanism: Mechanism, stepIndex: number): StepCitation | null {
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  const lead = leadQuote({ mechanism, playhead });
  if (lead) return { text: `Source: ${lead.source}`, quote: lead.text, url: lead.url ?? null };
  const text = sourcesLine({ mechanism, playhead, evidence: [] }, (line) => line.length <= MAX_LINE_LENGTH);
  return text === '' ? null : { text, quote: null, url: null };
}
