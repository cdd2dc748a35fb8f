import { create, type Font } from 'fontkit';
import PdfKit from 'pdfkit';
import type { FontRun } from '../fonts/typefaces';
import { escapeXml } from '../../draw/xmlMarkup';

/** Metadata of a file. */
export interface PdfMetadata {
  title: string;
  /** One paragraph. */
  description: string;
  keywords: string;
  author?: string | undefined;
  /** A BCP 47 tag. */
  language: string;
  /** Without it the file has no date, so that the same pictures give the same bytes. */
  created?: Date | undefined;
  /** Custom entries of the document information. */
  more?: Readonly<Record<string, string>>;
}

/** An indirect object. */
export type PdfRef = Omit<PDFKit.PDFKitReference, 'end'> & { id: number; end(): void };

/** A font inside a file. */
export interface EmbeddedFont {
  ref(): PdfRef;
  /** The ToUnicode map: the code points of each glyph id. */
  unicode: (readonly number[])[];
  /** Glyph ids of four hexadecimal digits, and their positions in thousandths of the size. */
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
  /** Of a group; pages of pdfkit have none. */
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

/** Embeds a font of fontkit under a key; pdfkit's types know only names and bytes. */
function embedFont(doc: PdfDocument, font: Font, key: string): EmbeddedFont {
  doc.font(font as unknown as string, key);
  return Reflect.get(doc, '_font') as EmbeddedFont;
}

const CREATOR = 'Pathlight';

/** The metadata as XMP. pdfkit 0.20.2 writes it too, but does not escape `<` and `&`. */
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
    // Without one pdfkit uses the current time.
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
    // No default font: each text sets its own.
    font: '',
  }) as unknown as PdfDocument;
  if (!created) delete doc.info.CreationDate;
  Reflect.set(doc, '_addInfo', () => doc.appendXML(xmpOf(words)));
  return doc;
}

/** Begins a page of a size in points. */
export function addPage(doc: PdfDocument, width: number, height: number): void {
  doc.addPage({ size: [width, height], margin: 0 });
  // Transparent colours are blended in RGB, as on a screen.
  doc.page.dictionary.data['Group'] = { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' };
}

/** Tags a drawing as an artifact, which screen readers skip. */
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
 * A copy of a font for one file. A font remembers for each glyph the character that was first encoded with it, so a shared one
 * would make a file depend on earlier ones; and pdfkit distinguishes fonts by a name that all weights share.
 */
function ownCopy({ font, key }: FontRun): Font {
  const { stream } = font as Font & { stream: { buffer: Buffer } };
  const copy = create(stream.buffer) as Font;
  const family = font.postscriptName.replace(/-.*$/, '');
  Object.defineProperty(copy, 'postscriptName', { value: `${family}-${key}` });
  // The space and the no-break space share a glyph: the first one encoded is what readers copy.
  copy.glyphForCodePoint(0x20);
  return copy;
}

/** The fonts of a file, each embedded on first use, as a subset. */
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
