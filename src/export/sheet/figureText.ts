import { type CitedSource, isPaper } from '../../evidence/citationFields';
import { documentCitation, shortCitation } from '../../evidence/citationStyles';
import { collectSources, sourcesAtStep } from '../../evidence/citedSources';
import { quotationMarks } from '../../evidence/evidenceItems';
import { stanceLabel } from '../../evidence/evidenceLabels';
import { textFragmentUrl } from '../../evidence/sourceLinks';
import { shownText } from '../../model/evidence';
import { indexMechanism } from '../../model/indexMechanism';
import { stepNumberAt } from '../../model/mechanism';
import { describePicture } from '../../scene/description/describePicture';
import type { FigureSpec } from './figureSpec';
import type { Sheet } from './sheetLayout';

/** The texts of a sheet. */
export interface FigureText {
  /** "The stretch reflex". */
  mechanism: string;
  /** "Step 2 of 6, minutes after the dose". */
  label: string;
  title: string;
  caption: string;
  /** All sources in short. */
  sources: () => string;
  /** Printed with every picture. */
  notice: string;
  /** The alternative text. */
  description: string;
}

const NOTICE = 'Schematic, not to scale.';

/** By author and year. A record without an author, and a post, whose author is a screen name, by where it stood. */
function shortName(item: CitedSource): string {
  if (item.author.length > 0 && item.type !== 'post') return shortCitation(item);
  return `${item.containerTitle || item.title} ${item.issued?.[0] ?? '(undated)'}`;
}

/** The papers and then the source documents in short, as many as fit. */
export function sourcesLine(
  { mechanism, playhead, evidence }: Pick<FigureSpec, 'mechanism' | 'playhead' | 'evidence'>,
  fits: (line: string) => boolean,
): string {
  const cited = collectSources(mechanism, evidence, mechanism.steps[playhead.stepIndex]?.evidence ?? []);
  const ordered = [...cited.filter(isPaper), ...cited.filter((item) => !isPaper(item))];
  const names = [...new Set(ordered.map(shortName))];
  for (let count = names.length; count > 0; count--) {
    const rest = names.length - count;
    const line = `Sources: ${names.slice(0, count).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
    if (fits(line)) return line;
  }
  return '';
}

/** All sources of a figure: those of its step, then those of its what-if and its hypotheses. */
export function citedInFigure({ mechanism, playhead, evidence }: FigureSpec): CitedSource[] {
  return [...new Set([...sourcesAtStep(mechanism, playhead.stepIndex), ...collectSources(mechanism, evidence)])];
}

/** The texts of a figure. */
export function figureText(figure: FigureSpec): FigureText {
  const { mechanism, view, playhead, whatIf, lens, highlighting } = figure;
  const step = mechanism.steps[playhead.stepIndex];
  if (!step) throw new RangeError(`There is no step ${playhead.stepIndex}.`);
  const { label } = stepNumberAt(mechanism, playhead.stepIndex);
  const when = step.when === '' ? label : `${label}, ${step.when}`;
  const title = [step.title, whatIf?.title, lens].filter(Boolean).join('. ');
  const caption = whatIf ? `${whatIf.title}. ${whatIf.sentenceAt(playhead.stepIndex)}` : step.caption;
  const { name, sentences } = describePicture({
    graph: mechanism,
    view: view.id,
    stepIndex: playhead.stepIndex,
    highlighting,
  });
  return {
    mechanism: mechanism.title,
    label: when,
    title,
    caption,
    sources: () => sourcesLine(figure, () => true),
    notice: NOTICE,
    description: [...(lens ? [`${name}. ${lens}.`] : [`${name}.`]), ...sentences, NOTICE].join(' '),
  };
}

/** The metadata of a sheet. */
export function sheetMetadata(
  { stamp }: FigureSpec,
  { mechanism, title, description }: FigureText,
): Pick<Sheet, 'title' | 'description' | 'language' | 'stamp'> {
  return { title: `${mechanism}: ${title}`, description, language: 'en', stamp };
}

/** Entries of a document's bibliography, which begin with a year: quotes, but not for an audience. */
const REFERENCE_LINE = /^(?:19|20)\d\d\s/;

/**
 * The quote to show with a step, its source and a link to it. One that supports the step in part says so and comes after those
 * that support it; lay texts and sentences that need a correction are left out.
 */
export function leadQuote({
  mechanism,
  playhead,
}: Pick<FigureSpec, 'mechanism' | 'playhead'>): { text: string; source: string; url: string | undefined } | null {
  const { quotes, documents, references } = indexMechanism(mechanism);
  const evidence = mechanism.steps[playhead.stepIndex]?.evidence ?? [];
  for (const stance of ['supports', 'partly supports'] as const) {
    for (const item of evidence) {
      const quote = item.kind === 'quote' && item.stance === stance ? quotes.get(item.quote) : undefined;
      const document = quote && documents.get(quote.document);
      if (!quote || !document || quote.grade === 'C' || quote.correction !== undefined) continue;
      if (REFERENCE_LINE.test(quote.exact)) continue;
      const paper = quote.reference === undefined ? undefined : references.get(quote.reference);
      const on = paper ? `, on ${shortCitation(paper)}` : '';
      const part = stance === 'supports' ? '' : `; ${stanceLabel(stance)}`;
      return {
        text: quotationMarks(quote).join(shownText(quote)),
        source: `${documentCitation(document)}${on}${part}`,
        url: textFragmentUrl(document.url, quote),
      };
    }
  }
  return null;
}
