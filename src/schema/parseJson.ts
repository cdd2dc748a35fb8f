import type { Result } from '../model/problem';
import { locateJsonError } from './locateJsonError';

function place(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}

/** Says where a syntax error is and how to mend it; `__proto__` keys are still in the value. */
export function parseJson(text: string): Result<unknown> {
  // Windows editors put a byte order mark before the first bracket.
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    const { offset, message } = locateJsonError(json) ?? {
      offset: 0,
      message: 'This is not JSON. Choose another file.',
    };
    return { ok: false, problems: [{ path: place(json, offset), message }] };
  }
}
