import { getByRole } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/clock/clock';
import { mountTextView } from '../../src/live/textView';
import { ketamine } from '../../src/mechanisms/ketamine';
import { createPlayer } from '../../src/player/createPlayer';
import type { Selection } from '../../src/player/playerState';
import { createValueStore } from '../../src/player/valueStore';
import type { Highlighting } from '../../src/scene/highlighting';

/** A name is not begun with a capital where it has none. */
const NAME = ketamine.nodes.find(({ id }) => id === 'mtorc1')?.name ?? '';

function mount({ address = 'https://example.org/?step=mtorc1&edge=trkb-mek', picks = true } = {}) {
  const player = createPlayer({ mechanism: ketamine, clock: createManualClock(), durationMs: () => 1000 });
  const host = document.body.appendChild(document.createElement('div'));
  const onPick = vi.fn((selection: Selection) => player.select(selection));
  const close = mountTextView({
    host,
    mechanism: () => ketamine,
    player,
    highlighting: createValueStore<Highlighting | null>(null),
    address: () => address,
    ...(picks && { onPick }),
  });
  const row = (name: string) => getByRole(host, 'link', { name }).closest('li');
  return { player, host, onPick, close, row };
}

afterEach(() => document.body.replaceChildren());

describe('the text view', () => {
  it('says of each part its state in a sentence, what acts on it and what it acts on', () => {
    const { player, host, row } = mount();
    player.goTo(ketamine.steps.findIndex(({ id }) => id === 'mtorc1'));
    const text = row(NAME)?.textContent ?? '';
    expect(text).toMatch(/Active now\. \d+ citations\./);
    expect(text).toContain('What acts on it');
    expect(text).toContain('What it acts on');
    expect(host.textContent).toContain('Not yet. ');
    expect(NAME).toMatch(/^m/);
  });

  it('follows the story, and what had the focus keeps it', async () => {
    const { player, host, onPick, close } = mount();
    const link = getByRole(host, 'link', { name: NAME });
    expect(link.getAttribute('href')).toBe('https://example.org/?step=mtorc1&node=mtorc1');
    await userEvent.click(link);
    expect(onPick).toHaveBeenCalledWith({ kind: 'node', id: 'mtorc1' });
    const again = getByRole(host, 'link', { name: NAME });
    expect(again).toBe(document.activeElement);
    expect(again.getAttribute('aria-current')).toBe('true');
    const before = host.textContent;
    player.next();
    expect(host.textContent).not.toBe(before);
    expect(getByRole(host, 'link', { name: NAME })).toBe(document.activeElement);
    close();
    expect(host.childElementCount).toBe(0);
  });

  it('opens the full page in a tab of its own where nothing can be picked, and has no links without one', () => {
    const link = getByRole(mount({ picks: false }).host, 'link', { name: NAME });
    expect(link.getAttribute('target')).toBe('_blank');
    document.body.replaceChildren();
    const { host } = mount({ address: '', picks: false });
    expect(host.querySelectorAll('a')).toHaveLength(0);
    expect(host.textContent).toContain(NAME);
  });
});
