const LONGEST = 60;

/** A string of a person's file, cut short, for use inside a message. */
export function quoted(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
