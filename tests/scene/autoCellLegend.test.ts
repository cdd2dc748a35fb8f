import { expect, it } from 'vitest';
import { mechanisms } from '../../src/mechanisms/registry';
import { autoCellDrawing } from '../../src/scene/cell/autoCell';
import { legendCard } from '../../src/scene/cell/legend';

it.each(mechanisms.slice(1))(
  'the legend of $id in the cell view covers no arrow, no thing and no word',
  async ({ open }) => {
    const { graph } = await open();
    const drawing = autoCellDrawing(graph);
    const at = drawing?.legendAt;
    if (!drawing || !at) throw new Error('There is no legend.');
    const [x, y] = at;
    const { width, height } = legendCard(drawing.legend(graph, 0), at);
    const layout = drawing.layout(graph);
    for (const [id, { line }] of layout.edges) {
      const inside = line.points.filter(([px, py]) => px > x && px < x + width && py > y && py < y + height);
      expect(inside, id).toEqual([]);
    }
    for (const box of layout.taken) {
      expect(box.x < x + width && x < box.x + box.w && box.y < y + height && y < box.y + box.h).toBe(false);
    }
  },
);
