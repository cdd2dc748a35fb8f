import { proposeSteps } from '../formats/proposeSteps';
import type { Effect, Step, StepShot } from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { changeItem, type EditCommand, idFrom, named, withFields } from './editCommand';
import { emptyStep } from './newDraft';
import { counted } from '../model/wording';

/** Fits under a dot of the rail. */
const LONGEST_SHORT_TITLE = 18;

/** A title as it stands in the rail until somebody writes a shorter one. */
function shortTitleFrom(title: string): string {
  const letters = [...title];
  if (letters.length <= LONGEST_SHORT_TITLE) return title;
  return `${letters
    .slice(0, LONGEST_SHORT_TITLE - 1)
    .join('')
    .trimEnd()}…`;
}

/** Adds a step after another, or at the end. */
export function addStep(after?: string): EditCommand {
  return (draft) => {
    const at = draft.steps.findIndex(({ id }) => id === after);
    const before = draft.steps[at < 0 ? draft.steps.length - 1 : at];
    const id = idFrom(
      `step-${draft.steps.length + 1}`,
      'step',
      draft.steps.map((step) => step.id),
    );
    const made = emptyStep(id, draft.steps.length + 1);
    // After an epilogue only another one may follow.
    const step: Step = before?.role === 'epilogue' ? { ...made, role: 'epilogue' } : made;
    return {
      draft: { ...draft, steps: draft.steps.toSpliced(at < 0 ? draft.steps.length : at + 1, 0, step) },
      selection: { kind: 'step', id },
      words: `Added ${named(step.title, 'a step')}.`,
    };
  };
}

export type StepFields = Partial<Omit<Step, 'id' | 'sequence' | 'evidence' | 'ends'>>;

/** Changes fields of a step. A short title that was made from the title follows it. */
export function changeStep(id: string, fields: StepFields): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'steps', id, (step) => {
      const { title } = fields;
      const follows =
        title !== undefined && fields.shortTitle === undefined && step.shortTitle === shortTitleFrom(step.title);
      return withFields<Step>(step, follows ? { ...fields, shortTitle: shortTitleFrom(title) } : fields, [
        'silent',
        'shots',
      ]);
    }),
    words: `Changed ${named(draft.steps.find((step) => step.id === id)?.title ?? '', 'a step')}.`,
  });
}

/** What a step ends must have been begun by a step before it; what was not is no longer ended. */
export function dropEarlyEnds(draft: Mechanism): Mechanism {
  const owner = new Map([...draft.nodes, ...draft.edges].map(({ id, step }) => [id, step]));
  const begun = new Set<string>();
  let differs = false;
  const steps = draft.steps.map((step): Step => {
    const kept = step.ends?.flatMap((end) => {
      const ids = end.ids.filter((id) => begun.has(id));
      if (ids.length === end.ids.length) return [end];
      return ids.length === 0 ? [] : [{ ...end, ids }];
    });
    for (const [id, own] of owner) if (own === step.id) begun.add(id);
    for (const id of Object.keys(step.effects)) begun.add(id);
    if (kept?.length === step.ends?.length && (kept ?? []).every((end, at) => end === step.ends?.[at])) return step;
    differs = true;
    return withFields(step, { ends: kept }, ['ends']);
  });
  return differs ? { ...draft, steps } : draft;
}

/** Puts a step to another place of the story. */
export function moveStep(from: number, to: number): EditCommand {
  return (draft) => {
    const step = draft.steps[from];
    if (!step || from === to || !draft.steps[to]) return { draft, words: 'The step stays where it is.' };
    const steps = draft.steps.toSpliced(from, 1).toSpliced(to, 0, step);
    return {
      draft: dropEarlyEnds({ ...draft, steps }),
      words: `Moved ${named(step.title, 'a step')} to place ${to + 1}.`,
    };
  };
}

const without = (sequence: Step['sequence'], id: string): Step['sequence'] =>
  sequence.map((ids) => ids.filter((one) => one !== id)).filter((ids) => ids.length > 0);

/** Lets a step explain a node or an arrow and move it last; no other step moves it any more. */
export function assignToStep(id: string, stepId: string): EditCommand {
  return (draft) => {
    const list = draft.nodes.some((node) => node.id === id) ? 'nodes' : 'edges';
    const step = draft.steps.find((one) => one.id === stepId);
    const item = draft[list].find((one) => one.id === id);
    const words = `Step ${named(step?.title ?? '', 'without a title')} shows it now.`;
    if (!step || !item || (item.step === stepId && step.sequence.flat().includes(id))) return { draft, words };
    const steps = draft.steps.map((one): Step => {
      const sequence = without(one.sequence, id);
      return one.id === stepId ? { ...one, sequence: [...sequence, [id]] } : { ...one, sequence };
    });
    const assigned =
      list === 'nodes'
        ? changeItem(draft, 'nodes', id, (node) => ({ ...node, step: stepId }))
        : changeItem(draft, 'edges', id, (edge) => ({ ...edge, step: stepId }));
    return { draft: dropEarlyEnds({ ...assigned, steps }), words };
  };
}

/** Sets what moves in a step, in order; of each thing the first mention counts, and things of other steps are left out. */
export function setSequence(stepId: string, sequence: Step['sequence']): EditCommand {
  return (draft) => {
    const own = new Set([...draft.nodes, ...draft.edges].filter(({ step }) => step === stepId).map(({ id }) => id));
    const clean = sequence.map((ids) => ids.filter((id) => own.delete(id))).filter((ids) => ids.length > 0);
    const isSame = (step: Step): boolean => JSON.stringify(step.sequence) === JSON.stringify(clean);
    return {
      draft: changeItem(draft, 'steps', stepId, (step) => (isSame(step) ? step : { ...step, sequence: clean })),
      words: 'Changed what moves in the step.',
    };
  };
}

/** Sets what a step does to a node or an arrow beyond making it active; null for nothing. */
export function setEffect(stepId: string, id: string, effect: Effect | null): EditCommand {
  return (draft) => {
    const changed = changeItem(draft, 'steps', stepId, (step) => {
      if ((step.effects[id] ?? null) === effect) return step;
      const { [id]: _before, ...rest } = step.effects;
      return { ...step, effects: effect === null ? rest : { ...rest, [id]: effect } };
    });
    return { draft: changed === draft ? draft : dropEarlyEnds(changed), words: 'Changed what the step does to it.' };
  };
}

/** Sets where the camera looks in a step; none for where it looks by itself. */
export function setShots(stepId: string, shots: readonly StepShot[]): EditCommand {
  return (draft) => ({ ...changeStep(stepId, { shots })(draft), words: 'Changed the camera of the step.' });
}

/** Replaces the steps by ones that follow from the arrows, as for a file that has none. */
export function proposeStory(): EditCommand {
  return (draft) => {
    if (draft.nodes.length === 0) return { draft, words: 'There are no parts to make steps from. Add some first.' };
    const { steps, stepOf } = proposeSteps(draft.nodes, draft.edges);
    const first = steps[0]?.id ?? '';
    const replaced = new Set(draft.steps.map(({ id }) => id));
    // What is said of them there is said of a file.
    const proposed = steps.map((step) => ({ ...step, explanation: '' }));
    return {
      draft: {
        ...draft,
        steps: proposed,
        nodes: draft.nodes.map((node) => ({ ...node, step: stepOf.get(node.id) ?? first })),
        edges: draft.edges.map((edge) => ({ ...edge, step: stepOf.get(edge.id) ?? first })),
        layerNodes: draft.layerNodes.map((node) => ({ ...node, step: first })),
        layerEdges: draft.layerEdges.map((edge) => ({ ...edge, step: first })),
        questions: draft.questions.map((question) => ({
          ...question,
          about: question.about.filter((id) => !replaced.has(id)),
        })),
      },
      selection: { kind: 'step', id: first },
      words: `Replaced ${counted(draft.steps.length, 'step')} by ${counted(steps.length, 'proposed one')}.`,
    };
  };
}
