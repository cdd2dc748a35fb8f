import type { KeyboardEvent } from 'react';

const BY: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** How many stand in the first row. */
function columnsOf(all: readonly HTMLElement[]): number {
  const top = all[0]?.offsetTop;
  return Math.max(1, all.filter((element) => element.offsetTop === top).length);
}

/** Arrow keys, Page keys, Home and End on the buttons of a list or a grid. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = all.findIndex((element) => element === event.currentTarget.ownerDocument.activeElement);
  const last = all.length - 1;
  const { key } = event;
  let to: number | undefined;
  if (key === 'Home') to = 0;
  else if (key === 'End') to = last;
  else if (key === 'ArrowDown') to = at < 0 ? 0 : at + columnsOf(all);
  else if (key === 'ArrowUp') to = at - columnsOf(all);
  else if (Object.hasOwn(BY, key)) to = Math.min(Math.max(at + (BY[key] ?? 0), 0), last);
  if (to === undefined) return;
  event.preventDefault();
  // Beyond the last row there is nowhere to go.
  all[to]?.focus();
}
