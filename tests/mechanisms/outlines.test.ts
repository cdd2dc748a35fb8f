import { describe, expect, it } from 'vitest';
import { anatomy } from '../../src/mechanisms/ketamine/drawing/cell/anatomy';
import atRest from '../../src/mechanisms/ketamine/drawing/cell/anatomy.data.json';
import inMotion from '../../src/mechanisms/ketamine/drawing/cell/anatomyInMotion.data.json';
import { dendriteField, interneuronField, terminalField } from '../../src/mechanisms/ketamine/drawing/cell/bake/bodies';
import { bakedOutlines } from '../../src/mechanisms/ketamine/drawing/cell/bake/outlines';

describe('the outlines of the cell view', () => {
  it('are those that its bodies have: else run `npm run outlines`', () => {
    expect(bakedOutlines()).toEqual({ 'anatomy.data.json': atRest, 'anatomyInMotion.data.json': inMotion });
  });

  it.each([
    ['interneuron', interneuronField],
    ['terminal', terminalField],
    ['dendrite', dendriteField],
  ] as const)('run along the edge of the %s', (body, field) => {
    const { outline, inner } = anatomy()[body];
    // Past the edges of the picture a body ends bluntly.
    const seen = outline.points.filter(([x, y]) => x > 0 && x < 1600 && y > 0);
    // A field is a distance near the edge: less than a fine line of the membrane is wide.
    expect(Math.max(...seen.map(([x, y]) => Math.abs(field(x, y))))).toBeLessThan(1.5);
    expect(inner).toHaveLength(9);
    expect(Math.max(...inner.flatMap(({ points }) => points.map(([x, y]) => field(x, y))))).toBeLessThan(0);
  });
});
