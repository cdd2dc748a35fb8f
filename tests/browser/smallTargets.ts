import type { Page } from 'playwright-core';

/** What a finger has to hit in an open dialog and might miss, each with its height in CSS px. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="dialog"] :is(button, select, label, input:not([type="checkbox"]))')]
      // The choices of a row stand side by side on one ground, which is as high as a finger wants it.
      .map((element) => [element, (element.closest('.segmented') ?? element).getBoundingClientRect()] as const)
      .filter(([, { height }]) => height > 0 && height < 43.5)
      .map(([element, { height }]) => `${element.textContent} ${height}`),
  );
}
