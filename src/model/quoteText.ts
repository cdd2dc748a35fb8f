/** Characters that show nothing, or turn the direction of the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const MAX_LENGTH = 60;

/** A text from elsewhere as a message shows it: in quotation marks, at most 60 characters, none of them invisible. */
export function quoteText(text: string): string {
  const plain = [...text.replace(INVISIBLE, '')];
  return `“${plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH).join('')}…` : plain.join('')}”`;
}
