/**
 * To whom a message for a page of that origin is posted. A page from a file or in a sandbox has no origin that could be
 * named: what is posted then reaches whatever page is in the same window.
 */
export function targetOf(origin: string): string {
  return /^https?:/.test(origin) ? origin : '*';
}
