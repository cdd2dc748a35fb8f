import type { Quote } from '../../model/evidence';

/** How many characters of the document a selector keeps on each side, if there are as many. */
const KEPT = 32;

/** Some words, or "¶" by itself for a break between lines. */
export interface ContextPiece {
  text: string;
  /** Its place among the pieces, which is all that tells one break from another. */
  at: number;
}

/** What stands beside a sentence in its document. */
export interface ContextSide {
  pieces: readonly ContextPiece[];
  /** Whether the document goes on where these words end. */
  goesOn: boolean;
}

function wordsAndBreaks(text: string): string[] {
  const pieces = text
    .replaceAll('\u00a0', ' ')
    .split(/(\s*\n\s*)/)
    .map((piece) => (piece.includes('\n') ? '¶' : piece.trim()));
  return pieces.filter((piece) => piece !== '');
}

function placed(pieces: readonly string[]): ContextPiece[] {
  return pieces.map((text, at) => ({ text, at }));
}

/**
 * The words around a quote, whole ones only: a selector keeps a number of characters, so its outermost word may be the
 * end or the beginning of a longer one.
 */
export function quoteContext({ prefix, suffix, start }: Pick<Quote, 'prefix' | 'suffix' | 'start'>) {
  const opens = start <= prefix.length;
  const closes = suffix.length < KEPT;
  const before = wordsAndBreaks(opens ? prefix : prefix.replace(/^\S*/, ''));
  const after = wordsAndBreaks(closes ? suffix : suffix.replace(/\S*$/, ''));
  // A break at the outer end stands between nothing and nothing.
  if (before[0] === '¶') before.shift();
  if (after.at(-1) === '¶') after.pop();
  return {
    before: { pieces: placed(before), goesOn: !opens } satisfies ContextSide,
    after: { pieces: placed(after), goesOn: !closes } satisfies ContextSide,
  };
}
