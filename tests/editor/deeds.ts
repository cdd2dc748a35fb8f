import fc from 'fast-check';
import type { EditCommand, EditorSelection } from '../../src/editor/editCommand';
import {
  addClaim,
  addQuote,
  addReference,
  changeClaim,
  changeEvidence,
  changeQuote,
  changeReference,
  citePaper,
  type EvidencedThing,
  moveEvidence,
} from '../../src/editor/evidenceCommands';
import {
  addNode,
  changeEdge,
  changeNode,
  connect,
  connectToNew,
  placeNode,
  renameCompartment,
  reverseEdge,
} from '../../src/editor/graphCommands';
import { changeAbout } from '../../src/editor/newDraft';
import {
  removeCompartment,
  removeEvidence,
  removeReference,
  removeStep,
  removeThings,
} from '../../src/editor/removeCommands';
import { layOutAgain, moveNode } from '../../src/editor/placeCommands';
import { changeTiming, PHASES, setEnds } from '../../src/editor/timingCommands';
import {
  addStep,
  assignToStep,
  changeStep,
  moveStep,
  proposeStory,
  setEffect,
  setSequence,
  setShots,
} from '../../src/editor/stepCommands';
import { EDGE_KINDS, NODE_KINDS, SIGNAL_ROLES } from '../../src/model/graph';
import type { Mechanism } from '../../src/model/mechanism';

/** Something that an author does; which thing it is done to is chosen among those that are there. */
export type Deed =
  | { kind: 'command'; make: (draft: Mechanism) => EditCommand; field?: string }
  | { kind: 'select'; choose: (draft: Mechanism) => EditorSelection | null };

const pick = fc.nat({ max: 9999 });
const at = <T>(items: readonly T[], picked: number): T | undefined => items[picked % Math.max(1, items.length)];
const idAt = (items: readonly { id: string }[], picked: number): string => at(items, picked)?.id ?? 'nothing';
const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', 'Receptor', 'mTOR\ncomplex', 'Δ', '__proto__', 'constructor', '日本語'),
);

function thingAt(draft: Mechanism, picked: number): EvidencedThing {
  const things: EvidencedThing[] = (['node', 'edge', 'step'] as const).flatMap((kind) =>
    ({ node: draft.nodes, edge: draft.edges, step: draft.steps })[kind].map(({ id }) => ({ kind, id })),
  );
  return at(things, picked) ?? { kind: 'step', id: 'nothing' };
}

const made = fc.record({ a: pick, b: pick, c: pick, words: word });
type Given = { a: number; b: number; c: number; words: string };

const COMMANDS: readonly ((given: Given, draft: Mechanism) => EditCommand)[] = [
  ({ words, a }, { steps }) => addNode({ label: words, step: idAt(steps, a) }),
  ({ words, a }, { steps }) => addNode({ label: words, step: idAt(steps, a) }),
  ({ words, a }, { nodes }) => changeNode(idAt(nodes, a), { label: words }),
  ({ a, b }, { nodes }) => changeNode(idAt(nodes, a), { kind: at(NODE_KINDS, b)! }),
  ({ a, b, words }, { nodes }) => changeNode(idAt(nodes, a), { voice: at(SIGNAL_ROLES, b)!, silent: words }),
  ({ a, words }, { nodes }) => placeNode(idAt(nodes, a), { label: words }),
  ({ a, b }, { nodes, compartments }) => placeNode(idAt(nodes, a), { id: at(compartments, b)?.id ?? '' }),
  ({ a, words }, { compartments }) => renameCompartment(idAt(compartments, a), words),
  ({ a, b, c }, { nodes }) => connect(idAt(nodes, a), idAt(nodes, b), at(EDGE_KINDS, c)),
  ({ a, b, c }, { nodes }) => connect(idAt(nodes, a), idAt(nodes, b), at(EDGE_KINDS, c)),
  ({ a, words }, { nodes }) => connectToNew(idAt(nodes, a), words),
  ({ a, b, words }, { edges }) => changeEdge(idAt(edges, a), { kind: at(EDGE_KINDS, b)!, label: words }),
  ({ a, b }, { edges, nodes }) => changeEdge(idAt(edges, a), { target: at(nodes, b)?.id ?? 'nothing' }),
  ({ a }, { edges }) => reverseEdge(idAt(edges, a)),
  ({ a }, { steps }) => addStep(idAt(steps, a)),
  ({ a, words }, { steps }) => changeStep(idAt(steps, a), { title: words, caption: words }),
  ({ a, b }, { steps }) => moveStep(a % steps.length, b % steps.length),
  ({ a, b }, { nodes, edges, steps }) => assignToStep(idAt([...nodes, ...edges], a), idAt(steps, b)),
  ({ a }, { steps }) =>
    setSequence(
      idAt(steps, a),
      (at(steps, a)?.sequence ?? [])
        .flat()
        .toReversed()
        .map((id) => [id]),
    ),
  ({ a, b, c }, { nodes, edges, steps }) =>
    setEffect(idAt(steps, a), at([...nodes, ...edges], b)?.id ?? idAt(nodes, 0), c % 3 ? 'blocked' : null),
  ({ a, b }, { steps, nodes }) =>
    setShots(idAt(steps, a), nodes.length > 0 ? [{ show: 'whole' }, { atMs: b, show: [idAt(nodes, b)] }] : []),
  () => proposeStory(),
  ({ a, b, c }, { nodes }) =>
    moveNode(idAt(nodes, a), { x: b, y: c }, new Map(nodes.map(({ id }, i) => [id, { x: 90 * i, y: (i * 37) % 400 }]))),
  ({ a }) => (a % 3 === 0 ? layOutAgain() : proposeStory()),
  ({ a, b, words }, { nodes }) =>
    changeTiming(idAt(nodes, a), at(PHASES, b) ?? 'onset', { text: words, fromMin: b % 4 === 0 ? undefined : b }),
  ({ a, b }, { steps, nodes }) =>
    setEnds(
      idAt(steps, a),
      b % 3 && nodes[0] ? [{ ids: [nodes[0].id], to: 'over', text: '', orderOnly: true, evidence: [] }] : [],
    ),
  ({ a }, draft) => addQuote(thingAt(draft, a)),
  ({ a }, draft) => addClaim(thingAt(draft, a)),
  ({ a, b }, draft) =>
    changeEvidence(thingAt(draft, a), 0, { stance: b % 2 ? 'qualifies' : 'supports', differsIn: ['drug'] }),
  ({ a, b, c }, draft) => moveEvidence(thingAt(draft, a), b % 3, c % 3),
  ({ a, b, words }, { quotes }) => changeQuote(idAt(quotes, a), { exact: `${words}\u00A0x`, start: b }),
  ({ a, words }, { claims }) => changeClaim(idAt(claims, a), { text: words, basis: 'memory' }),
  ({ a }) => addReference({ PMID: `${(a % 5) + 1}` }),
  ({ a, words }, { references }) => changeReference(idAt(references, a), { title: words, volume: words }),
  ({ a, b }, { quotes }) => citePaper({ kind: 'quote', id: idAt(quotes, a) }, { DOI: `10.1000/${b % 4}` }),
  ({ a, b }, { claims }) => citePaper({ kind: 'claim', id: idAt(claims, a) }, { PMID: `${b % 4}` }),
  ({ words }) => changeAbout({ title: words, summary: words }),
  ({ a }, { nodes }) => removeThings([idAt(nodes, a)]),
  ({ a }, { edges }) => removeThings([idAt(edges, a)]),
  ({ a }, { steps }) => removeStep(idAt(steps, a)),
  ({ a }, { compartments }) => removeCompartment(idAt(compartments, a)),
  ({ a }, { references }) => removeReference(idAt(references, a)),
  ({ a, b }, draft) => removeEvidence(thingAt(draft, a), b % 2),
];

const commandDeed = fc
  .tuple(
    fc.nat({ max: COMMANDS.length - 1 }),
    made,
    fc.option(fc.constantFrom('title', 'label'), { nil: undefined, freq: 4 }),
  )
  .map(([index, given, field]): Deed => {
    const make = (draft: Mechanism): EditCommand => COMMANDS[index]!(given, draft);
    return { kind: 'command', make, ...(field && { field }) };
  });

const selectDeed = pick.map(
  (picked): Deed => ({
    kind: 'select',
    choose: ({ nodes }) => (picked % 4 === 0 || nodes.length === 0 ? null : { kind: 'node', id: idAt(nodes, picked) }),
  }),
);

/** Deeds of an author, most of them commands. */
export const deedArbitrary: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 9, arbitrary: commandDeed },
  { weight: 1, arbitrary: selectDeed },
);
