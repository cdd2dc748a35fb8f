// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindLongLists } from '../../src/app/shell/longLists';

const stops = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('a, button, summary, span[tabindex]')]
    .filter((each) => each.tabIndex >= 0)
    .map((each) => each.textContent);

const entry = (at: number): string =>
  `<li><a href="#a">link ${at}</a><ul><li><button>button ${at}</button></li></ul><span tabindex="0">term ${at}</span></li>`;

let stop: () => void;
beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.checkVisibility = () => true;
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = `<aside><button>before</button><ol>${Array.from({ length: 12 }, (_, at) => entry(at)).join('')}</ol>
    <ul><li><button>short</button></li><li><button>list</button></li></ul></aside>`;
  stop = bindLongLists(document.querySelector('aside') as HTMLElement);
});
afterEach(() => stop());

const press = (key: string): void =>
  void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('a long list of the panel', () => {
  it('has the controls of one entry as stops, and a short list all of them', () => {
    expect(stops()).toEqual(['before', 'link 0', 'button 0', 'term 0', 'short', 'list']);
  });

  it('is led through by the up and down arrow keys, and remembers the entry', () => {
    document.querySelector<HTMLElement>('ol a')?.focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('link 2');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('link 1');
    expect(stops()).toEqual(['before', 'link 1', 'button 1', 'term 1', 'short', 'list']);
    document.querySelector<HTMLElement>('button')?.focus();
    expect(stops()).toContain('link 1');
  });

  it('takes in what comes later, and what was pressed by the mouse', async () => {
    const list = document.querySelector('ol') as HTMLElement;
    list.insertAdjacentHTML('beforeend', entry(12));
    await Promise.resolve();
    await Promise.resolve();
    expect(stops()).not.toContain('link 12');
    [...list.querySelectorAll('button')].at(-1)?.focus();
    expect(stops()).toEqual(['before', 'link 12', 'button 12', 'term 12', 'short', 'list']);
  });
});
