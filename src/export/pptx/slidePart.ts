import type { Mechanism } from '../../model/mechanism';
import type { Palette } from '../../scene/palettes';
import type { FigureSpec } from '../sheet/figureSpec';
import type { Sheet } from '../sheet/sheetLayout';
import type { SlideContext } from './drawMarks';
import { partXml, SLIDE_NAMESPACES, xml } from './ooxml';
import { solidXml } from './paintXml';
import type { Drawn } from './shapeXml';
import { type DrawnPicture, drawPicture } from './slidePicture';
import { drawSlideText } from './slideText';

/** The shape ids that appear with each click, stage by stage. Nodes of earlier steps are there from the start. */
function stagesOf(mechanism: Mechanism, stepIndex: number, things: ReadonlyMap<string, readonly number[]>): number[][] {
  const earlier = new Set(mechanism.steps.slice(0, stepIndex).flatMap(({ sequence }) => sequence.flat()));
  return (mechanism.steps[stepIndex]?.sequence ?? [])
    .map((stage) => stage.filter((id) => !earlier.has(id)).flatMap((id) => things.get(id) ?? []))
    .filter((stage) => stage.length > 0);
}

const FADE_MS = 500;
/** The preset of the entrance effect "Fade". */
const FADE = { presetID: 10, presetClass: 'entr', presetSubtype: 0, fill: 'hold' } as const;

/** The timing of a slide: a stage of shapes fades in with each click; empty without stages. */
function buildsXml(stages: readonly (readonly number[])[]): string {
  if (stages.length === 0) return '';
  let id = 2;
  const at = (delay: string): string => xml('p:stCondLst', {}, xml('p:cond', { delay }));
  const target = (shape: number): string => xml('p:tgtEl', {}, xml('p:spTgt', { spid: shape }));
  const appears = (shape: number, isFirst: boolean): string => {
    const [own, shown, faded] = [++id, ++id, ++id];
    const set = xml(
      'p:set',
      {},
      xml(
        'p:cBhvr',
        {},
        xml('p:cTn', { id: shown, dur: 1, fill: 'hold' }, at('0')),
        target(shape),
        xml('p:attrNameLst', {}, xml('p:attrName', {}, 'style.visibility')),
      ),
      xml('p:to', {}, xml('p:strVal', { val: 'visible' })),
    );
    const fade = xml(
      'p:animEffect',
      { transition: 'in', filter: 'fade' },
      xml('p:cBhvr', {}, xml('p:cTn', { id: faded, dur: FADE_MS }), target(shape)),
    );
    const node = { id: own, ...FADE, nodeType: isFirst ? 'clickEffect' : 'withEffect' };
    return xml('p:par', {}, xml('p:cTn', node, at('0'), xml('p:childTnLst', {}, set, fade)));
  };
  const clicks = stages.map((shapes) => {
    const [click, together] = [++id, ++id];
    const effects = shapes.map((shape, i) => appears(shape, i === 0));
    const inner = xml(
      'p:par',
      {},
      xml('p:cTn', { id: together, fill: 'hold' }, at('0'), xml('p:childTnLst', {}, ...effects)),
    );
    return xml(
      'p:par',
      {},
      xml('p:cTn', { id: click, fill: 'hold' }, at('indefinite'), xml('p:childTnLst', {}, inner)),
    );
  });
  const turn = (evt: string): string => xml('p:cond', { evt, delay: 0 }, xml('p:tgtEl', {}, xml('p:sldTgt')));
  const sequence = xml(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    xml('p:cTn', { id: 2, dur: 'indefinite', nodeType: 'mainSeq' }, xml('p:childTnLst', {}, ...clicks)),
    xml('p:prevCondLst', {}, turn('onPrev')),
    xml('p:nextCondLst', {}, turn('onNext')),
  );
  const root = { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' };
  const par = xml('p:par', {}, xml('p:cTn', root, xml('p:childTnLst', {}, sequence)));
  return xml('p:timing', {}, xml('p:tnLst', {}, par));
}

export interface SlideInput {
  mechanism: Mechanism;
  figure: FigureSpec;
  sheet: Sheet;
  palette: Palette;
  builds: boolean;
  /** The relationship id of the stamp. */
  stampId: string;
}

/** The shape tree, a group without a size of its own. */
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

/** A slide: its picture, over it the panel with its texts, then the legends. */
export function slidePart({ mechanism, figure, sheet, palette, builds, stampId }: SlideInput): string {
  // The shape tree has id 1.
  let last = 1;
  const nextId = (): number => ++last;
  const contextFor = (gradients: SlideContext['paints']['gradients']): SlideContext => ({
    paints: { palette, gradients },
    nextId,
  });
  const ways = figure.view.layout(mechanism).edges;
  const pictures = sheet.pictures.map((picture): DrawnPicture => {
    const gradients = new Map(picture.scene.gradients.map((gradient) => [gradient.id, gradient]));
    return drawPicture(picture, contextFor(gradients), { mechanism, ways, isBuilt: builds });
  });
  const [first, ...others] = pictures;
  const beside = drawSlideText(sheet, contextFor(new Map()));
  const shapes: Drawn[] = [
    ...(first?.drawn ?? []),
    ...beside.grounds,
    ...beside.words,
    ...others.flatMap(({ drawn }) => drawn),
  ];
  const background = sheet.background
    ? xml('p:bg', {}, xml('p:bgPr', {}, solidXml(sheet.background, 1, palette), xml('a:effectLst')))
    : '';
  const stages = builds && first ? stagesOf(mechanism, figure.playhead.stepIndex, first.shapeIds) : [];
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
