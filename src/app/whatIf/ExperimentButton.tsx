import { Check } from 'lucide-react';
import type { Intervention } from '../../model/contextRecords';
import type { Comparison } from '../../simulate/compareWithPublished';
import { useMechanism } from '../session/useMechanism';
import { drugOf, nameOf } from '../../scene/whatIf/partWords';
import { listed } from '../../scene/whatIf/prediction';
import { findingsOf, isHearsay } from './published';
import { VerdictMark } from './VerdictMark';
import { overall, UNCOUNTED } from './verdicts';

const ACTS = { blocks: 'blocks', removes: 'removes', activates: 'activates' } as const;

interface ExperimentButtonProps {
  intervention: Intervention;
  /** Undefined until they have been compared. */
  rows: readonly Comparison[] | undefined;
  on: boolean;
  onToggle: () => void;
}

/** A switch for one experiment: what was given, what it acts on, and how the model does on it. */
export function ExperimentButton({ intervention, rows, on, onToggle }: ExperimentButtonProps) {
  const mechanism = useMechanism();
  const { label, agent, targets, action, species } = intervention;
  const names = listed(targets.map((id) => nameOf(mechanism, id)));
  const acts =
    names === '' ? `given in place of or beside ${drugOf(mechanism).toLowerCase()}` : `${ACTS[action]} ${names}`;
  const hearsay = isHearsay(findingsOf(mechanism, intervention));
  const small = [agent, acts, species].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" className="what-if-toggle" aria-pressed={on} onClick={onToggle}>
        <span className="what-if-box" aria-hidden="true">
          {on && <Check className="icon" />}
        </span>
        <span className="what-if-words">
          {label}
          <small>{small}</small>
        </span>
        {rows && <VerdictMark {...(hearsay ? UNCOUNTED : overall(rows))} quiet />}
      </button>
    </li>
  );
}
