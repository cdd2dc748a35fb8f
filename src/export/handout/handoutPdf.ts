import { createCanvas, createStudio, putOnPage, type Studio } from '../pdf/canvas';
import { drawWords } from '../pdf/drawWords';
import { artifact, bytesOf, openPdf } from '../pdf/openPdf';
import type { Entry } from './entries';
import { COLUMN, createFlow, type Flow, PAGE, type Setting } from './flow';
import type { Handout, HandoutInput, HandoutSection, HandoutStep } from './handout';
import { handoutOf } from './handoutOf';
import { stepSheet } from './stepSheet';

const BODY: Setting = { size: 9.6, face: 450, before: 5 };
const SMALL: Setting = { size: 8.2, face: 450, paint: 'ink2', before: 1 };
const H1: Setting = { size: 26, face: 650, tag: 'H1' };
const H2: Setting = { size: 19, face: 650, tag: 'H2', keep: 60 };
const H3: Setting = { size: 11.5, face: 650, tag: 'H3', before: 10, keep: 66 };
const H4: Setting = { size: 9.6, face: 650, tag: 'H4', before: 8, keep: 62 };
const QUOTE: Setting = { size: 10, face: 'serif', tag: 'BlockQuote', indent: 12, bar: 0, before: 6, keep: 14 };

function entry(flow: Flow, item: HandoutSection['entries'][number] | Entry): void {
  const mark = ['against' in item && item.against ? `Against: ${item.against}` : '', item.stance];
  const head = mark.filter(Boolean).join(' · ');
  const inset = { indent: 12 };
  if (head !== '') flow.text(head, { ...SMALL, face: 650, paint: 'ink', before: 8, keep: 42, ...inset });
  if (item.kind === 'claim') {
    flow.text(item.text, { ...BODY, ...inset, before: head === '' ? 7 : 0, keep: 14 });
    flow.text(item.source, { ...SMALL, ...inset });
    return;
  }
  if (item.same) {
    flow.text('Nearly the same sentence, counted once: same press release.', {
      ...SMALL,
      ...inset,
      before: 7,
      keep: 30,
    });
  }
  const close = head !== '' || item.same;
  // The last of its lines stands with what has to be said of it.
  const below = 14 + (item.note === undefined ? 0 : 12) + (item.correction === undefined ? 0 : 26);
  flow.text(item.text, { ...QUOTE, before: close ? 2 : 6, keep: below });
  if (item.correction !== undefined) {
    flow.text(`Correction: ${item.correction}`, { ...SMALL, face: 600, paint: 'ink', ...inset, before: 3, keep: 12 });
  }
  if (item.note !== undefined) flow.text(item.note, { ...SMALL, ...inset, keep: 12 });
  flow.text(item.source, { ...SMALL, ...inset });
}

function titlePage(flow: Flow, { title, subtitle, summary, notice, steps }: Handout): void {
  flow.page(title);
  flow.text(title, H1);
  flow.text(subtitle, { size: 14, face: 450, paint: 'ink2', before: 2 });
  flow.text(summary, { ...BODY, before: 16 });
  flow.text(notice, { ...BODY, face: 600, before: 8 });
  flow.text('The steps', { ...H3, before: 26 });
  for (const step of steps) {
    flow.text(step.label, { ...SMALL, before: 10, keep: 40 });
    flow.text(step.title, { ...BODY, size: 11, face: 600, before: 0, keep: 16 });
    flow.text(step.caption, { ...BODY, before: 0 });
  }
}

function stepPages(flow: Flow, step: HandoutStep): void {
  flow.page(`${step.label.split(',')[0]}: ${step.title}`);
  flow.text(step.label, { ...SMALL, size: 10 });
  flow.text(step.title, { ...H2, before: 2 });
  flow.picture(stepSheet(step, COLUMN));
  flow.text(step.caption, { size: 12, face: 450, tag: 'Caption', before: 9 });
  flow.text(step.explanation, { ...BODY, before: 8 });
  if (step.silent) {
    flow.text(`Not in the source documents. ${step.silent}`, { ...BODY, size: 9.4, paint: 'ink2', before: 8 });
  }
  for (const { heading, entries } of step.sections) {
    flow.text(heading, H3);
    for (const item of entries) entry(flow, item);
  }
}

function lastPages(flow: Flow, { parts, references, made, licence, notice }: Handout): void {
  flow.page('What the parts rest on');
  flow.text('What the parts rest on', H2);
  flow.text('Each molecule and each arrow, in the step in which it first takes part.', SMALL);
  for (const group of parts) {
    flow.text(group.title, H3);
    for (const { name, quotes, again, papers, against } of group.parts) {
      flow.text(name, H4);
      const short = { ...SMALL, indent: 12, before: 2 };
      if (again !== '') flow.text(`Sentences: ${again}.`, short);
      for (const quote of quotes) entry(flow, quote);
      if (papers !== '') flow.text(`Findings: ${papers}.`, short);
      if (against !== '') flow.text(`Findings against it: ${against}.`, short);
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
  flow.text('How this was made', { ...H3, before: 22 });
  for (const line of made) flow.text(line, { ...BODY, size: 9.2 });
  flow.text('Licence', H3);
  for (const line of licence) flow.text(line, { ...BODY, size: 9.2 });
  flow.text(notice, { ...BODY, size: 9.2 });
}

/** At the foot of each page what it is from, and its number. */
function runningFoot(studio: Studio, title: string): void {
  const { doc, typefaces } = studio;
  const { count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(at);
    const canvas = createCanvas(studio, [1, 0, 0, -1, 0, PAGE.height]);
    const line = { y: PAGE.height - 26, size: 8, face: 450, paint: 'ink3' } as const;
    const number = `${at + 1} of ${count}`;
    drawWords(canvas, { ...line, text: title, x: PAGE.left });
    const x = PAGE.width - PAGE.left - typefaces.width(number, line.size, line.face);
    drawWords(canvas, { ...line, text: number, x });
    artifact(doc, () => putOnPage(canvas));
  }
}

/**
 * The whole mechanism as a PDF on A4: the same content as the HTML, with words that can be selected, bookmarks and tags.
 * Throws an `ExportFailure` where there is no step.
 */
export async function handoutPdf(input: HandoutInput): Promise<Uint8Array> {
  const handout = handoutOf(input);
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
  const studio = createStudio(doc, input.palette, input.typefaces);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = createFlow(studio, root);
  titlePage(flow, handout);
  for (const step of handout.steps) stepPages(flow, step);
  lastPages(flow, handout);
  root.end();
  runningFoot(studio, handout.title);
  return bytesOf(doc);
}
