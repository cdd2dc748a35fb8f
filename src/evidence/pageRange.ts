const RANGE = /^(?<first>\p{L}{0,3}\d+\p{L}?)\s*[-\u2010-\u2015]{1,2}\s*(?<last>\p{L}{0,3}\d+\p{L}?)$/u;

/**
 * The two ends of "959-964", as printed: "959-64" ends at "64". Undefined for a single page and for the number of an
 * article, which may hold a hyphen of its own ("ENEURO.0133-15.2016").
 */
export function pageRange(page: string): { first: string; last: string } | undefined {
  const { first, last } = RANGE.exec(page.trim())?.groups ?? {};
  return first === undefined || last === undefined ? undefined : { first, last };
}
