/** One entry as BibTeX itself would take it apart: by counting braces, backslashes or not. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Map<string, string>;
}

/** The text up to the brace that closes the one before `start`. */
function closing(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A brace is never closed: ${text.slice(start - 20, start + 40)}`);
}

/** Reads a file of entries and fails on anything between them or between their fields. */
export function readBibtex(file: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let at = 0;
  while (file.slice(at).trim() !== '') {
    const [head = '', type = '', key = ''] = /^\s*@(\w+)\{([^\s,{}"#%~=]+),/.exec(file.slice(at)) ?? [];
    if (head === '') throw new Error(`No entry begins at: ${file.slice(at, at + 60)}`);
    const end = closing(file, at + file.slice(at).indexOf('{') + 1);
    const fields = new Map<string, string>();
    let place = at + head.length;
    while (file.slice(place, end).trim() !== '') {
      const [start = '', name = '', opening = ''] =
        /^\s*([a-z]+) = (\{|[a-z]+(?=,?\s))/.exec(file.slice(place, end)) ?? [];
      if (start === '' || fields.has(name)) throw new Error(`No field begins at: ${file.slice(place, place + 60)}`);
      const valueStart = place + start.length;
      const stop = opening === '{' ? closing(file, valueStart) : valueStart;
      fields.set(name, opening === '{' ? file.slice(valueStart, stop) : opening);
      place = stop + (opening === '{' ? 1 : 0);
      if (file[place] === ',') place += 1;
    }
    entries.push({ type, key, fields });
    at = end + 1;
  }
  return entries;
}

const MACROS: Record<string, string> = {
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
};

/** What LaTeX prints of a field. */
export function printed(latex: string): string {
  return latex.replace(
    /\\([a-z]+)\{\}|\\([&%$#_])|[{}]/g,
    (_, macro: string | undefined, character: string | undefined) =>
      macro === undefined ? (character ?? '') : (MACROS[macro] ?? '?'),
  );
}
