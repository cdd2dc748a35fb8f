import { beforeAll, describe, expect, it } from 'vitest';
import { createDraftScenes } from '../../src/app/features/editor/draftScene';
import type { Mechanism } from '../../src/model/mechanism';
import type { PlayerState } from '../../src/player/playerState';
import { createPlayer } from '../../src/player/createPlayer';
import { createManualClock } from '../../src/clock/clock';
import type { SceneItem } from '../../src/scene/scene';
import { autoPathwayView } from '../../src/scene/pathway/autoPathwayView';
import { opened, openText } from '../formats/sharedFiles';
import { generatedTable } from '../fixtures/generatedGraph';

const room = { width: 1000, height: 700 };

const nodesIn = (items: readonly SceneItem[]): string[] =>
  items.flatMap((item) =>
    item.kind !== 'group' ? [] : item.target?.kind === 'node' ? [item.target.id] : nodesIn(item.children),
  );

describe('the picture of a draft of 1,000 nodes', () => {
  let draft: Mechanism;
  let state: PlayerState;
  beforeAll(async () => {
    draft = opened(await openText(generatedTable(1000), 'network.csv')).mechanism;
    state = createPlayer({ mechanism: draft, clock: createManualClock(), initial: { view: 'pathway' } }).getState();
  });
  const at = (scenes: ReturnType<typeof createDraftScenes>, id?: string) => {
    const selection = id ? ({ kind: 'node', id } as const) : null;
    const picture = scenes.at({ draft, view: autoPathwayView, state, room, selection });
    if (!picture) throw new Error('Nothing was drawn.');
    return { ...picture, nodes: nodesIn(picture.scene.items) };
  };

  it('is near enough to be read, and draws only what is about in sight', () => {
    const { frame, nodes } = at(createDraftScenes());
    expect(room.width / frame.w).toBeGreaterThan(0.5);
    expect(nodes.length).toBeGreaterThan(10);
    expect(nodes.length).toBeLessThan(300);
  });

  it('goes to a part that is selected out of sight, and stays for one in sight', () => {
    const scenes = createDraftScenes();
    const { frame, nodes } = at(scenes);
    const { nodes: places } = autoPathwayView.layout(draft);
    const isInSight = (id: string) => {
      const { box } = places.get(id)!;
      return (
        box.x > frame.x && box.x + box.w < frame.x + frame.w && box.y > frame.y && box.y + box.h < frame.y + frame.h
      );
    };
    expect(at(scenes, nodes.find(isInSight)).frame).toEqual(frame);
    const far = draft.nodes.find(({ id }) => !nodes.includes(id))!.id;
    const moved = at(scenes, far);
    expect(moved.frame.w).toBe(frame.w);
    expect(moved.nodes).toContain(far);
    // It stays there, and follows the hand.
    expect(at(scenes).frame).toEqual(moved.frame);
    scenes.setSight(frame);
    expect(at(scenes).nodes).not.toContain(far);
  });
});
