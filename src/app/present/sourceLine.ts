import { type CitedSource, isPaper } from '../../evidence/citationFields';
import { collectSources } from '../../evidence/citedSources';
import { shortCitation } from '../../evidence/citationStyles';
import type { Mechanism } from '../../model/mechanism';

/** As many as a hall reads in passing. */
const MOST = 2;

/** Some records have no author, and posts have only a screen name. */
const isNamed = (item: CitedSource): boolean => item.author.length > 0 && item.type !== 'post';

/** What a step rests on in short, papers first: "Li et al. 2010; Duman and Aghajanian 2012; and 4 more". */
export function sourceLine(mechanism: Mechanism, stepIndex: number): string {
  const cited = collectSources(mechanism, mechanism.steps[stepIndex]?.evidence ?? []);
  const named = cited.some(isNamed) ? cited.filter(isNamed) : cited;
  const names = [...new Set([...named.filter(isPaper), ...named.filter((item) => !isPaper(item))].map(shortCitation))];
  const rest = names.length - Math.min(names.length, MOST) + (cited.length - named.length);
  return [...names.slice(0, MOST), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}
