import type { PathlightPlayerElement, PathlightState } from '../api/types';
import type { Refusal, SoundRequest } from './readRequest';

/** The longest sentence that is told of what went wrong. */
const LONGEST = 300;

type Outcome = { id: string | number; result: PathlightState | Blob } | Refusal;

/**
 * Does what was asked and says what came of it: at once where it can, so that answers come in the order of the requests.
 */
export function obey(player: PathlightPlayerElement, request: SoundRequest): Outcome | Promise<Outcome> {
  const { id } = request;
  try {
    switch (request.method) {
      case 'goTo':
      case 'setView':
      case 'setWhatIf':
        (player[request.method] as (value: unknown) => void)(request.value);
        break;
      case 'next':
      case 'previous':
      case 'play':
      case 'pause':
        player[request.method]();
        break;
      case 'hello':
      case 'getState':
        break;
      case 'toImage':
        return player.toImage(request.value).then(
          (result) => ({ id, result }),
          (error: unknown) => refusalOf(id, error),
        );
    }
    return { id, result: player.state };
  } catch (error) {
    return refusalOf(id, error);
  }
}

/** A step that does not exist is a RangeError of the player. */
function refusalOf(id: string | number, error: unknown): Refusal {
  const message = error instanceof Error ? error.message.slice(0, LONGEST) : 'It did not work.';
  return { id, error: { code: error instanceof RangeError ? 'not-found' : 'failed', message } };
}
