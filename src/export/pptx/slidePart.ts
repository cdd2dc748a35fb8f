import type { Palette } from '../../scene/palettes';
import type { Mechanism } from '../../model/mechanism';
import type { Sheet } from '../sheet/sheet';
import type { Shot } from '../sheet/shot';
import { drawBeside } from './beside';
import { buildsXml, stagesOf } from './builds';
import { solidXml } from './colour';
import type { Easel } from './drawMarks';
import { type DrawnPicture, drawPicture } from './picture';
import type { Drawn } from './shapeXml';
import { partXml, SLIDE_NAMESPACES, xml } from './xml';

export interface SlideInput {
  mechanism: Mechanism;
  shot: Shot;
  sheet: Sheet;
  palette: Palette;
  builds: boolean;
  /** The relationship under which the slide has its stamp. */
  stampId: string;
}

/** The group that a tree of shapes is: it has no size of its own. */
export function treeXml(shapes: readonly string[]): string {
  const nowhere = xml(
    'a:xfrm',
    {},
    xml('a:off', { x: 0, y: 0 }),
    xml('a:ext', { cx: 0, cy: 0 }),
    xml('a:chOff', { x: 0, y: 0 }),
    xml('a:chExt', { cx: 0, cy: 0 }),
  );
  return xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', {}, nowhere),
    ...shapes,
  );
}

export const OWN_COLOURS = xml('p:clrMapOvr', {}, xml('a:masterClrMapping'));

/** A slide: its picture, over it the ground of the words beside it, then these words and the key. */
export function slidePart({ mechanism, shot, sheet, palette, builds, stampId }: SlideInput): string {
  // The tree itself has number 1.
  let last = 1;
  const nextId = (): number => ++last;
  const easelFor = (gradients: Easel['paintbox']['gradients']): Easel => ({ paintbox: { palette, gradients }, nextId });
  const ways = shot.view.layout(mechanism).edges;
  const pictures = sheet.pictures.map((picture): DrawnPicture => {
    const gradients = new Map(picture.scene.gradients.map((gradient) => [gradient.id, gradient]));
    return drawPicture(picture, easelFor(gradients), { mechanism, ways, isBuilt: builds });
  });
  const [first, ...others] = pictures;
  const beside = drawBeside(sheet, easelFor(new Map()));
  const shapes: Drawn[] = [
    ...(first?.drawn ?? []),
    ...beside.grounds,
    ...beside.words,
    ...others.flatMap(({ drawn }) => drawn),
  ];
  const background = sheet.background
    ? xml('p:bg', {}, xml('p:bgPr', {}, solidXml(sheet.background, 1, palette), xml('a:effectLst')))
    : '';
  const stages = builds && first ? stagesOf(mechanism, shot.playhead.stepIndex, first.things) : [];
  return partXml(
    'p:sld',
    SLIDE_NAMESPACES,
    xml(
      'p:cSld',
      {},
      background,
      treeXml(shapes.map(({ markup }) => markup)),
      xml('p:custDataLst', {}, xml('p:tags', { 'r:id': stampId })),
    ),
    OWN_COLOURS,
    buildsXml(stages),
  );
}
