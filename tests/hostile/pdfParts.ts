/** What stands in a PDF outside of its streams: the names, and the addresses that it leads to. */
interface PdfParts {
  names: ReadonlySet<string>;
  addresses: readonly string[];
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;

/** The end of a string in brackets, which may hold others and escapes. */
function endOfString(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error('A string of the PDF is never closed.');
}

/** Takes a PDF apart as a reader does (ISO 32000-1, 7.2 and 7.3), so that what stands in a string is no name. */
export function pdfParts(bytes: Uint8Array): PdfParts {
  const text = Buffer.from(bytes).toString('latin1');
  const names = new Set<string>();
  const addresses: string[] = [];
  let lastName = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '%') {
      while (at < text.length && !/[\r\n]/.test(text[at] as string)) at++;
    } else if (sign === '(') {
      const end = endOfString(text, at + 1);
      if (lastName === 'URI') addresses.push(text.slice(at + 1, end).replace(/\\(.)/gs, '$1'));
      at = end;
    } else if (sign === '<' && text[at + 1] !== '<') {
      at = text.indexOf('>', at);
      if (at < 0) throw new Error('A string of the PDF is never closed.');
    } else if (sign === '/') {
      let end = at + 1;
      while (end < text.length && !SPACE.test(text[end] as string) && !DELIMITER.test(text[end] as string)) end++;
      lastName = text.slice(at + 1, end);
      names.add(lastName);
      at = end - 1;
    } else if (text.startsWith('stream', at) && /[>\s]/.test(text[at - 1] as string)) {
      const end = text.indexOf('endstream', at);
      if (end < 0) throw new Error('A stream of the PDF is never closed.');
      at = end + 'endstream'.length - 1;
    }
  }
  return { names, addresses };
}
