// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/scene/mechanismEntry';
import { secondMechanism } from '../../fixtures/secondMechanism/index';
import { playerInPage } from './playerInPage';
import { few } from '../../extent';

describe('a mechanism that brings no drawing, in a frame', () => {
  it.each(few(['cell', 'pathway', 'time'] as const))('is drawn and stepped in the view %s', async (view) => {
    const { settle, root, player } = playerInPage({ view, motion: 'off' }, { entry: entryOf(secondMechanism) });
    const drawn = () =>
      new Set(
        [...root().querySelectorAll('svg.diagram [data-target="node"]')].map((item) =>
          item.getAttribute('data-target-id'),
        ),
      );
    await settle(() => drawn().size > 0);
    expect(drawn()).toEqual(new Set(secondMechanism.nodes.map(({ id }) => id)));
    expect(player.state).toMatchObject({ mechanism: secondMechanism.id, view, stepIndex: 0 });
    for (let step = 1; step < secondMechanism.steps.length; step++) player.next();
    expect(player.state.step).toBe(secondMechanism.steps.at(-1)?.id);
    expect(root().textContent).toContain(secondMechanism.steps.at(-1)?.caption);
  });
});
