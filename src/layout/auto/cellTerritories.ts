import type { Box } from '../geometry';
import type { CellAnatomy } from './cellAnatomy';
import type { CellModel, NodeRegion } from './cellModel';
import { type CellTextSizes, territoryStyle } from './cellSizes';
import { STRIP_MARGIN, STRIP_NAME_GAP, stripNames } from './cellStrip';
import { type TextBlock, wrap } from './cellText';
import { placeTerritory, type Taken, type WordSpot } from './cellWords';

/** The name of a cell, an organelle, a space or an outcome's realm. */
export interface Territory extends WordSpot {
  id: string;
  region: NodeRegion;
}

/** How far a place is from being between two cells: the name of a cleft stands where both are near. */
function betweenCells({ shapes }: CellAnatomy): (x: number, y: number) => number {
  const cells = shapes.filter(({ oval }) => !oval);
  return (x, y) => {
    const away = cells.map(({ field }) => Math.abs(field(x, y))).sort((a, b) => a - b);
    return (away[0] ?? 0) * 0.4 + (away[1] ?? 0) * 0.6;
  };
}

/** Where all names of places stand; each is then taken. */
export function placeTerritories(
  model: CellModel,
  anatomy: CellAnatomy,
  text: CellTextSizes,
  taken: Taken,
): Territory[] {
  const style = territoryStyle(text.territory);
  const block = (label: string): TextBlock => wrap(label.toUpperCase(), style);
  const found: Territory[] = [];
  const add = (id: string, label: string, region: NodeRegion, near: Box): void => {
    if (label.trim() === '') return;
    const shape = typeof region === 'number' ? anatomy.shapes[region] : undefined;
    const isCleft = region === 'space' && /cleft|gap|interstiti/i.test(label);
    // The folds of a mitochondrion reach further in than anything else.
    const least = shape?.body.kind === 'mitochondrion' ? 14 + (shape.oval?.ry ?? 0) * 0.4 : 20;
    const spot = placeTerritory({
      block: block(label),
      region,
      near,
      ...(isCleft && { draw: betweenCells(anatomy) }),
      depth: { least, best: region === 'space' && !isCleft ? 90 : 58 },
      fall: region === 'space' ? (isCleft ? 0 : 0.12) : 0.3,
      anatomy,
      taken,
    });
    if (!spot) return;
    taken.boxes.push(spot.box);
    found.push({ ...spot, id, region });
  };
  model.bodies.forEach(({ id, label, parts }, i) => {
    const { box } = anatomy.shapes[i]!;
    add(id, label, i, box);
    for (const part of parts) add(part.id, part.label, part.isMembrane ? 'space' : i, box);
  });
  const stage = { x: 0, y: 0, w: anatomy.width, h: anatomy.stripTop };
  for (const { id, label } of model.spaces) add(id, label, 'space', stage);
  let y = anatomy.stripTop + STRIP_MARGIN;
  for (const { id, words } of stripNames(model, text)) {
    const box = { x: 40, y, w: words.w, h: words.h };
    taken.boxes.push(box);
    found.push({ box, lines: words.lines, id, region: 'strip' });
    y += words.h + STRIP_NAME_GAP;
  }
  return found;
}
