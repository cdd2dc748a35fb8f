const HASH = '#lesson=';

/** The lesson of an address and the stop that is shown; null before the first. */
export interface LessonPosition {
  code: string;
  at: number | null;
}

export function isLessonHash(hash: string): boolean {
  return hash.startsWith(HASH);
}

/** The hash part of an address within a lesson. */
export function lessonHash({ code, at }: LessonPosition): string {
  return `${HASH}${code}${at === null ? '' : `&stop=${at + 1}`}`;
}

/** Reads what `lessonHash` writes; null for any other hash. */
export function parseLessonHash(hash: string): LessonPosition | null {
  if (!isLessonHash(hash)) return null;
  const [, code = '', stop] = /^(.*?)(?:&stop=(\d{1,3}))?$/s.exec(hash.slice(HASH.length)) ?? [];
  return { code, at: stop === undefined ? null : Math.max(Number(stop) - 1, 0) };
}
