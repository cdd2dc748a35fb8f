// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedQuestions } from '../../src/app/features/quiz/quizCatalog';
import { rightText, workedQuestions } from '../../src/app/features/quiz/workedQuestions';
import { ketamine } from '../../src/mechanisms/ketamine';
import { toyMechanism } from '../player/toyMechanism';
import { renderApp } from './renderApp';
import { everything, few } from '../extent';

beforeAll(() => import('../../src/app/features/whatIf/WhatIfPage'));

const [first, second, third] = workedQuestions(ketamine);

async function open(search: string) {
  const page = await renderApp({ mechanism: ketamine, search });
  const panel = within(page.panel());
  const press = (key: string, target: Element = document.body) => act(async () => fireEvent.keyDown(target, { key }));
  const param = (name: string) => new URLSearchParams(window.location.search).get(name);
  return { ...page, within: panel, press, param };
}

/** The page with the question on it. */
async function ask(id: string) {
  const page = await open(`?panel=whatif&question=${id}`);
  await page.within.findByRole('region', { name: 'Question' });
  return page;
}

const marked = () => [...document.querySelectorAll('.quiz-choice')].map((choice) => choice.getAttribute('data-mark'));
const spoken = () => document.querySelector('output')?.textContent ?? '';
const prompt = () => document.querySelector('.quiz-prompt')?.textContent;

describe('the worked questions', () => {
  it('are the three of the lecture, each with one right answer that the model gives', () => {
    expect([first, second, third].map((question) => question?.id)).toEqual(['block-ampa', 'block-mtorc1', 'anti-bdnf']);
    expect([first, second, third].map((question) => question && rightText(question))).toEqual([
      'Neither',
      'Early relief only',
      'None of it',
    ]);
    for (const question of workedQuestions(ketamine)) {
      expect(question.choices.filter(({ right }) => right)).toHaveLength(1);
      expect(question.choices).toHaveLength(4);
      expect(question.path.length).toBeGreaterThan(1);
      expect(question.experiments).toHaveLength(1);
    }
  });

  it('are none in a mechanism that has nothing of the kind', () => {
    expect(workedQuestions(toyMechanism)).toEqual([]);
  });
});

describe('a question', () => {
  it('tells nothing of its answer before it is asked to', async () => {
    const { within: panel, param } = await ask('block-mtorc1');
    expect(prompt()).toBe(second?.prompt);
    expect(marked()).toEqual([null, null, null, null]);
    const texts = new Set(panel.getAllByRole('button').map(({ outerHTML }) => outerHTML.replace(/>.*/s, '')));
    // All choices are the same element but for their words.
    expect([...texts].filter((tag) => tag.includes('quiz-choice'))).toHaveLength(1);
    expect(screen.queryByText('The model says')).toBeNull();
    expect(screen.queryByText('What was measured')).toBeNull();
    expect(param('whatif')).toBeNull();
    await waitFor(() => expect(spoken()).toContain('B: Early relief only.'));
  });

  it('takes back a what-if that an address brings along', async () => {
    const { param } = await open('?panel=whatif&whatif=ampa-block&question=block-mtorc1');
    await waitFor(() => expect(param('whatif')).toBeNull());
    expect(param('question')).toBe('block-mtorc1');
    expect(marked()).toEqual([null, null, null, null]);
  });

  it('is answered by PageDown, in the picture, in words and aloud', async () => {
    const { press, param, within: panel } = await ask('block-mtorc1');
    await press('PageDown');
    expect(param('whatif')).toBe('rapamycin-brain');
    expect(param('step')).toBe('relief');
    expect(param('question')).toBe('block-mtorc1');
    expect(marked()).toEqual(['other', 'right', 'other', 'other']);
    expect(panel.getByText('The model says')).toBeTruthy();
    expect(panel.getByText(/No path leads from mTORC1 to early relief/)).toBeTruthy();
    expect(
      panel.getByText(/Measured otherwise: early relief was abolished, where the model says unchanged/),
    ).toBeTruthy();
    expect(panel.getByRole('heading', { name: 'mTORC1 blocked with rapamycin in the brain' })).toBeTruthy();
    expect(panel.getByRole('heading', { name: 'Rapamycin taken by mouth' })).toBeTruthy();
    const arrows = [...document.querySelectorAll('.quiz-path li')].map(({ textContent }) => textContent);
    expect(arrows[0]).toMatch(/^mTORC1 .*\d{4}/);
    expect(arrows.at(-1)).toMatch(/lasting relief.*\d{4}/);
    await waitFor(() => expect(spoken()).toMatch(/^Answer: Early relief only\./));
  });

  it.runIf(everything)('is hidden again by PageUp, with what it did to the picture', async () => {
    const { press, param } = await ask('block-mtorc1');
    await press('PageDown');
    await press('PageUp');
    expect(param('whatif')).toBeNull();
    expect(param('step')).toBe('stressed-synapse');
    expect(marked()).toEqual([null, null, null, null]);
    await press('PageUp');
    expect(param('question')).toBe('block-ampa');
    // The first has none before it, and Back must not turn the pages of the story.
    await press('PageUp');
    expect(param('question')).toBe('block-ampa');
    expect(param('step')).toBe('stressed-synapse');
  });

  it.each(few(['PageDown', 'ArrowRight', ' ']))('goes on to the next and to the end by %j alone', async (key) => {
    const { press, param } = await ask('block-ampa');
    const seen: (string | null)[] = [];
    for (let presses = 0; presses < 6; presses++) {
      await press(key);
      seen.push(`${param('question')} ${param('whatif')}`);
    }
    expect(seen).toEqual([
      'block-ampa ampa-block',
      'block-mtorc1 null',
      'block-mtorc1 rapamycin-brain',
      'anti-bdnf null',
      'anti-bdnf bdnf-antibody',
      'null null',
    ]);
    expect(screen.getByText('Predict first')).toBeTruthy();
  });

  it('obeys a clicker also where the focus is in the panel, which would scroll', async () => {
    const { press, param, user, within: panel } = await ask('block-ampa');
    await user.click(panel.getByRole('button', { name: 'Reveal' }));
    expect(document.activeElement?.textContent).toBe('Next question');
    await press('PageDown', document.activeElement ?? document.body);
    expect(param('question')).toBe('block-mtorc1');
    await press('PageUp', document.activeElement ?? document.body);
    expect(param('question')).toBe('block-ampa');
  });

  it('is chosen from by number or letter where the focus is in it, and marks a wrong choice', async () => {
    const { press, param, within: panel } = await ask('block-mtorc1');
    const choices = panel.getAllByRole('button', { pressed: false }).filter((button) => button.matches('.quiz-choice'));
    const [a] = choices;
    a?.focus();
    await press('d', a);
    expect(choices.map((choice) => choice.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'false', 'true']);
    expect(document.documentElement.dataset.theme).not.toBe('dark');
    await press('1', a);
    expect(choices.map((choice) => choice.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false', 'false']);
    expect(param('step')).toBe('stressed-synapse');
    await press('PageDown', a);
    expect(marked()).toEqual(['wrong', 'right', 'other', 'other']);
    expect(panel.getByText('Your choice')).toBeTruthy();
  });

  it.runIf(everything)('keeps a score only when asked to', async () => {
    const { press, user, within: panel } = await ask('block-ampa');
    await press('4', document.querySelector('.quiz-choice') ?? undefined);
    await press('PageDown');
    expect(document.querySelector('.quiz-score p')).toBeNull();
    await press('PageDown');
    await user.click(panel.getByRole('switch', { name: 'Keep score' }));
    await press('2', document.querySelector('.quiz-choice') ?? undefined);
    await press('PageDown');
    expect(document.querySelector('.quiz-score p')?.textContent).toBe('1 of 1 answered right');
    await press('PageDown');
    await press('3', document.querySelector('.quiz-choice') ?? undefined);
    await press('PageDown');
    expect(document.querySelector('.quiz-score p')?.textContent).toBe('1 of 2 answered right');
    expect(window.localStorage).toHaveLength(0);
  });

  it('that does not exist is told, with the nearest that does', async () => {
    const { param } = await open('?panel=whatif&question=block-mtorc2');
    const notices = await screen.findByRole('list', { name: 'Notices' });
    expect(notices.textContent).toContain(
      '“block-mtorc2”, which this mechanism does not have. Did you mean “block-mtorc1”?',
    );
    expect(param('question')).toBeNull();
    expect(document.querySelector('.quiz')).toBeNull();
  });

  it('that does not exist is told wherever the address leads, like all else that it says in vain', async () => {
    const { param } = await open('?question=block-mtorc2&marks=bogus&step=mtorc1&step=relief');
    const notices = await screen.findByRole('list', { name: 'Notices' });
    await waitFor(() => expect(notices.textContent).toContain('“block-mtorc2”'));
    expect(notices.textContent).toContain('The address asks for marks “bogus”');
    expect(notices.textContent).toContain('The address gives step as “mtorc1” and as “relief”. The first is shown.');
    expect(param('question')).toBeNull();
  });

  it('comes back with its answer where the address holds both', async () => {
    await ask('block-ampa&whatif=ampa-block&step=relief');
    await waitFor(() => expect(marked()).toEqual(['other', 'other', 'other', 'right']));
  });
});

describe('the list of questions', () => {
  it('puts the worked ones first, and the keyboard on the one that was asked', async () => {
    const { within: panel, user, param } = await open('?panel=whatif');
    const list = await panel.findByText('Predict first');
    const prompts = [...document.querySelectorAll('.question-ask')].map(({ textContent }) => textContent);
    expect(prompts).toEqual([first?.prompt, second?.prompt, third?.prompt]);
    await user.click(panel.getByRole('button', { name: second?.prompt ?? '' }));
    expect(param('question')).toBe('block-mtorc1');
    expect(document.activeElement).toBe(document.querySelector('.quiz-prompt'));
    expect(list.isConnected).toBe(false);
    await user.click(panel.getByRole('button', { name: 'Close the question' }));
    expect(document.activeElement?.textContent?.trim()).toBe('Predict first');
  });

  it.runIf(everything)('shows a dozen of those made from the graph, and the others on request', async () => {
    const { within: panel, user } = await open('?panel=whatif');
    await panel.findByText('Predict first');
    await user.click(panel.getByText('More questions'));
    const made = document.querySelectorAll('.question-ask').length - 3;
    expect(made).toBeGreaterThan(8);
    expect(made).toBeLessThanOrEqual(12);
    const total = generatedQuestions(ketamine).reduce((sum, { questions }) => sum + questions.length, 0);
    for (const more of panel.getAllByText(/more of this kind/)) await user.click(more);
    expect(document.querySelectorAll('.question-ask')).toHaveLength(total + 3);
  });

  it('copies a link that asks the question and shows nothing of the answer', async () => {
    const { within: panel, user } = await open('?panel=whatif&view=cell');
    await panel.findByText('Predict first');
    await user.click(panel.getByRole('button', { name: `Copy link to “${first?.prompt}”` }));
    const copied = new URL(await window.navigator.clipboard.readText());
    expect(Object.fromEntries(copied.searchParams)).toEqual({
      step: 'relief',
      view: 'cell',
      panel: 'whatif',
      question: 'block-ampa',
    });
  });

  it('asks each of those made from the graph and answers it without a fault', async () => {
    for (const { questions } of generatedQuestions(ketamine)) {
      for (const { choices, whatIf, path, because, step } of questions) {
        expect(choices.some(({ right }) => right)).toBe(true);
        expect(choices.every(({ right }) => right)).toBe(false);
        expect(whatIf.length).toBeGreaterThan(0);
        expect(because).not.toBe('');
        expect(step).toBeDefined();
        expect(path.every(Boolean)).toBe(true);
      }
    }
  });
});
