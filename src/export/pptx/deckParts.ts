import { type Palette, palettes } from '../../scene/palettes';
import { rgbChannels } from '../solidColor';
import { type Stamp, STAMP_KEY } from '../stamp/stamp';
import { escapeXml } from '../../draw/xmlMarkup';
import { type Part, partXml, SLIDE_NAMESPACES, xml } from './ooxml';
import { bareHex } from './paintXml';
import { layoutPart, masterPart, NOTES_SIZE, notesMasterPart, type PageSize, sizeXml } from './slideMasters';

const OFFICE_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const VALUES = { 'xmlns:vt': `${OFFICE_NAMESPACE}/docPropsVTypes` } as const;

export function appPart(slides: number): string {
  return partXml(
    'Properties',
    { xmlns: `${OFFICE_NAMESPACE}/extended-properties`, ...VALUES },
    xml('Application', {}, 'Pathlight'),
    xml('PresentationFormat', {}, 'Widescreen'),
    xml('Slides', {}, String(slides)),
    xml('Notes', {}, String(slides)),
  );
}

export interface CoreProperties {
  title: string;
  subject: string;
  description: string;
  language: string;
  /** As W3C writes dates: "2025-01-31T12:00:00Z". */
  created?: string | undefined;
}

export function corePart({ title, subject, description, language, created }: CoreProperties): string {
  const date = (tag: string): string =>
    created === undefined ? '' : xml(tag, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(created));
  return partXml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', {}, escapeXml(title)),
    xml('dc:subject', {}, escapeXml(subject)),
    xml('dc:creator', {}, 'Pathlight'),
    xml('dc:description', {}, escapeXml(description)),
    xml('dc:language', {}, escapeXml(language)),
    date('dcterms:created'),
    date('dcterms:modified'),
  );
}

/** The format id of custom properties. */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The stamps of all slides in their order, as `{"stamps":[…]}` in a custom property. */
export function customPart(stamps: readonly Stamp[]): string {
  const value = xml('vt:lpwstr', {}, escapeXml(JSON.stringify({ stamps })));
  return partXml(
    'Properties',
    { xmlns: `${OFFICE_NAMESPACE}/custom-properties`, ...VALUES },
    xml('property', { fmtid: CUSTOM, pid: 2, name: STAMP_KEY }, value),
  );
}

/** Whether the background of a palette is darker than its text. */
function isDark({ surface, ink }: Palette): boolean {
  const light = (hex: string): number => rgbChannels(hex).reduce((sum, channel) => sum + channel, 0);
  return light(surface) < light(ink);
}

function themeColor(name: string, hex: string): string {
  return xml(`a:${name}`, {}, xml('a:srgbClr', { val: bareHex(hex) }));
}

/** Three of each, as the schema requires; no shape here refers to them. */
function formatScheme(): string {
  const own = xml('a:schemeClr', { val: 'phClr' });
  const fill = xml('a:solidFill', {}, own);
  const line = (points: number): string =>
    xml(
      'a:ln',
      { w: points * 12_700, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill,
      xml('a:prstDash', { val: 'solid' }),
    );
  const effect = xml('a:effectStyle', {}, xml('a:effectLst'));
  return xml(
    'a:fmtScheme',
    { name: 'Pathlight' },
    xml('a:fillStyleLst', {}, fill, fill, fill),
    xml('a:lnStyleLst', {}, line(0.5), line(1), line(1.5)),
    xml('a:effectStyleLst', {}, effect, effect, effect),
    xml('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}

/** A theme with the colours of a palette, so that added shapes match. */
function themePart(palette: Palette): string {
  const [ground, ink] = [
    [palette.surface, palette.surface2],
    [palette.ink, palette.ink2],
  ] as const;
  const [dark, light] = isDark(palette) ? [ground, ink] : [ink, ground];
  const accents = ['excite-plate', 'inhibit-plate', 'drug-plate', 'signal-plate', 'growth-plate', 'ink3'] as const;
  const scheme = xml(
    'a:clrScheme',
    { name: 'Pathlight' },
    themeColor('dk1', dark[0]),
    themeColor('lt1', light[0]),
    themeColor('dk2', dark[1]),
    themeColor('lt2', light[1]),
    ...accents.map((token, i) => themeColor(`accent${i + 1}`, palette[token])),
    themeColor('hlink', palette['signal-ink']),
    themeColor('folHlink', palette['inhibit-ink']),
  );
  const arial = xml('a:latin', { typeface: 'Arial' }) + xml('a:ea', { typeface: '' }) + xml('a:cs', { typeface: '' });
  const fonts = xml(
    'a:fontScheme',
    { name: 'Pathlight' },
    xml('a:majorFont', {}, arial),
    xml('a:minorFont', {}, arial),
  );
  return partXml(
    'a:theme',
    { 'xmlns:a': SLIDE_NAMESPACES['xmlns:a'], name: 'Pathlight' },
    xml('a:themeElements', {}, scheme, fonts, formatScheme()),
    xml('a:objectDefaults'),
    xml('a:extraClrSchemeLst'),
  );
}

/** The media type of a part of office files. */
export const typeOf = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}+xml`;
/** The same for parts of a presentation. */
export const pmlType = (kind: string): string => typeOf(`presentationml.${kind}`);

/** The part that lists the slides. */
export function presentationPart(count: number, size: PageSize): Part {
  const slides = Array.from({ length: count }, (_, i) => i + 1);
  const links: Record<string, readonly [string, string]> = {
    rId1: ['slideMaster', 'ppt/slideMasters/slideMaster1.xml'],
    rId2: ['notesMaster', 'ppt/notesMasters/notesMaster1.xml'],
    rId3: ['presProps', 'ppt/presProps.xml'],
    rId4: ['viewProps', 'ppt/viewProps.xml'],
    rId5: ['theme', 'ppt/theme/theme1.xml'],
    rId6: ['tableStyles', 'ppt/tableStyles.xml'],
  };
  for (const i of slides) links[`rId${i + 6}`] = ['slide', `ppt/slides/slide${i}.xml`];
  const content = partXml(
    'p:presentation',
    { ...SLIDE_NAMESPACES, saveSubsetFonts: 1 },
    xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
    xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': 'rId2' })),
    xml('p:sldIdLst', {}, ...slides.map((i) => xml('p:sldId', { id: 255 + i, 'r:id': `rId${i + 6}` }))),
    sizeXml('p:sldSz', size),
    sizeXml('p:notesSz', NOTES_SIZE),
  );
  return { path: 'ppt/presentation.xml', type: pmlType('presentation.main'), content, links };
}

/** Parts that all slides share. */
export function sharedParts(size: PageSize, palette: Palette): Part[] {
  const theme = typeOf('theme');
  const style = { ...SLIDE_NAMESPACES };
  return [
    { path: 'ppt/presProps.xml', type: pmlType('presProps'), content: partXml('p:presentationPr', style) },
    { path: 'ppt/viewProps.xml', type: pmlType('viewProps'), content: partXml('p:viewPr', style) },
    {
      path: 'ppt/tableStyles.xml',
      type: pmlType('tableStyles'),
      content: partXml('a:tblStyleLst', {
        'xmlns:a': SLIDE_NAMESPACES['xmlns:a'],
        def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
      }),
    },
    { path: 'ppt/theme/theme1.xml', type: theme, content: themePart(palette) },
    { path: 'ppt/theme/theme2.xml', type: theme, content: themePart(palettes.light) },
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      type: pmlType('slideMaster'),
      content: masterPart(size, isDark(palette)),
      links: {
        rId1: ['slideLayout', 'ppt/slideLayouts/slideLayout1.xml'],
        rId2: ['theme', 'ppt/theme/theme1.xml'],
      },
    },
    {
      path: 'ppt/slideLayouts/slideLayout1.xml',
      type: pmlType('slideLayout'),
      content: layoutPart(),
      links: { rId1: ['slideMaster', 'ppt/slideMasters/slideMaster1.xml'] },
    },
    {
      path: 'ppt/notesMasters/notesMaster1.xml',
      type: pmlType('notesMaster'),
      content: notesMasterPart(),
      links: { rId1: ['theme', 'ppt/theme/theme2.xml'] },
    },
  ];
}
