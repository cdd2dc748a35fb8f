import type { Detected } from './detectFormat';
import { atLine, FileProblem } from './report';

/** More takes longer to draw than anyone waits, and more memory than a phone has. */
export const MAX_FILE_BYTES = 30_000_000;

/** More rows than this are no mechanism that anyone follows, and take longer to read than anyone waits. */
const MOST_ROWS = 100_000;
/** In millions of characters. YAML takes seconds a million. */
const MOST_YAML = 2;
/** Brackets of YAML that may stand in one another, and columns of indentation. */
const DEEPEST = { brackets: 60, indent: 400 };

function requireRows(text: string): void {
  let rows = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    rows++;
    if (rows <= MOST_ROWS) continue;
    const message = `It has more than ${MOST_ROWS.toLocaleString('en')} rows, which is the most. Keep those of one mechanism.`;
    throw new FileProblem(atLine(rows + 1), message);
  }
}

function requireShallow(text: string): void {
  let [line, depth, indent, isStart] = [1, 0, 0, true];
  const refuse = (): never => {
    throw new FileProblem(atLine(line), 'Its parts nest too deep here to be read. Choose another file.');
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) [line, indent, isStart] = [line + 1, 0, true];
    else if (isStart && code === 32) indent++;
    else {
      if (isStart && indent > DEEPEST.indent) refuse();
      isStart = false;
      if (code === 91 || code === 123) depth++;
      else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
      if (depth > DEEPEST.brackets) refuse();
    }
  }
}

/** Refuses at once what a reader would be at work on for minutes. */
export function requireReadableSize(text: string, { format, ...detected }: Detected): void {
  if (format === 'table' || format === 'sif') requireRows(text);
  if (format !== 'drugmechdb' || 'json' in detected) return;
  if (text.length > MOST_YAML * 1e6) {
    const message = `It has ${Math.ceil(text.length / 1e6)} MB of YAML, and ${MOST_YAML} MB is the most. Save it as JSON, or keep one mechanism of it.`;
    throw new FileProblem('the file', message);
  }
  requireShallow(text);
}
