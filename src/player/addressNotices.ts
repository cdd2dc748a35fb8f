import { quoteText } from '../model/quoteText';
import { OPTION_NAMES } from './pageOptions';
import { MAX_LIST_LENGTH, STATE_PARAMS } from './urlCodec';

/*
 * What an address says that nothing can be made of, beyond unknown values (`parseUrl`, `parsePageOptions`). It changes nothing of
 * the first picture, so the page loads this file after it.
 */

/** A sentence for each parameter that is there twice, with different values: the first counts. */
export function repeatedNotices(params: URLSearchParams): string[] {
  return [...STATE_PARAMS, ...OPTION_NAMES].flatMap((name) => {
    const [first, ...others] = params.getAll(name);
    const other = others.find((value) => value !== first);
    if (first === undefined || other === undefined) return [];
    return `The address gives ${name} as ${quoteText(first)} and as ${quoteText(other)}. The first is shown.`;
  });
}

/** A sentence for each parameter whose value has no meaning or is too long to be one. */
export function valueNotices(params: URLSearchParams): string[] {
  const marks = params.get('marks') ?? '';
  const at = params.get('at') ?? '';
  const isTooLong = (name: string): boolean => (params.get(name) ?? '').length > MAX_LIST_LENGTH;
  const tooLong = ` has more than ${MAX_LIST_LENGTH} characters. It was left out.`;
  return [
    ...(['', '0', '1'].includes(marks)
      ? []
      : [`The address asks for marks ${quoteText(marks)}, which is not known. Nothing is marked.`]),
    ...(at === '' || Number.isFinite(Number(at))
      ? []
      : [
          `The address asks for the time ${quoteText(at)}, which is no number of minutes. Showing the time of the step.`,
        ]),
    ...(isTooLong('whatif') ? [`The “what if” of the address${tooLong}`] : []),
    ...(isTooLong('lens') ? [`The lens of the address${tooLong}`] : []),
  ];
}
