import type { Mechanism } from '../../model/mechanism';
import type { Palette } from '../../scene/palettes';
import { ExportFailure } from '../exportFailure';
import type { Sheet } from '../sheet/sheet';
import type { Shot } from '../sheet/shot';
import { STAMP_KEY } from '../stamp/stamp';
import { pmlType, presentation, shared, typeOf } from './commonParts';
import { notesPart } from './masters';
import { noteText } from './noteText';
import { pack, type Part } from './pack';
import { appPart, corePart, customPart } from './properties';
import { slidePart } from './slidePart';
import { partXml, SLIDE_NAMESPACES, xml } from './xml';

export interface DeckInput {
  mechanism: Mechanism;
  /** One for each slide; all sheets are of one size. */
  slides: readonly { shot: Shot; sheet: Sheet }[];
  palette: Palette;
  /** Whether the things of a step appear one stage a click. */
  builds: boolean;
  /** The mechanism's, where left out. */
  title?: string;
  /** As W3C writes dates: "2025-01-31T12:00:00Z". Left out where unknown, so that equal decks are equal files. */
  created?: string;
}

export const DECK_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A slide, its notes, and the stamp that goes with it when it is copied into another deck. */
function slideParts(
  { mechanism, palette, builds }: DeckInput,
  { shot, sheet }: DeckInput['slides'][number],
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
      content: slidePart({ mechanism, shot, sheet, palette, builds, stampId: 'rId3' }),
      links: {
        rId1: ['slideLayout', 'ppt/slideLayouts/slideLayout1.xml'],
        rId2: ['notesSlide', notes],
        rId3: ['tags', tag],
      },
    },
    {
      path: notes,
      type: pmlType('notesSlide'),
      content: notesPart(noteText(shot)),
      links: { rId1: ['notesMaster', 'ppt/notesMasters/notesMaster1.xml'], rId2: ['slide', slide] },
    },
    { path: tag, type: pmlType('tags'), content: partXml('p:tagLst', SLIDE_NAMESPACES, stamp) },
  ];
}

/**
 * A deck of slides as the bytes of a `.pptx` file: shapes, connectors that keep to them, text, notes, and what reopens
 * each slide here. The same input gives the same bytes.
 */
export function writeDeck(input: DeckInput): Uint8Array {
  const { mechanism, slides, palette, title, created } = input;
  const [first] = slides;
  if (!first) throw new ExportFailure('A deck needs at least one slide: choose a step to export.');
  const size = { width: first.sheet.width, height: first.sheet.height };
  const subject = mechanism.subtitle;
  const core = {
    title: title ?? mechanism.title,
    subject,
    description: mechanism.notice,
    language: first.sheet.language,
  };
  const parts: Part[] = [
    presentation(slides.length, size),
    ...shared(size, palette),
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
  return pack(parts, {
    rId1: ['officeDocument', 'ppt/presentation.xml'],
    rId2: ['core-properties', 'docProps/core.xml'],
    rId3: ['extended-properties', 'docProps/app.xml'],
    rId4: ['custom-properties', 'docProps/custom.xml'],
  });
}
