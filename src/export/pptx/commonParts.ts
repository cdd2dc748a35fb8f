import { type Palette, palettes } from '../../scene/palettes';
import { layoutPart, masterPart, NOTES_SIZE, notesMasterPart, type PageSize, sizeXml } from './masters';
import type { Part } from './pack';
import { isDark, themePart } from './themePart';
import { partXml, SLIDE_NAMESPACES, xml } from './xml';

/** The media type of a part of office files. */
export const typeOf = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}+xml`;
/** That of a part of a presentation. */
export const pmlType = (kind: string): string => typeOf(`presentationml.${kind}`);

/** The part that lists the slides. */
export function presentation(count: number, size: PageSize): Part {
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

/** What the slides share. */
export function shared(size: PageSize, palette: Palette): Part[] {
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
