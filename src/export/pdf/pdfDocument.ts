import { create, type Font } from 'fontkit';
import PdfKit from 'pdfkit';
import type { FontRun } from '../fonts/typefaces';
import { escapeXml } from '../../draw/xmlMarkup';

/** What a file says of itself. */
export interface PdfMetadata {
  title: string;
  /** One paragraph. */
  description: string;
  keywords: string;
  author?: string | undefined;
  /** As BCP 47 has it. */
  language: string;
  /** Without it the file names no date, so that the same pictures give the same bytes. */
  created?: Date | undefined;
  /** Entries of our own in the record of the file. */
  more?: Readonly<Record<string, string>>;
}

/** An object of a file that others may point to. */
export type PdfRef = Omit<PDFKit.PDFKitReference, 'end'> & { id: number; end(): void };

/** A font inside a file. */
export interface EmbeddedFont {
  ref(): PdfRef;
  /** What the file says of each number: the letters it stands for, as code points. */
  unicode: (readonly number[])[];
  /** Letters as numbers of four hexadecimal digits, and where each stands in thousandths of the size. */
  encode(
    text: string,
    features: readonly string[],
  ): [codes: string[], places: { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]];
}

/** What of a page is used; pdfkit's types leave most of it out. */
export interface PdfPage {
  dictionary: { data: Record<string, unknown> };
  content: PdfRef;
  resources: { data: object };
  /** Resources by the names under which operators ask for them. */
  fonts: Record<string, PdfRef>;
  xobjects: Record<string, PdfRef>;
  patterns: Record<string, PdfRef>;
  ext_gstates: Record<string, PdfRef>;
  /** Of a group; pdfkit's pages have none. */
  shadings: Record<string, PdfRef>;
}

/** From the units in use to those of the page, as PDF and SVG write it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What pdfkit's types leave out of a document. */
export type PdfDocument = Omit<PDFKit.PDFDocument, 'page' | 'dash'> & {
  page: PdfPage;
  dash(lengths: readonly number[]): unknown;
  ref(data: object): PdfRef;
};

/** The transform in force, which pdfkit keeps to itself. */
export function currentMatrix(doc: PdfDocument): Matrix {
  return Reflect.get(doc, '_ctm') as Matrix;
}

export function setCurrentMatrix(doc: PdfDocument, matrix: Matrix): void {
  Reflect.set(doc, '_ctm', [...matrix]);
}

export const IDENTITY_MATRIX: Matrix = [1, 0, 0, 1, 0, 0];

/** Takes a font of fontkit into the file under a key of ours; pdfkit's types know only names and bytes. */
function embedFont(doc: PdfDocument, font: Font, key: string): EmbeddedFont {
  doc.font(font as unknown as string, key);
  return Reflect.get(doc, '_font') as EmbeddedFont;
}

const CREATOR = 'Pathlight';

/** The record as XMP. pdfkit writes it too, but leaves `<` and `&` as they are. */
function xmpOf({ title, description, keywords, author, language, created }: PdfMetadata): string {
  const alt = (tag: string, text: string): string =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${tag}>`;
  const list = (tag: string, kind: string, text: string): string =>
    `<${tag}><rdf:${kind}><rdf:li>${escapeXml(text)}</rdf:li></rdf:${kind}></${tag}>`;
  const date = created ? `<xmp:CreateDate>${created.toISOString().slice(0, 19)}Z</xmp:CreateDate>` : '';
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    alt('dc:title', title),
    alt('dc:description', description),
    list('dc:language', 'Bag', language),
    author === undefined ? '' : list('dc:creator', 'Seq', author),
    `<pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>`,
    `<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>${date}`,
    '</rdf:Description>',
  ].join('\n');
}

/** A new file without a page. */
export function openPdf(words: PdfMetadata, options: { bufferPages?: boolean } = {}): PdfDocument {
  const { title, description, keywords, author, language, created, more } = words;
  const info = {
    Producer: 'pdfkit',
    Creator: CREATOR,
    // Without one pdfkit takes the clock's.
    CreationDate: created ?? new Date(0),
    Title: title,
    Subject: description,
    Keywords: keywords,
    ...(author !== undefined && { Author: author }),
    ...more,
  };
  const doc = new PdfKit({
    ...options,
    info,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    // No default font: each line brings its own.
    font: '',
  }) as unknown as PdfDocument;
  if (!created) delete doc.info.CreationDate;
  Reflect.set(doc, '_addInfo', () => doc.appendXML(xmpOf(words)));
  return doc;
}

/** Begins a page of a size in points. */
export function addPage(doc: PdfDocument, width: number, height: number): void {
  doc.addPage({ size: [width, height], margin: 0 });
  // Colours behind one another are mixed as on a screen.
  doc.page.dictionary.data['Group'] = { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' };
}

/** Marks what is drawn as there for the eye alone. */
export function markArtifact(doc: PdfDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** Ends the file. */
export function finishPdf(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    doc.end();
  });
}

/**
 * The font for one file alone. A font remembers for each shape the letter that first asked for it, so one that is shared
 * would make a file depend on what was drawn before; and pdfkit tells fonts apart by a name that all weights share.
 */
function ownCopy({ font, key }: FontRun): Font {
  const { stream } = font as Font & { stream: { buffer: Buffer } };
  const copy = create(stream.buffer) as Font;
  const family = font.postscriptName.replace(/-.*$/, '');
  Object.defineProperty(copy, 'postscriptName', { value: `${family}-${key}` });
  // It has the shape of the no-break space, and is to speak for it.
  copy.glyphForCodePoint(0x20);
  return copy;
}

/** Fonts of a file, each embedded when first asked for and with the letters that were used. */
export function createPdfFonts(doc: PdfDocument): (run: FontRun) => EmbeddedFont {
  const fonts = new Map<string, EmbeddedFont>();
  return (run) => {
    const known = fonts.get(run.key);
    if (known) return known;
    const font = embedFont(doc, ownCopy(run), run.key);
    fonts.set(run.key, font);
    return font;
  };
}
