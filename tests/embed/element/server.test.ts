import { expect, it } from 'vitest';

it('can be imported where there is no document', async () => {
  const { definePathlightPlayer } = await import('../../../src/embed/player');
  expect(() => definePathlightPlayer()).not.toThrow();
});
