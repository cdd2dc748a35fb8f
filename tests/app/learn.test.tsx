// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { serializeLesson } from '../../src/player/lessonAddress';
import { lessonHash } from '../../src/player/lessonHash';
import { SETTINGS_KEY } from '../../src/player/settings';
import { stepQuestions } from '../../src/scene/learning/stepQuestions';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { renderApp } from './renderApp';

// Chunks of their own, which a busy machine takes its time to read.
beforeAll(() =>
  Promise.all([
    import('../../src/app/shell/PageOverlays'),
    import('../../src/app/features/learn/StepQuestionCard'),
    import('../../src/app/features/lesson/LessonBar'),
    import('../../src/app/features/lesson/LessonDialog'),
    import('../../src/app/features/revise/ReviseDialog'),
  ]),
);

async function openFromMenu(user: Awaited<ReturnType<typeof renderApp>>['user'], name: string) {
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name }));
  return screen.findByRole('dialog', { name });
}

describe('any mechanism can be learned', () => {
  it('asks at the end of each of its steps', async () => {
    const { user } = await renderApp({ mechanism: secondMechanism, search: '?step=end-plate' });
    await user.click(screen.getByRole('switch', { name: 'Questions' }));
    const [question] = stepQuestions(secondMechanism, 'end-plate');
    const card = await screen.findByRole('region', { name: 'Question about this step' });
    expect(within(card).getByRole('heading').textContent).toBe(question?.prompt);
    const right = question?.choices.find((choice) => choice.right)?.text ?? '';
    await user.click(within(card).getByRole('button', { name: right }));
    expect(within(card).getByRole('status').textContent).toContain('Right.');
    await user.click(within(card).getByRole('button', { name: 'Show the evidence' }));
    expect(new URLSearchParams(window.location.search).get('edge')).toBe(question?.edge.id);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => {
      expect(within(card).getByRole('heading').textContent).toBe(
        stepQuestions(secondMechanism, 'calcium-release')[0]?.prompt,
      );
    });
  });

  it('is revised, and a score that cannot be kept is said to be lost', async () => {
    const full = {
      getItem: (key: string) => (key === SETTINGS_KEY ? '{"motion":"reduced"}' : null),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const { user } = await renderApp({ mechanism: secondMechanism, search: '?step=twitch', storage: full });
    const dialog = await openFromMenu(user, 'Revise');
    await user.click(await within(dialog).findByRole('button', { name: 'Start' }));
    expect(within(dialog).queryByRole('alert')).toBeNull();
    await user.click(await within(dialog).findByRole('button', { name: 'Show the answer' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('does not keep the score');
    await user.click(within(dialog).getByRole('button', { name: 'Next' }));
    expect(within(dialog).getByText(/^2 of \d$/)).toBeTruthy();
  });

  it('has lessons, whose stops Next walks', async () => {
    const { user, clock } = await renderApp({ mechanism: secondMechanism, search: '?step=ageing&view=pathway' });
    const dialog = await openFromMenu(user, 'Lesson');
    await user.click(await within(dialog).findByRole('button', { name: 'Add the current picture' }));
    await user.click(within(dialog).getByRole('button', { name: 'Add the current picture' }));
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Step of stop 2' }), 'twitch');
    await user.click(within(dialog).getByRole('button', { name: 'Start the lesson' }));
    // Making the parts of a view may take a busy machine seconds.
    const at = async (step: string, place: string) =>
      waitFor(
        () => {
          act(() => clock.advance(1));
          expect(new URLSearchParams(window.location.search).get('step')).toBe(step);
          expect(screen.getByRole('region', { name: 'Lesson' }).textContent).toContain(place);
        },
        { timeout: 30_000 },
      );
    await at('ageing', 'Stop 1 of 2');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await at('twitch', 'Stop 2 of 2');
    await user.keyboard('{PageUp}');
    await at('ageing', 'Stop 1 of 2');
    await user.click(screen.getByRole('button', { name: 'Leave lesson' }));
    expect(window.location.hash).toBe('');
  });

  it('follows the lesson of an address', async () => {
    const stop = { view: 'pathway', whatIf: [], question: null, notes: 'Slowly.', minutes: 3 };
    const lesson = { mechanism: secondMechanism.id, title: 'Muscles', stops: [{ ...stop, step: 'fatigue' }] };
    const { clock } = await renderApp({
      mechanism: secondMechanism,
      search: lessonHash({ code: serializeLesson(lesson), at: null }),
    });
    await waitFor(() => {
      act(() => clock.advance(1));
      expect(screen.getByRole('region', { name: 'Lesson' }).textContent).toContain('Stop 1 of 1, 3 min');
      expect(new URLSearchParams(window.location.search).get('step')).toBe('fatigue');
    });
    expect(screen.getByText('Slowly.')).toBeTruthy();
  });
});
