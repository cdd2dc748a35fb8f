// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { playerInPage } from './playerInPage';

describe('a player of a mechanism whose code has not arrived', () => {
  it('does what was asked of it meanwhile, and tells its state when it is here', async () => {
    const { player, settle, root, told } = playerInPage({ mechanism: 'lisinopril', view: 'pathway', motion: 'off' });
    expect(player.state).toMatchObject({ mechanism: 'lisinopril', step: '', stepCount: 0 });
    player.next();
    player.goTo('nowhere');
    await settle(() => player.state.stepCount === 5 && told.some(({ name }) => name === 'ready'));
    expect(player.state).toMatchObject({ step: 'receptor-active', stepIndex: 1, mechanism: 'lisinopril' });
    expect(told.find(({ name }) => name === 'error')?.detail).toEqual({ message: 'There is no step “nowhere”.' });
    expect(root().querySelector('svg.diagram [data-id="ace"]')).not.toBeNull();
  });

  it('takes another mechanism on the way', async () => {
    const { player, settle } = playerInPage({ mechanism: 'ssri', motion: 'off' });
    player.setAttribute('mechanism', 'lisinopril');
    await settle(() => player.state.stepCount > 0);
    expect(player.state.mechanism).toBe('lisinopril');
    player.setAttribute('mechanism', 'ssri');
    await settle(() => player.state.mechanism === 'ssri' && player.state.stepCount === 8);
    expect(() => player.goTo('nowhere')).toThrow(RangeError);
  });
});
