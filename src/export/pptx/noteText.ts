import { formatQuoteCitation } from '../../evidence/evidenceItems';
import { entryText, referenceList } from '../../evidence/referenceList';
import { stanceLabel } from '../../evidence/evidenceLabels';
import { resolveEvidence } from '../../model/evidenceQueries';
import type { Shot } from '../sheet/shot';
import { citedIn, wordsOf } from '../sheet/words';

/** What a speaker finds under a slide, a paragraph each: what the step says, its quotes letter for letter, its references. */
export function noteText(shot: Shot): string[] {
  const { mechanism, playhead } = shot;
  const step = mechanism.steps[playhead.stepIndex];
  if (!step) return [];
  const words = wordsOf(shot);
  const quotes = resolveEvidence(mechanism, step.evidence).flatMap((item) => {
    if (item.kind !== 'quote') return [];
    const stance = item.stance === 'supports' ? '' : ` (${stanceLabel(item.stance)})`;
    return [`${formatQuoteCitation(item.quote, item.document, item.reference)}${stance}`];
  });
  const references = referenceList(citedIn(shot), 'vancouver').map(entryText);
  return [
    `${words.label}: ${words.title}`,
    words.caption,
    step.explanation,
    ...(step.silent ? [step.silent] : []),
    ...(quotes.length > 0 ? ['Quotes', ...new Set(quotes)] : []),
    ...(references.length > 0 ? ['References', ...references] : []),
    `What the slide shows: ${words.description}`,
    mechanism.notice,
  ].filter((line) => line !== '');
}
