const BREAKS = /[\s\p{Cc}]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text fit for formats in which a line break ends a field: a mechanism from a file could hold one in any title. */
export function oneLine(text: string | undefined): string {
  return (text ?? '').replace(LONE_SURROGATE, '\uFFFD').replace(BREAKS, ' ').trim();
}
