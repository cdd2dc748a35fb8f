// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { few } from '../extent';
import { renderApp } from './renderApp';

/** What a translator of a browser does: every text is replaced by elements of its own. */
function translatePage(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!parent || parent.closest('svg, script, style, textarea, font') || text.data.trim() === '') continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** The words of a part of the page. */
const wordsOf = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

const key = (name: string) => () => act(async () => fireEvent.keyDown(document.body, { key: name }));
/** A press on the one of some elements, once it is there. */
const press =
  (selector: string, at = 0) =>
  async (): Promise<unknown> => {
    const found = await waitFor(() => {
      const element = document.querySelectorAll(selector)[at];
      if (!element) throw new Error(`There is no ${selector} (${at}).`);
      return element;
    });
    translatePage();
    return act(async () => fireEvent.click(found));
  };
const part = (id: string) => press(`[data-target="node"][data-target-id="${id}"]`);

const WALKS: readonly (readonly [name: string, search: string, acts: readonly (() => unknown)[]])[] = [
  ['the story', '?step=mtorc1&view=pathway', [press('.rail-button', 2), key('ArrowRight'), key('ArrowLeft')]],
  ['parts', '?step=mtorc1&view=pathway', [part('mtorc1'), part('bdnf'), key('Escape'), key('ArrowRight')]],
  [
    'a what-if',
    '?step=mtorc1&view=pathway&panel=whatif&whatif=ampa-block',
    [press('.what-if-toggle', 1), key('ArrowRight'), press('.what-if-toggle', 1), press('.what-if-toggle', 2)],
  ],
  ['the sources', '?step=mtorc1&view=pathway&panel=sources', [press('.page-switch button', 1), key('Home')]],
  ['the debate', '?step=mtorc1&view=pathway&panel=debate', [press('.panel-page button', 1), key('ArrowRight')]],
  ['the background', '?step=mtorc1&view=pathway&panel=story', [press('.panel-page button', 1), key('ArrowRight')]],
];

describe('a page that the browser translates', () => {
  it.each(few(WALKS, 2))('goes on, and shows the words of what is shown: %s', async (_name, search, acts) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await renderApp({ mechanism: ketamine, search });
    for (const each of acts) {
      translatePage();
      await each();
      // Parts that are loaded, and the model.
      for (let turn = 0; turn < 8; turn++) await act(async () => new Promise((done) => setTimeout(done)));
    }
    const { search: shown } = window.location;
    // The page of what-ifs also tells what was done before.
    const parts = ['.caption-bar', '.top-bar', ...(search.includes('whatif') ? [] : ['.panel'])];
    const seen = parts.map(wordsOf);
    expect(document.querySelector('.problem')).toBeNull();
    expect(screen.getByRole('region', { name: 'Steps' })).toBeTruthy();
    cleanup();
    await renderApp({ mechanism: ketamine, search: shown });
    for (let turn = 0; turn < 8; turn++) await act(async () => new Promise((done) => setTimeout(done)));
    expect(parts.map(wordsOf)).toEqual(seen);
  });
});
