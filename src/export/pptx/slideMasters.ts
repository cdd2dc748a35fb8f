import { escapeXml } from '../../draw/xmlMarkup';
import { emu, partXml, SLIDE_NAMESPACES, xml } from './ooxml';
import { boxXml, namedXml } from './shapeXml';
import { OWN_COLOURS, treeXml } from './slidePart';

export interface PageSize {
  width: number;
  height: number;
}

/** A placeholder. */
function placeholderXml(
  id: number,
  name: string,
  type: Readonly<Record<string, string | number>>,
  { place = '', text = '' }: { place?: string; text?: string } = {},
): string {
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      namedXml(id, { name, description: '' }),
      xml(
        'p:cNvSpPr',
        {},
        xml('a:spLocks', { noGrp: 1, ...(type['type'] === 'sldImg' && { noRot: 1, noChangeAspect: 1 }) }),
      ),
      xml('p:nvPr', {}, xml('p:ph', type)),
    ),
    xml('p:spPr', {}, place),
    text,
  );
}

function placeXml(x: number, y: number, w: number, h: number): string {
  return xml('a:xfrm', {}, boxXml({ x, y, w, h })) + xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'));
}

function bodyText(paragraphs: readonly string[], attributes: Readonly<Record<string, string | number>> = {}): string {
  const texts = paragraphs.map((line) =>
    xml('a:p', {}, xml('a:r', {}, xml('a:rPr', { lang: 'en-GB' }), xml('a:t', {}, escapeXml(line)))),
  );
  return xml(
    'p:txBody',
    {},
    xml('a:bodyPr', attributes),
    xml('a:lstStyle'),
    ...(texts.length > 0 ? texts : [xml('a:p')]),
  );
}

const INK = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'tx1' }));

function levelXml(tag: string, size: number, isBold: boolean): string {
  const font =
    xml('a:latin', { typeface: '+mn-lt' }) + xml('a:ea', { typeface: '+mn-ea' }) + xml('a:cs', { typeface: '+mn-cs' });
  return xml(tag, { algn: 'l' }, xml('a:defRPr', { sz: size * 100, b: isBold ? 1 : 0 }, INK, font));
}

/** The colour map; on a dark background the dark theme colours are the background. */
function colourMap(isDark: boolean): string {
  const [ground, ink] = isDark ? ['dk', 'lt'] : ['lt', 'dk'];
  const accents = Object.fromEntries([1, 2, 3, 4, 5, 6].map((i) => [`accent${i}`, `accent${i}`]));
  return xml('p:clrMap', {
    bg1: `${ground}1`,
    tx1: `${ink}1`,
    bg2: `${ground}2`,
    tx2: `${ink}2`,
    ...accents,
    hlink: 'hlink',
    folHlink: 'folHlink',
  });
}

const GROUND = xml('p:bg', {}, xml('p:bgRef', { idx: 1001 }, xml('a:schemeClr', { val: 'bg1' })));

export function masterPart({ width, height }: PageSize, isDark: boolean): string {
  const title = placeholderXml(
    2,
    'Title',
    { type: 'title' },
    {
      place: placeXml(width * 0.77, height * 0.06, width * 0.21, height * 0.14),
      text: bodyText(['Title'], { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }),
    },
  );
  const levels = Array.from({ length: 9 }, (_, i) => levelXml(`a:lvl${i + 1}pPr`, 14, false));
  return partXml(
    'p:sldMaster',
    SLIDE_NAMESPACES,
    xml('p:cSld', {}, GROUND, treeXml([title])),
    colourMap(isDark),
    xml('p:sldLayoutIdLst', {}, xml('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
    xml(
      'p:txStyles',
      {},
      xml('p:titleStyle', {}, levelXml('a:lvl1pPr', 20, true)),
      xml('p:bodyStyle', {}, ...levels),
      xml('p:otherStyle', {}, ...levels),
    ),
  );
}

export function layoutPart(): string {
  const title = placeholderXml(2, 'Title', { type: 'title' }, { text: bodyText(['Title']) });
  return partXml(
    'p:sldLayout',
    { ...SLIDE_NAMESPACES, type: 'titleOnly', preserve: 1 },
    xml('p:cSld', { name: 'Title and picture' }, treeXml([title])),
    OWN_COLOURS,
  );
}

/** Portrait, in points. */
export const NOTES_SIZE: PageSize = { width: 540, height: 720 };

export function notesMasterPart(): string {
  const { width, height } = NOTES_SIZE;
  const picture = placeholderXml(
    2,
    'Slide',
    { type: 'sldImg', idx: 2 },
    { place: placeXml(54, 54, width - 108, ((width - 108) * 9) / 16) },
  );
  const notes = placeholderXml(
    3,
    'Notes',
    { type: 'body', sz: 'quarter', idx: 3 },
    {
      place: placeXml(54, height * 0.45, width - 108, height * 0.5),
      text: bodyText(['Notes']),
    },
  );
  const levels = Array.from({ length: 9 }, (_, i) => levelXml(`a:lvl${i + 1}pPr`, 12, false));
  return partXml(
    'p:notesMaster',
    SLIDE_NAMESPACES,
    xml('p:cSld', {}, GROUND, treeXml([picture, notes])),
    colourMap(false),
    xml('p:notesStyle', {}, ...levels),
  );
}

export function notesPart(lines: readonly string[]): string {
  const picture = placeholderXml(2, 'Slide', { type: 'sldImg', idx: 2 });
  const notes = placeholderXml(3, 'Notes', { type: 'body', idx: 3 }, { text: bodyText(lines) });
  return partXml('p:notes', SLIDE_NAMESPACES, xml('p:cSld', {}, treeXml([picture, notes])), OWN_COLOURS);
}

export function sizeXml(tag: string, { width, height }: PageSize): string {
  return xml(tag, { cx: emu(width), cy: emu(height) });
}
