import { correction, generate } from 'lean-qr';

/** White around the code, in modules: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/** A code as one outline, in modules. */
export interface QrPath {
  /** The side of the square, white edge included. */
  size: number;
  d: string;
}

/**
 * The code that holds a text. At level M a sixth of it may be hidden, which is enough on a screen, and its squares stay
 * larger than at the levels above.
 */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const rows: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x++;
      rows.push(`M${from + QUIET} ${y + QUIET}h${x + 1 - from}v1H${from + QUIET}z`);
    }
  }
  return { size: code.size + 2 * QUIET, d: rows.join('') };
}
