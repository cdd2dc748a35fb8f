import type { Palette } from '../../scene/palettes';
import type { SceneItem } from '../../scene/scene';
import { ExportError } from '../exportError';
import type { Typefaces } from '../fonts/typefaces';
import type { Sheet } from '../sheet/sheetLayout';
import { STAMP_KEY } from '../stamp/stamp';
import { addPage, finishPdf, markArtifact, openPdf } from './pdfDocument';
import { createPdfContext, type PdfContext } from './pdfDrawing';
import { drawItem, drawPicture } from './pdfPicture';

export interface PdfOptions {
  palette: Palette;
  typefaces: Typefaces;
  author?: string;
  /** The creation date. Without it the same sheets give the same bytes. */
  created?: Date;
}

/** Limits of the sides of a page, in points (ISO 32000-1, annex C). */
const MIN_PAGE_SIDE = 3;
const MAX_PAGE_SIDE = 14_400;

/** The title of all pages: the common part of their titles. */
function titleOf(sheets: readonly Sheet[]): string {
  const [first, ...rest] = sheets.map(({ title }) => title);
  const name = first?.split(': ')[0] ?? '';
  return rest.length > 0 && rest.every((title) => title.startsWith(`${name}: `)) ? name : (first ?? '');
}

/** JSON in ASCII: other characters would make the entry UTF-16, which not every reader expects. */
function plainJson(value: unknown): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, escaped);
}

/** The items beside the picture: lines of a paragraph together, other items alone. */
function parts(items: readonly SceneItem[]): { kind: 'P' | 'Artifact'; items: SceneItem[] }[] {
  const made: { kind: 'P' | 'Artifact'; items: SceneItem[] }[] = [];
  for (const item of items) {
    const kind = item.kind === 'text' ? 'P' : 'Artifact';
    const last = made.at(-1);
    const goesOn = kind === 'P' && last?.kind === 'P' && last.items[0]?.role === item.role;
    if (goesOn) last.items.push(item);
    else made.push({ kind, items: [item] });
  }
  return made;
}

function drawSheet(context: PdfContext, sheet: Sheet, root: PDFKit.PDFStructureElement): void {
  const { doc, palette } = context;
  const { width, height, background, pictures, items, title, description } = sheet;
  addPage(doc, width, height);
  doc.outline.addItem(title);
  if (background) markArtifact(doc, () => doc.rect(0, 0, width, height).fill(palette[background]));
  const drawPictures = (): void => {
    for (const picture of pictures) drawPicture(context, picture);
  };
  root.add(doc.struct('Figure', { alt: description, title }, [drawPictures]));
  for (const part of parts(items)) {
    const draw = (): void => {
      for (const [at, item] of part.items.entries()) {
        // Screen readers join the lines of a paragraph, and without the blank also their words.
        const goesOn = item.kind === 'text' && item.anchor === 'start' && at < part.items.length - 1;
        drawItem(context, goesOn ? { ...item, text: `${item.text} ` } : item);
      }
    };
    if (part.kind === 'P') root.add(doc.struct('P', {}, [draw]));
    else markArtifact(doc, draw);
  }
}

/**
 * Sheets as a PDF, a page each: vectors, selectable and tagged text, embedded font subsets. Throws an `ExportError` without sheets,
 * and for a page larger than a PDF may have.
 */
export async function sheetsToPdf(
  sheets: readonly Sheet[],
  { palette, typefaces, author, created }: PdfOptions,
): Promise<Uint8Array> {
  const [first] = sheets;
  if (!first) throw new ExportError('There is nothing to write: choose at least one step.');
  for (const { width, height } of sheets) {
    if (Math.min(width, height) >= MIN_PAGE_SIDE && Math.max(width, height) <= MAX_PAGE_SIDE) continue;
    throw new ExportError('A page of a PDF is between 1 mm and 5 m wide and high: choose another size.');
  }
  const doc = openPdf({
    title: titleOf(sheets),
    description: first.description,
    keywords: [first.stamp.mechanism, ...new Set(sheets.map(({ stamp }) => stamp.step))].join(', '),
    author,
    language: first.language,
    created,
    more: { [STAMP_KEY]: plainJson(first.stamp) },
  });
  const context = createPdfContext(doc, palette, typefaces);
  const root = doc.struct('Document', {});
  doc.addStructure(root);
  for (const sheet of sheets) drawSheet(context, sheet, root);
  root.end();
  return finishPdf(doc);
}
