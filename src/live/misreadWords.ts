import type { Mechanism } from '../model/mechanism';
import { quoted } from '../player/urlCodec';
import type { Misread } from '../scene/whatIf/parts';
import { suggestName } from '../simulate/scenario';

/** What to tell of a text that says nothing, with the nearest right name. */
export function misreadWords(mechanism: Mechanism, { text, why, name }: Misread): string {
  if (why === 'value') {
    return `The address asks “what if” with ${quoted(text)}, whose value means nothing here. It was left out. Write for example “${name}=0” or “${name}=1”.`;
  }
  const near = suggestName(mechanism, name);
  const meant = near && (near.kind === 'node' ? `${near.id}=0` : near.id);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  return `The address asks “what if” with ${quoted(text)}, which this mechanism does not have. It was left out.${hint}`;
}
