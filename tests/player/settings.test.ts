import { describe, expect, it } from 'vitest';
import { createSettings, DEFAULT_SETTINGS, SETTINGS_KEY, type StorageLike } from '../../src/player/settings';

const memory = (stored?: string): StorageLike & { stored: string | null } => ({
  stored: stored ?? null,
  getItem(key) {
    return key === SETTINGS_KEY ? this.stored : null;
  },
  setItem(_key, value) {
    this.stored = value;
  },
});

describe('settings', () => {
  it('are remembered', () => {
    const storage = memory();
    createSettings(storage).change({ theme: 'dark', legend: 'open' });
    expect(createSettings(storage).getState()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', legend: 'open' });
  });

  it('work without storage', () => {
    for (const storage of [undefined, null]) {
      const settings = createSettings(storage);
      settings.change({ motion: 'reduced' });
      expect(settings.getState()).toEqual({ ...DEFAULT_SETTINGS, motion: 'reduced' });
    }
  });

  it('work with storage that throws', () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const settings = createSettings({ getItem: refuse, setItem: refuse });
    settings.change({ theme: 'projector' });
    expect(settings.getState().theme).toBe('projector');
  });

  it('work with storage that holds what is no text', () => {
    for (const odd of [7, true, {}, [], () => 'x', Symbol('x')]) {
      const settings = createSettings({ getItem: () => odd as unknown as string, setItem: () => undefined });
      settings.change({ theme: 'dark' });
      expect(settings.getState()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    }
  });

  it('of two tabs are kept side by side', () => {
    const storage = memory();
    const [one, other] = [createSettings(storage), createSettings(storage)];
    one.change({ theme: 'dark' });
    other.change({ legend: 'open' });
    expect(createSettings(storage).getState()).toMatchObject({ theme: 'dark', legend: 'open' });
  });

  it('pass over rubbish', () => {
    for (const rubbish of ['', '{', 'null', '7', '[]', '"dark"', '{"theme":"pink","motion":1,"legend":"yes"}']) {
      expect(createSettings(memory(rubbish)).getState(), rubbish).toEqual(DEFAULT_SETTINGS);
    }
    const polluted = createSettings(memory('{"__proto__":{"theme":"dark"},"theme":"light","extra":1}')).getState();
    expect(polluted).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
    expect(Object.keys(polluted)).toEqual(Object.keys(DEFAULT_SETTINGS));
  });
});
