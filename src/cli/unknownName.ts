import type { Mechanism } from '../model/mechanism';
import { nearestId } from '../model/problemText';
import { quoted } from '../player/urlCodec';
import { suggestName } from '../simulate/scenario';
import { WrongUse } from './problems';

/** “There is no node “mtroc1”. Did you mean “mtorc1”?”, or what there is where nothing is near. */
export function unknownName(what: string, name: string, known: readonly string[]): WrongUse {
  const meant = nearestId(name, known);
  const way = meant === undefined ? `There is ${known.map(quoted).join(', ')}.` : `Did you mean ${quoted(meant)}?`;
  return new WrongUse(`There is no ${what} ${quoted(name)}. ${way}`);
}

/** The same for what a run is made of, where a label or a full name is understood too. */
export function unknownPart(mechanism: Mechanism, kind: 'node' | 'intervention', name: string): WrongUse {
  const meant = suggestName(mechanism, name);
  const list = kind === 'node' ? 'simulate' : 'agreement';
  const other = meant?.kind === kind ? '' : `the ${meant?.kind} `;
  const way = meant ? `Did you mean ${other}${quoted(meant.id)}?` : `See all with “pathlight ${list} ${mechanism.id}”.`;
  return new WrongUse(`There is no ${kind} ${quoted(name)}. ${way}`);
}
