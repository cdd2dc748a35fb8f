import type { Typefaces } from '../fonts/typefaces';
import { finishPdf, markArtifact, openPdf } from '../pdf/pdfDocument';
import { createPdfContext, type PdfContext } from '../pdf/pdfDrawing';
import { drawTextLine } from '../pdf/pdfText';
import type { Sheet } from '../sheet/sheetLayout';
import type { HandoutEntry } from './handoutEntries';
import {
  COLUMN_WIDTH,
  createFlow,
  createMeasuringFlow,
  createPdfWriter,
  type Flow,
  HANDOUT_PAGE,
  type ParagraphStyle,
  tightenFlow,
} from './handoutFlow';
import {
  createHandout,
  figureCaption,
  type Handout,
  type HandoutInput,
  type HandoutSection,
  type HandoutStep,
  stepSheet,
} from './handout';

/** Shares of the usual spacing that are tried on the first page. */
const SPACING_SHARES = [1, 0.75, 0.5, 0.3];
/** A step whose last page is filled less than this gets a smaller picture. */
const NEARLY_EMPTY = 0.25;

/** The width of the picture, in shares of the column, and the spacing of paragraphs, in shares of the usual one. */
interface PageFit {
  share: number;
  spacing: number;
}

const DEFAULT_FIT: PageFit = { share: 1, spacing: 1 };
const TIGHTER_FITS: readonly PageFit[] = [
  { share: 0.78, spacing: 1 },
  { share: 0.78, spacing: 0.7 },
  { share: 0.72, spacing: 0.6 },
];

const BODY: ParagraphStyle = { size: 9.6, face: 450, before: 5 };
const SMALL: ParagraphStyle = { size: 8.2, face: 450, paint: 'ink2', before: 1 };
const H1: ParagraphStyle = { size: 26, face: 650, tag: 'H1' };
const H2: ParagraphStyle = { size: 19, face: 650, tag: 'H2' };
const H3: ParagraphStyle = { size: 11.5, face: 650, tag: 'H3', before: 10 };
const H4: ParagraphStyle = { size: 9.6, face: 650, tag: 'H4', before: 8 };
const QUOTE: ParagraphStyle = { size: 10, face: 'serif', tag: 'BlockQuote', indent: 12, bar: 0, before: 6 };

function setEntry(flow: Flow, item: HandoutSection['entries'][number] | HandoutEntry): void {
  const mark = ['against' in item && item.against ? `Against: ${item.against}` : '', item.stance];
  const head = mark.filter(Boolean).join(' · ');
  const inset = { indent: 12 };
  if (head !== '') flow.text(head, { ...SMALL, face: 650, paint: 'ink', before: 8, ...inset });
  if (item.kind === 'claim') {
    flow.text(item.text, { ...BODY, ...inset, before: head === '' ? 7 : 0 });
    flow.text(item.source, { ...SMALL, ...inset });
    return;
  }
  if (item.same) {
    flow.text('Nearly the same sentence, counted once: same press release.', {
      ...SMALL,
      ...inset,
      before: 7,
    });
  }
  if (item.leadIn !== undefined) flow.text(item.leadIn, { ...SMALL, ...inset, before: head === '' ? 7 : 1 });
  const close = head !== '' || item.same || item.leadIn !== undefined;
  flow.text(item.text, { ...QUOTE, before: close ? 2 : 6 });
  if (item.correction !== undefined) {
    flow.text(`Correction: ${item.correction}`, { ...SMALL, face: 600, paint: 'ink', ...inset, before: 3 });
  }
  if (item.note !== undefined) flow.text(item.note, { ...SMALL, ...inset });
  flow.text(item.source, { ...SMALL, ...inset });
}

/** An entry on one page. */
function placeEntry(flow: Flow, item: HandoutSection['entries'][number] | HandoutEntry): void {
  flow.together((inner) => setEntry(inner, item));
}

function setTitlePage(flow: Flow, { title, subtitle, summary, notice, whatIf, contents, steps }: Handout): void {
  flow.page(title);
  flow.text(title, H1);
  flow.text(subtitle, { size: 14, face: 450, paint: 'ink2', before: 2 });
  flow.text(summary, { ...BODY, before: 16 });
  flow.text(notice, { ...BODY, face: 600, before: 8 });
  if (whatIf) {
    flow.text(whatIf.title, { ...H2, size: 14, before: 20 });
    flow.text(whatIf.answer, { ...BODY, before: 4 });
  }
  const [first, ...others] = steps.map((step) => (inner: Flow): void => {
    inner.text(step.label, { ...SMALL, before: 10 });
    inner.text(step.title, { ...BODY, size: 11, face: 600, before: 0 });
    inner.text(step.caption, { ...BODY, before: 0 });
  });
  flow.together((inner) => {
    inner.text(contents, { ...H3, before: 26 });
    first?.(inner);
  });
  for (const one of others) flow.together(one);
}

/** Reduces the spacing of the first page until the list of steps fits on it. */
function titlePage(flow: Flow, handout: Handout, typefaces: Typefaces): void {
  const fits = (spacing: number): boolean => {
    const trial = createMeasuringFlow(typefaces);
    setTitlePage(tightenFlow(trial, spacing), handout);
    return trial.filled().pages === 1;
  };
  setTitlePage(tightenFlow(flow, SPACING_SHARES.find(fits) ?? 1), handout);
}

function setStep(flow: Flow, step: HandoutStep, sheet: Sheet, share: number): void {
  flow.page(`${step.label.split(',')[0]}: ${step.title}`);
  flow.text(step.label, { ...SMALL, size: 10 });
  flow.text(step.title, { ...H2, before: 2 });
  flow.picture(sheet, share);
  if (step.figure.whatIf) flow.text(step.figure.whatIf.title, { ...BODY, face: 600, before: 9 });
  flow.text(figureCaption(step), { size: 12, face: 450, tag: 'Caption', before: step.figure.whatIf ? 3 : 9 });
  flow.text(step.explanation, { ...BODY, before: 8 });
  if (step.silent) {
    flow.text(`Not in the source documents. ${step.silent}`, { ...BODY, size: 9.4, paint: 'ink2', before: 8 });
  }
  for (const { heading, entries } of step.sections) {
    const [first, ...others] = entries;
    flow.together((inner) => {
      inner.text(heading, H3);
      if (first) placeEntry(inner, first);
    });
    for (const item of others) placeEntry(flow, item);
  }
}

/** Tightens a step whose last page would be nearly empty, where that saves the page. */
function stepPages(flow: Flow, step: HandoutStep, typefaces: Typefaces): void {
  const sheet = stepSheet(step, COLUMN_WIDTH);
  const measured = ({ share, spacing }: PageFit): ReturnType<Flow['filled']> => {
    const trial = createMeasuringFlow(typefaces);
    setStep(tightenFlow(trial, spacing), step, sheet, share);
    return trial.filled();
  };
  const usual = measured(DEFAULT_FIT);
  const spills = usual.pages > 1 && usual.share < NEARLY_EMPTY;
  const saving = spills ? TIGHTER_FITS.find((fit) => measured(fit).pages < usual.pages) : undefined;
  const { share, spacing } = saving ?? DEFAULT_FIT;
  setStep(tightenFlow(flow, spacing), step, sheet, share);
}

function lastPages(flow: Flow, { parts, references, made, licence, notice }: Handout): void {
  flow.page('What the parts rest on');
  flow.text('What the parts rest on', H2);
  flow.text('Each molecule and each arrow, in the step in which it first takes part.', SMALL);
  for (const group of parts) {
    for (const [at, { name, quotes, again, papers, limits, against }] of group.parts.entries()) {
      const short = { ...SMALL, indent: 12, before: 2 };
      const below = [
        ...(papers === '' ? [] : [(inner: Flow) => inner.text(`Findings: ${papers}.`, short)]),
        ...(again === '' ? [] : [(inner: Flow) => inner.text(`In plain words: ${again}.`, short)]),
        ...quotes.map((quote) => (inner: Flow) => placeEntry(inner, quote)),
        ...(limits === '' ? [] : [(inner: Flow) => inner.text(`Findings that limit it: ${limits}.`, short)]),
        ...(against === '' ? [] : [(inner: Flow) => inner.text(`Findings against it: ${against}.`, short)]),
      ];
      flow.together((inner) => {
        if (at === 0) inner.text(group.title, H3);
        inner.text(name, H4);
        below[0]?.(inner);
      });
      for (const one of below.slice(1)) one(flow);
    }
  }
  flow.page('References');
  flow.text('References', H2);
  for (const { number, text, href } of references) {
    flow.text(text, {
      size: 8.8,
      face: 450,
      before: 4,
      indent: 24,
      number: `${number}.`,
      ...(href !== undefined && { href }),
    });
  }
  for (const [heading, lines] of [
    ['How this was made', made],
    ['Licence', licence],
  ] as const) {
    const [first = '', ...others] = lines;
    flow.together((inner) => {
      inner.text(heading, { ...H3, before: heading === 'Licence' ? 10 : 22 });
      inner.text(first, { ...BODY, size: 9.2 });
    });
    for (const line of others) flow.text(line, { ...BODY, size: 9.2 });
  }
  flow.text(notice, { ...BODY, size: 9.2 });
}

/** Draws title and page number at the bottom of each page. */
function runningFoot(context: PdfContext, title: string): void {
  const { doc, typefaces } = context;
  const { count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(at);
    const line = { y: HANDOUT_PAGE.height - 26, size: 8, face: 450, paint: 'ink3' } as const;
    const number = `${at + 1} of ${count}`;
    const x = HANDOUT_PAGE.width - HANDOUT_PAGE.left - typefaces.width(number, line.size, line.face);
    markArtifact(doc, () => {
      drawTextLine(context, { ...line, text: title, x: HANDOUT_PAGE.left });
      drawTextLine(context, { ...line, text: number, x });
    });
  }
}

/**
 * The whole mechanism as an A4 PDF: the content of the HTML, with selectable text, bookmarks and tags.
 * Throws an `ExportError` where there is no step.
 */
export async function handoutPdf(input: HandoutInput): Promise<Uint8Array> {
  const handout = createHandout(input);
  const doc = openPdf(
    {
      title: handout.title,
      description: handout.summary,
      keywords: [input.mechanism.id, ...handout.steps.map(({ id }) => id)].join(', '),
      language: 'en',
      created: input.created,
    },
    { bufferPages: true },
  );
  const context = createPdfContext(doc, input.palette, input.typefaces);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = createFlow(input.typefaces, createPdfWriter(context, root));
  titlePage(flow, handout, input.typefaces);
  for (const step of handout.steps) stepPages(flow, step, input.typefaces);
  lastPages(flow, handout);
  root.end();
  runningFoot(context, handout.title);
  return finishPdf(doc);
}
