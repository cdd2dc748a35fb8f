import { documentCitation, shortCitation } from '../../evidence/citationStyles';
import { quotationMarks } from '../../evidence/evidenceItems';
import { type Contradiction, resolveEvidence } from '../../model/evidenceQueries';
import { shownText } from '../../model/evidence';
import { useMechanism } from '../session/useMechanism';

/** What does not fit, for whoever is asked: a line each. */
export function Against({ contrary }: { contrary: readonly Contradiction[] }) {
  const mechanism = useMechanism();
  const found = resolveEvidence(
    mechanism,
    contrary.map(({ item }) => item),
  );
  if (found.length === 0) return null;
  return (
    <section>
      <h3>What speaks against it</h3>
      <ul className="speaker-against">
        {found.map((item) =>
          item.kind === 'claim' ? (
            <li key={item.claim.id}>
              {item.claim.text} <small>{item.references.map(shortCitation).join('; ')}</small>
            </li>
          ) : (
            <li key={item.quote.id}>
              <span className="speaker-words" lang="en">
                {quotationMarks(item.quote).join(shownText(item.quote))}
              </span>{' '}
              <small>{documentCitation(item.document)}</small>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
