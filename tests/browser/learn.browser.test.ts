import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createTasks, type ReviseTask } from '../../src/app/features/revise/reviseRound';
import { ketamine } from '../../src/mechanisms/ketamine';
import { choiceName } from '../../src/scene/learning/questionWords';
import { stepQuestions } from '../../src/scene/learning/stepQuestions';
import { everything } from '../extent';
import { violations } from './axe';
import { openPage } from './harness';

const STEPS = ['nmda-blockade', 'glutamate-burst', 'ampa-activation'];
/** The first round after the page was opened. */
const TASKS = createTasks(ketamine, STEPS, '0');
const SCORE = `${TASKS.length} of ${TASKS.length} right at the first answer`;

/** Until the picture of a task can be picked in. */
async function pictureReady(page: Page): Promise<void> {
  await page.locator('.revise-picture svg:not([aria-busy="true"]) [data-target="node"]').first().waitFor();
}

/** How the chain comes into order by moves of one place each: the node, its place, and how many places up. */
function movesOf(task: Extract<ReviseTask, { kind: 'order' }>): { node: string; up: number }[] {
  const now = [...task.shown];
  return task.right.map((node, place) => {
    const at = now.indexOf(node);
    now.splice(place, 0, ...now.splice(at, 1));
    return { node, up: at - place };
  });
}

describe('a student', () => {
  it.runIf(everything)('revises three steps with the keyboard alone, and finds the score after a reload', async () => {
    const { page, arrived, expectClean } = await openPage({ url: '?step=ampa-activation', reducedMotion: true });
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Revise' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Revise' });
    await dialog.getByRole('checkbox', { name: /AMPA receptor activation/ }).waitFor();
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(3);
    await dialog.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');

    for (const [at, task] of TASKS.entries()) {
      await dialog.getByText(`${at + 1} of ${TASKS.length}`, { exact: true }).waitFor();
      if (task.kind === 'name') {
        await pictureReady(page);
        expect(await page.locator('.revise-picture text').count()).toBe(0);
        await dialog.getByRole('button', { name: choiceName(ketamine, task.node), exact: true }).focus();
        await page.keyboard.press('Enter');
      } else if (task.kind === 'find') {
        await pictureReady(page);
        await page.locator('.revise-picture [role="button"][tabindex="0"]').focus();
        const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-target-id'));
        for (let moves = 0; (await focused()) !== task.node && moves < ketamine.nodes.length; moves++) {
          await page.keyboard.press('ArrowDown');
        }
        expect(await focused()).toBe(task.node);
        await page.keyboard.press('Enter');
      } else {
        for (const { node, up } of movesOf(task)) {
          const name = choiceName(ketamine, node);
          await dialog.getByRole('button', { name: `Move ${name}. Place` }).focus();
          for (let moves = 0; moves < up; moves++) await page.keyboard.press('ArrowUp');
          // The focus goes with the row.
          expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(name);
        }
        await dialog.getByRole('button', { name: 'Check the order' }).focus();
        await page.keyboard.press('Enter');
      }
      await dialog.getByRole('status').getByText('Right.').waitFor();
      await dialog.getByRole('button', { name: /^(Next|See the score)$/ }).focus();
      await page.keyboard.press('Enter');
    }
    await dialog.getByRole('heading', { name: SCORE }).waitFor();

    await arrived();
    await page.reload();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Revise' }).click();
    await dialog.getByRole('checkbox', { name: /AMPA receptor activation, 3 of 3 right/ }).waitFor();
    await dialog.getByRole('button', { name: 'Clear the score' }).click();
    await expect.poll(() => dialog.getByRole('checkbox', { name: /of . right/ }).count()).toBe(0);
    expectClean();
  });

  it.runIf(everything)('revises them on a phone with a finger, and learns what a wrong answer was', async () => {
    const { page, expectClean } = await openPage({
      url: '?step=ampa-activation&view=pathway',
      width: 390,
      height: 844,
      touch: true,
      reducedMotion: true,
    });
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('menuitem', { name: 'Revise' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Revise' });
    await dialog.getByRole('button', { name: 'Start' }).tap();
    let hasErred = false;
    for (const task of TASKS) {
      if (task.kind === 'name') {
        await pictureReady(page);
        const wrong = task.choices.find((node) => node !== task.node) ?? '';
        if (!hasErred) {
          await dialog.getByRole('button', { name: choiceName(ketamine, wrong), exact: true }).tap();
          await dialog.getByRole('status').getByText('Try again.').waitFor();
          hasErred = true;
        }
        await dialog.getByRole('button', { name: choiceName(ketamine, task.node), exact: true }).tap();
      } else if (task.kind === 'find') {
        await pictureReady(page);
        await page.locator(`.revise-picture [role="button"][data-target-id="${task.node}"]`).tap();
      } else {
        for (const { node, up } of movesOf(task)) {
          const move = dialog.getByRole('button', { name: `Move ${choiceName(ketamine, node)} up` });
          for (let moves = 0; moves < up; moves++) await move.tap();
        }
        await dialog.getByRole('button', { name: 'Check the order' }).tap();
      }
      await dialog.getByRole('status').locator('strong').waitFor();
      await dialog.getByRole('button', { name: /^(Next|See the score)$/ }).tap();
    }
    await dialog.getByRole('heading', { name: `${TASKS.length - 1} of ${TASKS.length} right` }).waitFor();
    await dialog.getByRole('button', { name: /^Step 1 of 6/ }).tap();
    await expect.poll(() => page.url()).toContain('step=nmda-blockade');
    expectClean();
  });

  it.runIf(everything)('types the names, and puts the chain in order by dragging', async () => {
    const { page } = await openPage({ url: '?step=ampa-activation', reducedMotion: true });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Revise' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revise' });
    await dialog.getByRole('button', { name: 'Type the name' }).click();
    await dialog.getByRole('button', { name: 'Start' }).click();
    for (const task of TASKS) {
      if (task.kind === 'name') {
        await dialog.getByRole('textbox', { name: 'Name of the part' }).fill('something else');
        await page.keyboard.press('Enter');
        await dialog.getByRole('status').getByText('Not “something else”. Try again.').waitFor();
        const { label = '' } = ketamine.nodes.find(({ id }) => id === task.node) ?? {};
        await dialog.getByRole('textbox', { name: 'Name of the part' }).fill(label.replace('\n', ' ').toLowerCase());
        await page.keyboard.press('Enter');
        await dialog.getByRole('status').getByText('Now you know.').waitFor();
      } else if (task.kind === 'find') {
        await dialog.getByRole('button', { name: 'Show the answer' }).click();
      } else {
        const list = dialog.getByRole('list', { name: 'The chain, first cause on top' });
        for (const [place, { node, up }] of movesOf(task).entries()) {
          if (up === 0) continue;
          const handle = dialog.getByRole('button', { name: `Move ${choiceName(ketamine, node)}. Place` });
          const target = await list.getByRole('listitem').nth(place).boundingBox();
          await handle.hover();
          await page.mouse.down();
          await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 4, { steps: 4 });
          await page.mouse.up();
        }
        await dialog.getByRole('button', { name: 'Check the order' }).click();
        await dialog.getByRole('status').getByText('Right.').waitFor();
      }
      await dialog.getByRole('button', { name: /^(Next|See the score)$/ }).click();
    }
    await dialog.getByRole('heading', { name: `1 of ${TASKS.length} right at the first answer` }).waitFor();
  });

  it.runIf(everything)(
    'answers a question at the end of a step, sees its evidence, and is never held up by it',
    async () => {
      const { page, arrived, expectClean } = await openPage({ url: '?step=nmda-blockade', reducedMotion: true });
      const [question] = stepQuestions(ketamine, 'nmda-blockade');
      const right = question?.choices.find((choice) => choice.right)?.text ?? '';
      const wrong = question?.choices.find((choice) => !choice.right)?.text ?? '';
      const card = page.getByRole('region', { name: 'Question about this step' });
      expect(await card.count()).toBe(0);
      await page.getByRole('switch', { name: 'Questions' }).click();
      await card.getByRole('heading', { name: question?.prompt ?? '' }).waitFor();
      await card.getByRole('button', { name: wrong }).click();
      await card.getByText(`Not quite. Right is: ${right.replace(/\.$/, '')}.`).waitFor();
      expect(await violations(page)).toEqual([]);
      await card.getByRole('button', { name: 'Show the evidence' }).click();
      await expect.poll(() => page.url()).toContain(`edge=${question?.edge.id}`);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await expect.poll(() => page.url()).toContain('step=glutamate-burst');
      // The answer is still there on the way back, and the switch after a reload.
      await page.keyboard.press('PageUp');
      await card.getByText('Not quite.').waitFor();
      await arrived();
      await page.reload();
      await card.waitFor();
      expectClean();
    },
  );
});

describe('narration', () => {
  it.runIf(everything)('says that a browser has no voice, and shows the words while it plays', async () => {
    const { page } = await openPage({ url: '?step=nmda-blockade' });
    await page.evaluate(() => Object.defineProperty(window.speechSynthesis, 'getVoices', { value: () => [] }));
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Theme and motion' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Read aloud while playing' }).click();
    await page.getByText('This browser has no voice. The words are shown over the picture.').waitFor();
    // One Escape a level.
    await page.keyboard.press('Escape');
    await page.getByRole('menuitemcheckbox', { name: 'Read aloud while playing' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const { caption = '' } = ketamine.steps[1] ?? {};
    await page.locator('.narration-caption').getByText(caption).waitFor();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect.poll(() => page.locator('.narration-caption').count()).toBe(0);
  });
});
