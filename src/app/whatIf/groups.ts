import { indexMechanism } from '../../model/indexMechanism';
import type { Intervention } from '../../model/contextRecords';
import type { Mechanism } from '../../model/mechanism';

const GROUPS = [
  'Blocked: receptors and channels',
  'Blocked: within the cell',
  'Antibodies and genes',
  'Held active or mimicked',
  'Stress and dose',
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
  if (targets.length === 0) return 'Stress and dose';
  if (action === 'removes' || OF_GENES.test(`${label} ${agent}`)) return 'Antibodies and genes';
  if (action === 'activates') return 'Held active or mimicked';
  const { nodes } = indexMechanism(mechanism);
  const inMembrane = targets.every((id) => OF_MEMBRANE.test(nodes.get(id)?.name ?? ''));
  return inMembrane ? 'Blocked: receptors and channels' : 'Blocked: within the cell';
}

/** The interventions in plain groups, those without any left out. */
export function grouped(
  mechanism: Mechanism,
  interventions: readonly Intervention[],
): (readonly [Group, readonly Intervention[]])[] {
  const all = GROUPS.map(
    (group) => [group, interventions.filter((item) => groupOf(mechanism, item) === group)] as const,
  );
  return all.filter(([, items]) => items.length > 0);
}

/** Whether an intervention has to do with what is typed: every word of it is in its label, agent, targets or species. */
export function matches(mechanism: Mechanism, intervention: Intervention, typed: string): boolean {
  const { nodes } = indexMechanism(mechanism);
  const { id, label, agent = '', species = '', targets } = intervention;
  const names = targets.flatMap((target) => [nodes.get(target)?.label ?? '', nodes.get(target)?.name ?? '']);
  const text = [id, label, agent, species, ...names].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
