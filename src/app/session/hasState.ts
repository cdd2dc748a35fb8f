import { readParams } from '../../player/addressParams';
import { STATE_PARAMS } from '../../player/urlCodec';

/** Whether an address asks for any state, as a link into the story does. */
export function hasState(search: string): boolean {
  const params = readParams(search);
  return STATE_PARAMS.some((name) => params.has(name));
}
