import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import { sceneAt } from '../../src/scene/sceneAt';
import type { SceneItem } from '../../src/scene/scene';
import { textBoxes } from '../../src/scene/textBoxes';
import { ketamineViews } from '../fixtures/ketamineViews';

/** The mechanism as a file has it from which somebody has taken a node, with the arrows at it. */
function without(id: string): Mechanism {
  const gone = new Set([id, ...ketamine.edges.flatMap((e) => (e.source === id || e.target === id ? [e.id] : []))]);
  const steps = ketamine.steps.map((step) => ({
    ...step,
    sequence: step.sequence
      ?.map((phase) => phase.filter((part) => !gone.has(part)))
      .filter((phase) => phase.length > 0),
    effects: Object.fromEntries(Object.entries(step.effects).filter(([part]) => !gone.has(part))),
  }));
  return {
    ...ketamine,
    nodes: ketamine.nodes.filter((node) => node.id !== id),
    edges: ketamine.edges.filter((edge) => !gone.has(edge.id)),
    steps,
  } as Mechanism;
}

const targetsIn = (items: readonly SceneItem[]): string[] =>
  items.flatMap((item) =>
    item.kind === 'group' ? [...(item.target ? [item.target.id] : []), ...targetsIn(item.children)] : [],
  );

function drawnAt(mechanism: Mechanism, view: keyof typeof ketamineViews, stepIndex: number) {
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  const { items } = sceneAt({ mechanism, view: ketamineViews[view], playhead });
  return { words: textBoxes(items).map(({ text }) => text), targets: targetsIn(items) };
}

describe('a drawing that was made for more parts than the file has', () => {
  const last = ketamine.steps.length - 1;
  it.each(['cell', 'pathway', 'time'] as const)('draws and names nothing of what is not there: %s', (view) => {
    const whole = drawnAt(ketamine, view, last);
    // A word of another node is still there.
    const shared = (label: string) => ketamine.nodes.filter((node) => node.label.includes(label)).length > 1;
    for (const { id, label } of ketamine.nodes) {
      const { words, targets } = drawnAt(without(id), view, last);
      expect(targets, id).not.toContain(id);
      if (whole.words.includes(label) && !shared(label)) expect(words, `${id}: ${label}`).not.toContain(label);
    }
  });
});
