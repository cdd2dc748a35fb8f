import { shortCitation } from '../../evidence/citationStyles';
import { EVIDENCE_HEADINGS, formatQuoteCitation } from '../../evidence/evidenceItems';
import { checkedLabel, foundIn, reportedBy, stanceWithReason } from '../../evidence/evidenceLabels';
import { entryText, referenceList } from '../../evidence/referenceList';
import { type ResolvedEvidence, resolveEvidence } from '../../model/evidenceQueries';
import type { Mechanism } from '../../model/mechanism';
import type { Palette } from '../../scene/palettes';
import { ExportError } from '../exportError';
import type { FigureSpec } from '../sheet/figureSpec';
import { citedInFigure, figureText } from '../sheet/figureText';
import type { Sheet } from '../sheet/sheetLayout';
import { STAMP_KEY } from '../stamp/stamp';
import { appPart, corePart, customPart, pmlType, presentationPart, sharedParts, typeOf } from './deckParts';
import { packParts, type Part, partXml, SLIDE_NAMESPACES, xml } from './ooxml';
import { notesPart } from './slideMasters';
import { slidePart } from './slidePart';

/**
 * The speaker notes of a slide, a paragraph each: caption and explanation of the step, findings, quotes verbatim, references.
 */
export function speakerNotes(figure: FigureSpec): string[] {
  const { mechanism, playhead } = figure;
  const step = mechanism.steps[playhead.stepIndex];
  if (!step) return [];
  const words = figureText(figure);
  const evidence = resolveEvidence(mechanism, step.evidence);
  const stanceOf = (item: ResolvedEvidence): string =>
    item.stance === 'supports' ? '' : ` (${stanceWithReason(item)})`;
  const findings = evidence.flatMap((item) => {
    if (item.kind !== 'claim') return [];
    const checked = item.readIn === undefined ? checkedLabel(item) : reportedBy(item);
    const where = [item.references.map(shortCitation).join('; '), foundIn(item.claim), checked];
    return [`${item.claim.text} [${where.filter(Boolean).join('; ')}]${stanceOf(item)}`];
  });
  const quotes = evidence.flatMap((item) => {
    if (item.kind !== 'quote') return [];
    const leadIn = item.leadIn === undefined ? '' : `${item.leadIn} `;
    return [`${leadIn}${formatQuoteCitation(item.quote, item.document, item.reference)}${stanceOf(item)}`];
  });
  const references = referenceList(citedInFigure(figure), 'vancouver').map(entryText);
  return [
    `${words.label}: ${words.title}`,
    words.caption,
    step.explanation,
    ...(step.silent ? [step.silent] : []),
    ...(findings.length > 0 ? [EVIDENCE_HEADINGS.claims, ...findings] : []),
    ...(quotes.length > 0 ? [EVIDENCE_HEADINGS.quotes, ...new Set(quotes)] : []),
    ...(references.length > 0 ? ['References', ...references] : []),
    `What the slide shows: ${words.description}`,
    mechanism.notice,
  ].filter((line) => line !== '');
}

export interface DeckInput {
  mechanism: Mechanism;
  /** One for each slide; all sheets are of one size. */
  slides: readonly { figure: FigureSpec; sheet: Sheet }[];
  palette: Palette;
  /** Whether each click brings the next stage of the step. */
  builds: boolean;
  /** The title of the mechanism by default. */
  title?: string;
  /** As W3C writes dates: "2025-01-31T12:00:00Z". Left out where unknown, so that equal decks are equal files. */
  created?: string;
}

export const DECK_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A slide, its notes, and its stamp, which stays with it when it is copied into another deck. */
function slideParts(
  { mechanism, palette, builds }: DeckInput,
  { figure, sheet }: DeckInput['slides'][number],
  i: number,
): Part[] {
  const [slide, notes, tag] = [
    `ppt/slides/slide${i}.xml`,
    `ppt/notesSlides/notesSlide${i}.xml`,
    `ppt/tags/tag${i}.xml`,
  ];
  const stamp = xml('p:tag', { name: STAMP_KEY.toUpperCase(), val: JSON.stringify(sheet.stamp) });
  return [
    {
      path: slide,
      type: pmlType('slide'),
      content: slidePart({ mechanism, figure, sheet, palette, builds, stampId: 'rId3' }),
      links: {
        rId1: ['slideLayout', 'ppt/slideLayouts/slideLayout1.xml'],
        rId2: ['notesSlide', notes],
        rId3: ['tags', tag],
      },
    },
    {
      path: notes,
      type: pmlType('notesSlide'),
      content: notesPart(speakerNotes(figure)),
      links: { rId1: ['notesMaster', 'ppt/notesMasters/notesMaster1.xml'], rId2: ['slide', slide] },
    },
    { path: tag, type: pmlType('tags'), content: partXml('p:tagLst', SLIDE_NAMESPACES, stamp) },
  ];
}

/**
 * A deck as the bytes of a `.pptx` file: native shapes, glued connectors, text, notes, and a stamp for each slide. Deterministic: the
 * same input gives the same bytes.
 */
export function writeDeck(input: DeckInput): Uint8Array {
  const { mechanism, slides, palette, title, created } = input;
  const [first] = slides;
  if (!first) throw new ExportError('A deck needs at least one slide: choose a step to export.');
  const size = { width: first.sheet.width, height: first.sheet.height };
  const subject = mechanism.subtitle;
  const core = {
    title: title ?? mechanism.title,
    subject,
    description: mechanism.notice,
    language: first.sheet.language,
  };
  const parts: Part[] = [
    presentationPart(slides.length, size),
    ...sharedParts(size, palette),
    ...slides.flatMap((slide, i) => slideParts(input, slide, i + 1)),
    { path: 'docProps/app.xml', type: typeOf('extended-properties'), content: appPart(slides.length) },
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: corePart({ ...core, created }),
    },
    {
      path: 'docProps/custom.xml',
      type: typeOf('custom-properties'),
      content: customPart(slides.map(({ sheet }) => sheet.stamp)),
    },
  ];
  return packParts(parts, {
    rId1: ['officeDocument', 'ppt/presentation.xml'],
    rId2: ['core-properties', 'docProps/core.xml'],
    rId3: ['extended-properties', 'docProps/app.xml'],
    rId4: ['custom-properties', 'docProps/custom.xml'],
  });
}
