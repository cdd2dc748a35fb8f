const RANGE = /^(?<first>\p{L}{0,3}\d+\p{L}?)\s*[-\u2010-\u2015]{1,2}\s*(?<last>\p{L}{0,3}\d+(?:\p{L}|\.e\d+)?)$/u;

/**
 * The two ends of "959-964", as printed: "959-64" ends at "64", "1299-1313.e19" with the pages that are only online.
 * Undefined for a single page and for the number of an article, which may hold a hyphen of its own
 * ("ENEURO.0133-15.2016").
 */
export function pageRange(page: string): { first: string; last: string } | undefined {
  const { first, last } = RANGE.exec(page.trim())?.groups ?? {};
  return first === undefined || last === undefined ? undefined : { first, last };
}
