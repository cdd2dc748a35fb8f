import type { Result } from '../model/problem';

/** Where a text stops being JSON, and what a person can do about it. */
export interface JsonError {
  /** In UTF-16 code units from the start of the text. */
  offset: number;
  message: string;
}

type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const EXPECTED_HERE: Record<Expecting, string> = {
  value: 'A value is missing here. Write a text in double quotes, a number, true, false, null, a list or an object.',
  'value or ]': 'A value or the closing ] is missing here. Write one of them.',
  key: 'The name of a field is missing here. Write it in double quotes.',
  'key or }': 'The name of a field or the closing } is missing here. Write names in double quotes.',
  colon: 'A colon is missing between the name of the field and its value. Add it.',
  comma: 'A comma or a closing bracket is missing before this. Add it.',
  end: 'The file goes on after its last bracket. Remove the rest.',
};

/** The length of what `pattern` matches at `offset`, or -1. */
function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? -1;
}

/** The offset after the closing quote of the string that begins at `start`, or what is wrong inside it. */
function endOfString(text: string, start: number): number | JsonError {
  let offset = start + 1;
  while (offset < text.length) {
    const char = text.charAt(offset);
    if (char === '"') return offset + 1;
    if (char < ' ') break;
    if (char === '\\') {
      const length = lengthAt(ESCAPE, text, offset);
      if (length < 0) return { offset, message: 'This backslash begins no known escape. Write \\\\ for a backslash.' };
      offset += length;
    } else offset += 1;
  }
  return {
    offset: start,
    message: 'This text has no closing quote on its line. Add it, or write a line break as \\n.',
  };
}

/** What is often written in the place of JSON, with its own mend. */
function commonMistake(text: string, offset: number, expecting: Expecting): string | undefined {
  const char = text.charAt(offset);
  if (expecting === 'key' && char === '}') return 'There is a comma before this bracket. Remove the comma.';
  if (expecting === 'value' && char === ']') return 'There is a comma before this bracket. Remove the comma.';
  if (char === '/' || char === '#') return 'JSON has no comments. Remove this one.';
  if ("'‘’“”`".includes(char) && char !== '') return `Use straight double quotes (") in place of ${char}.`;
  if (char === '<' && text.slice(0, offset).trim() === '') {
    return 'This is a web page or XML, not JSON. Choose the .json file itself.';
  }
  return undefined;
}

/** Said in our own words because the engines' own messages differ, and some give no place. */
export function locateJsonError(text: string): JsonError | undefined {
  const open: string[] = [];
  let expecting: Expecting = 'value';
  let offset = 0;
  for (;;) {
    offset += lengthAt(SPACE, text, offset);
    const char = text.charAt(offset);
    if (char === '') {
      if (expecting === 'end') return undefined;
      if (offset === 0 || text.trim() === '') return { offset: 0, message: 'The file is empty. Choose another.' };
      return { offset, message: 'The file ends too early. Add what is missing, or fetch the whole file again.' };
    }
    const wrong: JsonError = { offset, message: commonMistake(text, offset, expecting) ?? EXPECTED_HERE[expecting] };
    const afterValue: Expecting = open.length > 0 ? 'comma' : 'end';
    const takesValue: boolean = expecting === 'value' || expecting === 'value or ]';
    const takesKey: boolean = expecting === 'key' || expecting === 'key or }';

    if (char === '"' && (takesValue || takesKey)) {
      const end = endOfString(text, offset);
      if (typeof end !== 'number') return end;
      offset = end;
      expecting = takesKey ? 'colon' : afterValue;
    } else if (takesValue && (char === '{' || char === '[')) {
      open.push(char);
      offset += 1;
      expecting = char === '{' ? 'key or }' : 'value or ]';
    } else if (
      (char === '}' && open.at(-1) === '{' && (expecting === 'key or }' || expecting === 'comma')) ||
      (char === ']' && open.at(-1) === '[' && (expecting === 'value or ]' || expecting === 'comma'))
    ) {
      open.pop();
      offset += 1;
      expecting = open.length > 0 ? 'comma' : 'end';
    } else if (char === ':' && expecting === 'colon') {
      offset += 1;
      expecting = 'value';
    } else if (char === ',' && expecting === 'comma') {
      offset += 1;
      expecting = open.at(-1) === '{' ? 'key' : 'value';
    } else if (takesValue) {
      const length = Math.max(lengthAt(NUMBER, text, offset), lengthAt(WORD, text, offset));
      if (length < 0) return wrong;
      offset += length;
      expecting = afterValue;
    } else return wrong;
  }
}

function lineAndColumn(text: string, offset: number): string {
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
    return { ok: false, problems: [{ path: lineAndColumn(json, offset), message }] };
  }
}

/** The format needs eight levels; what nests deeper was made to exhaust the stack of whoever writes it out. */
const MAX_DEPTH = 100;

/**
 * Removes every `__proto__` key, in place: `JSON.parse` keeps it as a field, and a later `Object.assign` would change
 * the prototype. Answers false where the value nests too deep to be handled at all.
 */
export function dropPrototypeKeys(value: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > MAX_DEPTH) return false;
    if (Object.hasOwn(next.value, '__proto__')) Reflect.deleteProperty(next.value, '__proto__');
    for (const child of Object.values(next.value)) {
      if (typeof child === 'object') waiting.push({ value: child, depth: next.depth + 1 });
    }
  }
  return true;
}
