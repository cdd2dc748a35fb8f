import { Search } from 'lucide-react';
import { useState } from 'react';
import { useMechanism } from '../session/useMechanism';
import { ExperimentButton } from './ExperimentButton';
import { grouped, matches } from './groups';
import { useVerdicts } from './useVerdicts';
import { useWhatIf } from './useWhatIf';

/** A list this short needs no filter. */
const SHORT = 8;

/** The published experiments, each to be made on the model; several together if wanted. */
export function Experiments() {
  const mechanism = useMechanism();
  const { interventions } = mechanism;
  const { parts, toggle } = useWhatIf();
  const rowsOf = useVerdicts();
  const [typed, setTyped] = useState('');
  const found = interventions.filter((item) => matches(mechanism, item, typed.trim()));
  const on = new Set(parts.map((part) => (part.kind === 'intervention' ? part.intervention.id : '')));
  return (
    <>
      {interventions.length > SHORT && (
        <div className="what-if-filter">
          <Search className="icon" aria-hidden="true" />
          <input
            type="search"
            value={typed}
            placeholder={`Filter ${interventions.length} experiments`}
            aria-label="Filter the experiments"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
      )}
      <div className="what-if-list" data-scroller>
        {grouped(mechanism, found).map(([group, items]) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {items.map((intervention) => (
                <ExperimentButton
                  key={intervention.id}
                  intervention={intervention}
                  rows={rowsOf(intervention.id)}
                  on={on.has(intervention.id)}
                  onToggle={() => toggle({ kind: 'intervention', intervention })}
                />
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && <p className="what-if-note">No experiment has these words.</p>}
      </div>
    </>
  );
}
