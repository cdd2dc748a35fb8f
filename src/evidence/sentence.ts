import { oneLine } from './oneLine';

/** With a full stop, unless it ends with a mark of its own; nothing stays nothing. */
export function sentence(text: string | undefined): string {
  const line = oneLine(text);
  return line === '' || /[.?!]$/.test(line) ? line : `${line}.`;
}
