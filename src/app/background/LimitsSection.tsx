import { evidenceOf } from '../../model/evidenceQueries';
import type { Limit } from '../../model/contextRecords';
import type { Mechanism } from '../../model/mechanism';
import { BehindEvidence } from './Behind';
import { SourceLine } from './SourceLine';

const KINDS: readonly (readonly [kind: Limit['kind'], title: string])[] = [
  ['harm', 'Harms'],
  ['limit', 'Limits'],
];

/** What the treatment can do to people, and then what it cannot do for them. */
export function LimitsSection({ mechanism }: { mechanism: Mechanism }) {
  return KINDS.map(([kind, title]) => {
    const limits = mechanism.limits.filter((limit) => limit.kind === kind);
    if (limits.length === 0) return null;
    return (
      <section key={kind} className="limits" aria-label={title}>
        <p className="wider-kicker">{title}</p>
        <ul className="wider-list">
          {limits.map((limit) => {
            const evidence = evidenceOf(mechanism, { kind: 'limit', id: limit.id });
            return (
              <li key={limit.id} className="wider-entry">
                <h4>{limit.title}</h4>
                <p>{limit.text}</p>
                <SourceLine evidence={evidence} />
                <BehindEvidence title="Sources of this entry" of={limit.title} evidence={evidence} />
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
