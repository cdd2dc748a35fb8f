import { Check, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Intervention } from '../../../model/contextRecords';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { drugOf, nameOf } from '../../../scene/whatIf/parts';
import { listed } from '../../../scene/description/phrases';
import type { Comparison } from '../../../simulate/compareWithPublished';
import { useMechanism, useSession } from '../../session/session';
import {
  cachedComparisons,
  comparisonsOf,
  findingsOf,
  isUnread,
  overallVerdict,
  UNCOUNTED,
  VerdictMark,
} from '../published/verdicts';
import { useWhatIf } from './useWhatIf';

const GROUPS = [
  'Blocked: receptors and channels',
  'Blocked: within the cell',
  'Antibodies and genes',
  'Held active or mimicked',
  'Dose and conditions',
  'Other drugs',
  'Measured, but not in the model',
] as const;
type Group = (typeof GROUPS)[number];

const OF_GENES = /antibod|\bgenes?\b|gene cop|knock|deletion|deleted|mutant|mutation|lacking|shrna|sirna|transgen/i;
const OF_MEMBRANE = /receptor|channel/i;

function groupOf(mechanism: Mechanism, intervention: Intervention): Group {
  const { action, label, agent = '', targets, drug, outcomes } = intervention;
  if (drug !== undefined) return 'Other drugs';
  if (targets.length === 0 && outcomes.length === 0) return 'Measured, but not in the model';
  if (targets.length === 0) return 'Dose and conditions';
  if (action === 'removes' || OF_GENES.test(`${label} ${agent}`)) return 'Antibodies and genes';
  if (action === 'activates') return 'Held active or mimicked';
  const { nodes } = indexMechanism(mechanism);
  const inMembrane = targets.every((id) => OF_MEMBRANE.test(nodes.get(id)?.name ?? ''));
  return inMembrane ? 'Blocked: receptors and channels' : 'Blocked: within the cell';
}

/** The interventions in groups; empty groups are left out. */
export function groupInterventions(
  mechanism: Mechanism,
  interventions: readonly Intervention[],
): (readonly [Group, readonly Intervention[]])[] {
  const all = GROUPS.map(
    (group) => [group, interventions.filter((item) => groupOf(mechanism, item) === group)] as const,
  );
  return all.filter(([, items]) => items.length > 0);
}

/** Whether every typed word is in the label, agent, targets or species of an intervention. */
function matchesQuery(mechanism: Mechanism, intervention: Intervention, typed: string): boolean {
  const { nodes } = indexMechanism(mechanism);
  const { id, label, agent = '', species = '', targets } = intervention;
  const names = targets.flatMap((target) => [nodes.get(target)?.label ?? '', nodes.get(target)?.name ?? '']);
  const text = [id, label, agent, species, ...names].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Pause between two experiments, in which the page can respond. */
const PAUSE_MS = 16;

/** Computes the verdicts one experiment at a time, so that the page stays responsive. */
function useVerdicts(): (id: string) => readonly Comparison[] | undefined {
  const mechanism = useMechanism();
  const { clock } = useSession();
  const [, setCount] = useState(0);
  useEffect(() => {
    let stop: () => void = () => undefined;
    const next = (): void => {
      const waiting = mechanism.interventions.find(({ id }) => !cachedComparisons(mechanism, id));
      if (!waiting) return;
      comparisonsOf(mechanism, waiting);
      setCount((count) => count + 1);
      stop = clock.after(PAUSE_MS, next);
    };
    stop = clock.after(PAUSE_MS, next);
    return () => stop();
  }, [mechanism, clock]);
  return (id) => cachedComparisons(mechanism, id);
}

const ACTS = { blocks: 'blocks', removes: 'removes', activates: 'activates' } as const;

interface ExperimentButtonProps {
  intervention: Intervention;
  /** Undefined until they have been compared. */
  rows: readonly Comparison[] | undefined;
  on: boolean;
  onToggle: () => void;
}

/** A toggle for one experiment: agent, targets, and how the model compares. */
function ExperimentButton({ intervention, rows, on, onToggle }: ExperimentButtonProps) {
  const mechanism = useMechanism();
  const { label, agent, targets, action, species } = intervention;
  const names = listed(targets.map((id) => nameOf(mechanism, id)));
  const acts =
    names === '' ? `given in place of or beside ${drugOf(mechanism).toLowerCase()}` : `${ACTS[action]} ${names}`;
  const hearsay = isUnread(findingsOf(mechanism, intervention));
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
        {rows && <VerdictMark {...(hearsay ? UNCOUNTED : overallVerdict(rows))} quiet />}
      </button>
    </li>
  );
}

/** A list this short needs no filter. */
const SHORT = 8;

/** The published experiments; any number of them can be applied to the model. */
export function ExperimentList() {
  const mechanism = useMechanism();
  const { interventions } = mechanism;
  const { parts, toggle } = useWhatIf();
  const rowsOf = useVerdicts();
  const [typed, setTyped] = useState('');
  const found = interventions.filter((item) => matchesQuery(mechanism, item, typed.trim()));
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
        {groupInterventions(mechanism, found).map(([group, items]) => (
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
        {found.length === 0 && <p className="what-if-note">No experiment matches.</p>}
      </div>
    </>
  );
}
