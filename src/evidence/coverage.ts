import { type EvidenceSubject, evidenceSubjects } from '../model/evidenceQueries';
import type { MechanismEdge, MechanismNode } from '../model/graph';
import { indexMechanism } from '../model/indexMechanism';
import type { Mechanism } from '../model/mechanism';
import { GROUNDS, type Strength, strengthOf, strengthsOf } from '../model/strength';

/** What share of a kind of thing has which evidence. All but the label are counts. */
export interface CoverageRow {
  label: string;
  total: number;
  /** A sentence of a source document supports it, fully or in part. */
  quoted: number;
  /** A paper that is neither a review nor news is cited for it. */
  primary: number;
  /** It was seen in people and is fully supported there. */
  people: number;
  /** Something contradicts it. */
  contested: number;
  /** Times only: an order without a figure, because no text that was read gives one. */
  noFigure?: number;
  none: number;
}

const PRIMARY = new Set(['human trial', 'meta-analysis', 'human imaging', 'human observation', 'animals', 'cells']);

function hasPrimary(mechanism: Mechanism, { evidence }: EvidenceSubject): boolean {
  const { claims } = indexMechanism(mechanism);
  return evidence.some((item) => {
    const claim = item.kind === 'claim' && item.stance !== 'contradicts' ? claims.get(item.claim) : undefined;
    return claim !== undefined && claim.references.length > 0 && PRIMARY.has(claim.seenIn);
  });
}

function isOrder(mechanism: Mechanism, { id, time }: EvidenceSubject): boolean {
  const { nodes, courses } = indexMechanism(mechanism);
  const owner = time?.of === 'course' ? courses.get(id) : nodes.get(id);
  const figure = time && owner?.timing?.[time.phase];
  return figure !== undefined && figure.fromMin === undefined && figure.toMin === undefined;
}

function coverageRow(mechanism: Mechanism, label: string, subjects: readonly EvidenceSubject[]): CoverageRow {
  const strengths = subjects.map(({ evidence }) => strengthOf(mechanism, evidence));
  const count = (test: (strength: Strength) => boolean) => strengths.filter(test).length;
  const timed = subjects.some(({ kind }) => kind === 'time');
  return {
    label,
    total: subjects.length,
    quoted: count(({ quotes }) => quotes > 0),
    primary: subjects.filter((subject) => hasPrimary(mechanism, subject)).length,
    people: count(({ seenIn }) => seenIn.includes('people')),
    contested: count(({ contested }) => contested),
    ...(timed && { noFigure: subjects.filter((subject) => isOrder(mechanism, subject)).length }),
    none: count(({ level }) => level === 0),
  };
}

/** How much of a mechanism is backed, and by what; kinds of which there are none are left out. */
export function computeCoverage(mechanism: Mechanism): CoverageRow[] {
  const subjects = [...evidenceSubjects(mechanism)];
  const layered = new Set([...mechanism.layerNodes, ...mechanism.layerEdges].map(({ id }) => id));
  const told = (kind: string) => subjects.filter((subject) => subject.kind === kind && !layered.has(subject.id));
  return [
    coverageRow(mechanism, 'Nodes', told('node')),
    coverageRow(mechanism, 'Arrows', told('edge')),
    coverageRow(mechanism, 'Steps', told('step')),
    coverageRow(mechanism, 'Times', told('time')),
    coverageRow(mechanism, 'Clinical figures', told('figure')),
    coverageRow(
      mechanism,
      'Of other explanations',
      subjects.filter(({ id }) => layered.has(id)),
    ),
    coverageRow(mechanism, 'History', told('event')),
    coverageRow(mechanism, 'Limits and harms', told('limit')),
  ].filter(({ total }) => total > 0);
}

/** A node or an arrow of the told mechanism, with what backs it. */
export interface RankedPart {
  kind: 'node' | 'edge';
  item: MechanismNode | MechanismEdge;
  strength: Strength;
}

/** From what least can be said for to what most can: by strength, then debate, then papers read, then what it was seen in. */
function compareByWeakness({ strength: a }: RankedPart, { strength: b }: RankedPart): number {
  return (
    a.level - b.level ||
    Number(b.contested) - Number(a.contested) ||
    a.papersRead - b.papersRead ||
    GROUNDS.indexOf(b.ground) - GROUNDS.indexOf(a.ground)
  );
}

/** The parts that the story stands on, the weakest first; of equals, the earlier in the file. */
export function rankByWeakness(mechanism: Mechanism): RankedPart[] {
  const strengths = strengthsOf(mechanism);
  const links = (kind: RankedPart['kind'], items: readonly RankedPart['item'][]) =>
    items.flatMap((item): RankedPart[] => {
      const strength = strengths.get(item.id);
      return strength ? [{ kind, item, strength }] : [];
    });
  return [...links('edge', mechanism.edges), ...links('node', mechanism.nodes)].sort(compareByWeakness);
}
