import type { Box } from '../../layout/geometry';
import type { Sheet } from '../sheet/sheetLayout';
import { escapeXml } from '../../draw/xmlMarkup';
import type { ItemRole } from '../../scene/scene';
import { drawMarks, type SlideContext } from './drawMarks';
import { xml } from './ooxml';
import { solidXml } from './paintXml';
import { boxXml, type Drawn, geometryXml, namedXml, shapeXml } from './shapeXml';
import { IDENTITY } from './slideGeometry';
import { type Mark, marksOf, type TextMark } from './slideMarks';
import { ASCENT, bodyXml, naturalLeading, paragraphXml } from './textXml';

const NAMES: Readonly<Partial<Record<ItemRole, string>>> = {
  'sheet-label': 'Step',
  'sheet-caption': 'Caption',
  'sheet-quote': 'Quote',
  'sheet-quote-lead': 'Lead-in of the quote',
  'sheet-quote-source': 'Source of the quote',
  'sheet-name': 'Mechanism',
  'sheet-sources': 'Sources',
};

/** Right margin of the texts, in shares of the slide's width. */
const MARGIN = 1.5 / 80;

/** The lines of a sheet by paragraph. */
function paragraphsOf(marks: readonly Mark[]): Map<ItemRole, TextMark[]> {
  const found = new Map<ItemRole, TextMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'text' || !mark.role) continue;
    found.set(mark.role, [...(found.get(mark.role) ?? []), mark]);
  }
  return found;
}

function roomFor(lines: readonly TextMark[], width: number): Box {
  const [first, last] = [lines[0] as TextMark, lines.at(-1) as TextMark];
  const y = first.y - ASCENT * first.size;
  const h = last.y - first.y + naturalLeading(first.size, first.size);
  return { x: first.x, y, w: width * (1 - MARGIN) - first.x, h };
}

/** The title placeholder, which outlines and screen readers use; above the slide where no title is shown. */
function titleXml(id: number, lines: readonly TextMark[], sheet: Sheet, { paints }: SlideContext): string {
  const isShown = lines.length > 0;
  const box = isShown ? roomFor(lines, sheet.width) : { x: 0, y: -60, w: sheet.width, h: 40 };
  const run = xml('a:r', {}, xml('a:rPr', { lang: 'en-GB' }), xml('a:t', {}, escapeXml(sheet.title)));
  const text = isShown ? paragraphXml(lines, paints.palette) : xml('a:p', {}, run);
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      namedXml(id, { name: 'Title', description: '' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'title' })),
    ),
    xml('p:spPr', {}, xml('a:xfrm', {}, boxXml(box))),
    bodyXml(text, { wrap: true, fit: 'a:normAutofit' }),
  );
}

/** Background over what of the picture is outside its frame. */
function grounds({ width, height, background, pictures }: Sheet, { paints, nextId }: SlideContext): Drawn[] {
  const at = pictures[0]?.at;
  if (!at || !background) return [];
  const [right, bottom] = [at.x + at.w, at.y + at.h];
  const bands: [name: string, box: Box][] = [
    ['Panel', { x: right, y: 0, w: width - right, h: height }],
    ['Foot', { x: 0, y: bottom, w: width, h: height - bottom }],
  ];
  return bands
    .filter(([, { w, h }]) => w > 0.5 && h > 0.5)
    .map(([name, box]) => {
      const id = nextId();
      const geometry = geometryXml({ kind: 'rect', box, radius: 0, turn: 0 }, box);
      const looks = solidXml(background, 1, paints.palette) + xml('a:ln', {}, xml('a:noFill'));
      return { id, box, markup: shapeXml(id, { name, description: null }, { geometry, looks }) };
    });
}

/** The backgrounds and the texts of a sheet, which are drawn over its pictures. */
export function drawSlideText(sheet: Sheet, context: SlideContext): { grounds: Drawn[]; words: Drawn[] } {
  const { paints, nextId } = context;
  const marks = marksOf(sheet.items, IDENTITY);
  const paragraphs = paragraphsOf(marks);
  const id = nextId();
  const lines = paragraphs.get('sheet-title') ?? [];
  const title: Drawn = { id, box: { x: 0, y: 0, w: 0, h: 0 }, markup: titleXml(id, lines, sheet, context) };
  const others = [...paragraphs].filter(([key]) => key !== 'sheet-title');
  const texts = others.map(([role, own]): Drawn => {
    const [number, box] = [nextId(), roomFor(own, sheet.width)];
    const geometry = geometryXml({ kind: 'rect', box, radius: 0, turn: 0 }, box);
    const body = bodyXml(paragraphXml(own, paints.palette), { wrap: true });
    const named = { name: NAMES[role] ?? 'Text', description: '' };
    return {
      id: number,
      box,
      markup: shapeXml(number, named, { geometry, looks: xml('a:noFill'), body, isTextBox: true }),
    };
  });
  const rules = drawMarks(
    marks.filter(({ kind }) => kind === 'shape'),
    context,
    false,
  );
  return { grounds: grounds(sheet, context), words: [title, ...rules, ...texts] };
}
