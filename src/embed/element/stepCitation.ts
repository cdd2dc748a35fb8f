import { isPaper } from '../../evidence/citationFields';
import { collectSources } from '../../evidence/citedSources';
import { referenceLinks } from '../../evidence/sourceLinks';
import { leadQuote, sourcesLine } from '../../export/sheet/figureText';
import type { Mechanism } from '../../model/mechanism';

/** The source of a step in one line. */
export interface StepCitation {
  /** "Sources: Li et al. 2010; Autry et al. 2011; and 4 more." */
  text: string;
  /** What a document says of it, and which: "In plain words: “…” (R. Nauert, Psych Central, 5 Oct 2012)". */
  quote: string | null;
  /** Leads to the first paper, or to the sentence where there is none. */
  url: string | null;
}

/** In characters: what fits between the two buttons. */
const MAX_LINE_LENGTH = 90;

/** The papers in short, and a document's sentence on request. Loaded after the first picture, with the records. */
export function stepCitation(mechanism: Mechanism, stepIndex: number): StepCitation | null {
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  const lead = leadQuote({ mechanism, playhead });
  const quote = lead && `In plain words: ${lead.text} (${lead.source})`;
  const papers = collectSources(mechanism, mechanism.steps[stepIndex]?.evidence ?? []).filter(isPaper);
  const text = sourcesLine({ mechanism, playhead, evidence: [] }, (line) => line.length <= MAX_LINE_LENGTH);
  if (text !== '' && papers.length > 0) {
    return { text, quote, url: papers.flatMap(referenceLinks)[0]?.href ?? null };
  }
  if (lead) return { text: `In plain words: ${lead.source}`, quote: lead.text, url: lead.url ?? null };
  return text === '' ? null : { text, quote: null, url: null };
}
