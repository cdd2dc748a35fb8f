import { Tabs } from '@base-ui/react/tabs';
import { ChevronLeft } from 'lucide-react';
import { useId, useState } from 'react';
import { type DraftProblem, draftProblems } from '../../../editor/draftProblems';
import type { EditorSelection } from '../../../editor/editCommand';
import { addNode } from '../../../editor/graphCommands';
import { removeThings } from '../../../editor/removeCommands';
import { addStep, moveStep, proposeStory } from '../../../editor/stepCommands';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import type { Player } from '../../../player/createPlayer';
import { edgeName } from '../../../scene/names';
import { kindAndPlace } from '../../ui/displayNames';
import { KindMark } from '../../ui/itemMarks';
import { SortableList } from '../../ui/SortableList';
import { useDraft, useEditorContext, useGoTo, useIsReadOnly, useRun, useSelection } from './editorContext';
import { ProblemNotes } from './fields';
import { ArrowList, EdgeForm, NodeForm } from './GraphForms';
import { AddByName } from './PartPicker';
import { PlaceList } from './PlaceList';
import { AboutForm, ReferenceForm, ReferenceList } from './SourceForms';
import { StepForm } from './StepForm';
import { partLabel } from './thingNames';
import { counted } from '../../../model/wording';
import '../evidence/evidencePage.css';

type TabId = 'parts' | 'steps' | 'sources' | 'about';

const TABS: readonly (readonly [TabId, string])[] = [
  ['parts', 'Parts'],
  ['steps', 'Steps'],
  ['sources', 'Sources'],
  ['about', 'About'],
];

const TAB_OF: Readonly<Record<EditorSelection['kind'], TabId>> = {
  node: 'parts',
  edge: 'parts',
  step: 'steps',
  reference: 'sources',
};

/** The things of the draft of which something is to be mended, marked in lists. */
function problemsOf(draft: Mechanism, kind: DraftProblem['at']['kind'], id: string): number {
  return draftProblems(draft).filter(({ at }) => at.kind === kind && at.id === id).length;
}

function ProblemCount({ count }: { count: number }) {
  return count === 0 ? null : <span className="thing-count">{count === 1 ? '1 note' : `${count} notes`}</span>;
}

/** All parts and arrows, and a field that adds a part by its name. */
function PartsPage({ player }: { player: Player }) {
  const draft = useDraft();
  const run = useRun();
  const goTo = useGoTo();
  const { editor } = useEditorContext();
  const arrows = useId();
  const guessed = draft.edges.filter((edge) => edge.guessed !== undefined).map(({ id }) => id);
  const add = (label: string): void => {
    run(addNode({ label, step: draft.steps[player.getState().stepIndex]?.id }));
    // The next name can be typed at once.
    editor.select(null);
  };
  return (
    <div className="editor-fields">
      <AddByName name="Name of a new part" button="Add" field="new part" onAdd={add} />
      <ProblemNotes at={{ kind: 'about', id: '', field: 'nodes' }} />
      <ul className="thing-buttons">
        {draft.nodes.map((node) => (
          <li key={node.id} data-voice={node.voice}>
            <button type="button" className="thing-button" onClick={() => goTo({ kind: 'node', id: node.id })}>
              <KindMark kind={node.kind} />
              <span className="thing-words">
                {partLabel(node)}
                <small>{kindAndPlace(draft, node)}</small>
              </span>
              <ProblemCount count={problemsOf(draft, 'node', node.id)} />
            </button>
          </li>
        ))}
      </ul>
      {draft.edges.length > 0 && (
        <section aria-labelledby={arrows}>
          <h3 id={arrows}>Arrows</h3>
          <ArrowList edges={draft.edges} />
          {guessed.length > 0 && (
            <button type="button" className="button" onClick={() => run(removeThings(guessed), { canUndo: true })}>
              Remove {counted(guessed.length, 'guessed arrow')}
            </button>
          )}
        </section>
      )}
      {draft.nodes.length > 1 && draft.edges.length === 0 && (
        <p className="editor-hint">
          Connect two parts: pull from one to the other in the picture, or open one and use “Connect to”.
        </p>
      )}
      <PlaceList />
    </div>
  );
}

/** All steps in their order. */
function StepsPage({ player }: { player: Player }) {
  const draft = useDraft();
  const run = useRun();
  const goTo = useGoTo();
  const { wantedField } = useEditorContext();
  return (
    <div className="editor-fields">
      <div className="editor-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            run(addStep());
            wantedField.set('title');
          }}
        >
          Add a step
        </button>
        <button
          type="button"
          className="button"
          title="Makes new steps from the arrows, in the order in which they lead"
          aria-disabled={draft.nodes.length === 0}
          onClick={() => run(proposeStory(), { canUndo: true })}
        >
          Propose steps
        </button>
      </div>
      <SortableList
        label="Steps"
        items={draft.steps}
        keyOf={({ id }) => id}
        nameOf={({ title }) => title || 'A step without a title'}
        onMove={(from, to) => run(moveStep(from, to))}
      >
        {(step, at) => (
          <button
            type="button"
            className="editor-step-button"
            onClick={() => {
              player.goTo(step.id);
              goTo({ kind: 'step', id: step.id });
            }}
          >
            <span className="editor-number">{at + 1}</span>
            <span className="thing-words">
              {step.title || 'A step without a title'}
              <small>{step.caption}</small>
            </span>
            <ProblemCount count={problemsOf(draft, 'step', step.id)} />
          </button>
        )}
      </SortableList>
    </div>
  );
}

/** The form of what is selected, or the list of the tab. */
function PageOf({ tab, player }: { tab: TabId; player: Player }) {
  const draft = useDraft();
  const selection = useSelection();
  const index = indexMechanism(draft);
  const id = selection && TAB_OF[selection.kind] === tab ? selection.id : '';
  const node = tab === 'parts' ? draft.nodes.find((one) => one.id === id) : undefined;
  const edge = tab === 'parts' ? draft.edges.find((one) => one.id === id) : undefined;
  const step = tab === 'steps' ? index.steps.get(id) : undefined;
  const reference = tab === 'sources' ? index.references.get(id) : undefined;
  if (node)
    return (
      <Detail title={partLabel(node)} back="All parts">
        <NodeForm key={id} node={node} />
      </Detail>
    );
  if (edge)
    return (
      <Detail title={edgeName(edge, index.nodes)} back="All parts">
        <EdgeForm key={id} edge={edge} />
      </Detail>
    );
  if (step)
    return (
      <Detail title={`${draft.steps.indexOf(step) + 1}. ${step.title || 'Without a title'}`} back="All steps">
        <StepForm key={id} step={step} />
      </Detail>
    );
  if (reference)
    return (
      <Detail title="Reference" back="All references">
        <ReferenceForm key={id} reference={reference} />
      </Detail>
    );
  if (tab === 'parts') return <PartsPage player={player} />;
  if (tab === 'steps') return <StepsPage player={player} />;
  return tab === 'sources' ? <ReferenceList /> : <AboutForm />;
}

function Detail({ title, back, children }: { title: string; back: string; children: React.ReactNode }) {
  const { editor, wantedField } = useEditorContext();
  return (
    <>
      <div className="editor-detail">
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            editor.select(null);
            wantedField.set(back === 'All parts' ? 'new part' : 'reference');
          }}
        >
          <ChevronLeft className="icon" aria-hidden="true" />
          {back}
        </button>
        <h2>{title}</h2>
      </div>
      {children}
    </>
  );
}

/** The forms beside the picture. */
export function EditorPanel({ player }: { player: Player }) {
  const { editor } = useEditorContext();
  const selection = useSelection();
  const isReadOnly = useIsReadOnly();
  const [chosen, setChosen] = useState<TabId>('parts');
  // What is selected opens its tab, wherever it was selected.
  const tab = selection ? TAB_OF[selection.kind] : chosen;
  if (tab !== chosen) setChosen(tab);
  return (
    <aside className="panel editor-panel" aria-label="Forms" data-scroller tabIndex={-1} inert={isReadOnly}>
      <Tabs.Root
        value={tab}
        onValueChange={(value: TabId) => {
          editor.select(null);
          setChosen(value);
        }}
      >
        <Tabs.List className="editor-tabs" aria-label="Forms">
          {TABS.map(([id, name]) => (
            <Tabs.Tab key={id} value={id} className="editor-tab">
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <div className="editor-forms">
            <PageOf tab={tab} player={player} />
          </div>
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  );
}
