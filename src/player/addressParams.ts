/** `amp;view` is what an editor that writes `&` as `&amp;` makes of `view`. */
const usualName = (name: string): string => name.replace(/^(?:amp;)+/i, '').toLowerCase();

/** The parameters of an address to be read, by the names that we give them: `Step` and `amp;step` are `step`. */
export function readParams(search: string): URLSearchParams {
  return new URLSearchParams([...new URLSearchParams(search)].map(([name, value]) => [usualName(name), value]));
}

/** The parameters of an address to be written anew, without those of some names, however they were spelled. */
export function paramsWithout(search: string, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !names.includes(usualName(name))));
}
