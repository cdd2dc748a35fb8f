import type { EvidenceSubject, SubjectKind } from '../../model/evidenceQueries';
import type { MechanismNode, Timing } from '../../model/graph';
import { indexMechanism } from '../../model/indexMechanism';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import type { PanelId } from '../../player/playerState';
import { edgeName, kindWords, withinSentence } from '../../scene/names';

/** "Receptor complex, muscle cell". */
export function kindAndPlace(mechanism: Mechanism, node: MechanismNode): string {
  const receptor = node.kind === 'complex' && /receptor/i.test(node.name);
  const kind = receptor ? 'Receptor complex' : kindWords[node.kind];
  const place = indexMechanism(mechanism).compartments.get(node.compartment)?.label;
  return place ? `${kind}, ${withinSentence(place)}` : kind;
}

/** Names of the panel pages. */
export const panelNames: Readonly<Record<PanelId, string>> = {
  evidence: 'Story',
  trust: 'How sure',
  debate: 'Debate',
  whatif: 'What if',
  story: 'Background',
  sources: 'Sources',
};

type SubjectRef = Pick<EvidenceSubject, 'kind' | 'id' | 'time'>;

const PHASE_NAMES: Readonly<Record<keyof Timing, string>> = { onset: 'Onset', peak: 'Peak', decay: 'End' };

/** "Step 5: Contraction", "Prologue: At rest". */
function stepName(mechanism: Mechanism, id: string): string | undefined {
  const at = mechanism.steps.findIndex((step) => step.id === id);
  const step = mechanism.steps[at];
  if (!step) return undefined;
  const { number, label } = stepNumberAt(mechanism, at);
  return `${step.role === 'canonical' ? `Step ${number}` : label}: ${step.title}`;
}

/** The short label of the diagram, or the full name if the label is not unique. */
function shortName(mechanism: Mechanism, id: string): string | undefined {
  const { nodes } = indexMechanism(mechanism);
  const node = nodes.get(id);
  const isShared = [...nodes.values(), ...mechanism.layerNodes].some(
    (other) => other.id !== id && other.label === node?.label,
  );
  return isShared ? node?.name : node?.label.replace(/\s+/g, ' ');
}

/** "Onset of insulin", "Peak with a single dose". */
function timeName(mechanism: Mechanism, { id, time }: SubjectRef): string | undefined {
  if (time?.of === 'step') return `${stepName(mechanism, id) ?? id}: ${withinSentence(time.text)}`;
  const ofCourse = time?.of === 'course';
  const name = ofCourse ? indexMechanism(mechanism).courses.get(id)?.label : shortName(mechanism, id);
  if (!time || name === undefined) return name;
  const phase = PHASE_NAMES[time.phase];
  return ofCourse
    ? `${phase} with ${withinSentence(name).replace(/^A (?=\p{Ll})/u, 'a ')}`
    : `${phase} of ${withinSentence(name)}`;
}

function lookUpName(mechanism: Mechanism, subject: SubjectRef): string | undefined {
  const { id } = subject;
  const index = indexMechanism(mechanism);
  switch (subject.kind) {
    case 'node':
      return index.nodes.get(id)?.name;
    case 'edge': {
      const edge = index.edges.get(id);
      return edge && edgeName(edge, index.nodes);
    }
    case 'step':
      return stepName(mechanism, id);
    case 'time':
      return timeName(mechanism, subject);
    case 'hypothesis':
      return index.hypotheses.get(id)?.label;
    case 'intervention':
      return index.interventions.get(id)?.label;
    case 'event':
      return index.history.get(id)?.title;
    case 'course':
      return index.courses.get(id)?.label;
    case 'figure':
      return index.figures.get(id)?.text;
    case 'limit':
      return index.limits.get(id)?.title;
    case 'question':
      return index.questions.get(id)?.title;
  }
}

/** The name of a subject of evidence; its id if the mechanism does not have it. */
export function subjectName(mechanism: Mechanism, subject: SubjectRef): string {
  return lookUpName(mechanism, subject) ?? subject.id;
}

const SUBJECT_KINDS: Readonly<Record<Exclude<SubjectKind, 'node'>, string>> = {
  edge: 'Arrow',
  step: 'Step',
  time: 'Time',
  hypothesis: 'Explanation',
  intervention: 'Experiment',
  event: 'History',
  course: 'Course',
  figure: 'Figure',
  limit: 'Limit',
  question: 'Open question',
};

/** The kind of a subject: "Protein", "Arrow", "Time". */
export function subjectKind(mechanism: Mechanism, { kind, id }: SubjectRef): string {
  if (kind !== 'node') return SUBJECT_KINDS[kind];
  const node = indexMechanism(mechanism).nodes.get(id);
  return node ? kindWords[node.kind] : 'Part';
}
