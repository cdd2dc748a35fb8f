import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createFigureSpec } from '../../src/export/sheet/figureSpec';
import { slideSheet } from '../../src/export/sheet/slideSheet';
import { writeDeck } from '../../src/export/pptx/writeDeck';
import type { Sheet } from '../../src/export/sheet/sheetLayout';
import { ketamine } from '../../src/mechanisms/ketamine';
import { cameraAt } from '../../src/scene/cameraAt';
import type { Playhead } from '../../src/scene/frameState';
import { highlightingFor } from '../../src/scene/highlighting';
import { morphAt } from '../../src/scene/morph';
import { palettes } from '../../src/scene/palettes';
import type { GroupItem, Scene, SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { viewIds } from '../../src/scene/views/ids';
import type { View } from '../../src/scene/views/view';
import { readParts } from '../../src/scene/whatIf/parts';
import { runFor } from '../../src/scene/whatIf/whatIfRun';
import { withoutCutWords } from '../../src/scene/withoutCutWords';
import { ketamineViews } from '../fixtures/ketamineViews';

const still = (stepIndex: number): Playhead => ({ stepIndex, fromIndex: null, motion: 'still', tMs: 0 });

function renamed<T extends SceneItem>(item: T): T {
  const own = { ...item, id: `renamed ${item.id}` };
  return item.kind === 'group' ? { ...own, children: item.children.map(renamed) } : own;
}

/** The same view with other ids. */
function renamedView(view: View): View {
  return {
    ...view,
    ...(view.labels && {
      labels: (graph) => new Map([...(view.labels?.(graph) ?? [])].map(([id, label]) => [`renamed ${id}`, label])),
    }),
    picture(input) {
      const { backdrop, edges, nodes, overlay } = view.picture(input);
      const groups = (items: readonly GroupItem[]) => items.map(renamed);
      return {
        backdrop: backdrop.map(renamed),
        edges: groups(edges),
        nodes: groups(nodes),
        overlay: overlay.map(renamed),
      };
    },
  };
}

const renamedScene = (scene: Scene): Scene => ({ ...scene, items: scene.items.map(renamed) });

function withoutIds(scene: Scene | undefined): string {
  return JSON.stringify(scene?.items, (key, value: unknown) => (key === 'id' ? undefined : value));
}

describe.each(viewIds)('with every id renamed, the view %s', (viewId) => {
  const view = ketamineViews[viewId];
  const other = ketamineViews[viewId === 'cell' ? 'pathway' : 'cell'];
  it('hides the same labels at the edge of a frame', () => {
    for (const step of [0, 3, 5]) {
      const frame = cameraAt(ketamine, view, still(step), { width: 390, height: 344 });
      const scene = sceneAt({ mechanism: ketamine, view, playhead: still(step), legend: true });
      const cut = withoutCutWords(scene, frame);
      expect(withoutIds(cut)).not.toBe(withoutIds(scene));
      expect(withoutIds(withoutCutWords(renamedScene(scene), frame))).toBe(withoutIds(cut));
    }
  });

  it('changes into another view in the same way', () => {
    const at = (from: View, to: View) =>
      morphAt({
        mechanism: ketamine,
        from,
        to,
        playhead: still(3),
        selection: { kind: 'node', id: 'ampar' },
        t: 0.4,
      });
    expect(withoutIds(at(renamedView(view), renamedView(other)))).toBe(withoutIds(at(view, other)));
  });

  it('has the same marks, the same dimmed items and the same labels of a what-if', () => {
    const run = runFor(ketamine, readParts(ketamine, ['mtorc1=0']).parts);
    const highlighting = highlightingFor(ketamine, { lens: { kind: 'seen', ground: 'people' }, marks: true, run });
    const picture = (shown: View, rename: (scene: Scene) => Scene) => {
      const scene = rename(sceneAt({ mechanism: ketamine, view, playhead: still(5), alter: highlighting?.alter }));
      return withoutIds(highlighting?.dress(scene, ketamine, shown, { stepIndex: 5, selection: null }));
    };
    expect(picture(renamedView(view), renamedScene)).toBe(picture(view, (scene) => scene));
  });

  it('has the same connectors, shapes and paragraphs on a slide', () => {
    const slide = (change: (sheet: Sheet) => Sheet): string => {
      const figure = createFigureSpec({ mechanism: ketamine, view, stepIndex: 5 });
      const sheet = slideSheet(figure, {
        title: true,
        caption: true,
        legend: true,
        citation: true,
        smallestPt: 0,
        width: 960,
        height: 540,
      });
      const slides = [{ figure, sheet: change(sheet) }];
      const bytes = writeDeck({ mechanism: ketamine, slides, palette: palettes.light, builds: false });
      const text = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? new Uint8Array());
      // Shapes of the scenery have names made from their ids, for the list of shapes alone.
      return text.replaceAll(/ name="[^"]*"/g, '');
    };
    const others = slide((sheet) => ({
      ...sheet,
      items: sheet.items.map(renamed),
      pictures: sheet.pictures.map((picture) => ({ ...picture, scene: renamedScene(picture.scene) })),
    }));
    expect(others).toBe(slide((sheet) => sheet));
  });
});
