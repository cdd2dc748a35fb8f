import { Fragment, type Ref } from 'react';
import { identifierUrl } from '../../../evidence/sourceLinks';
import { evidenceOf, resolveEvidence } from '../../../model/evidenceQueries';
import type { Identifier, MechanismNode, TimeFigure, Timing } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import { startWord } from '../../../model/startWord';
import type { Selection } from '../../../player/playerState';
import { useMechanism, useSession, useStore } from '../../session/session';
import { CutItemButton } from '../cutting/CutButtons';
import { Citations, OutLink } from '../../ui/OutLink';
import { kindAndPlace } from '../../ui/displayNames';
import { KindMark, StrengthLine } from '../../ui/itemMarks';
import { GlossaryText } from '../glossary/GlossaryText';
import { EvidenceList } from './EvidenceList';
import { EdgeButtons, StepButton } from './ItemButtons';
import { PanelHeader } from './PanelHeader';
import { itemStateAt, LayerSwitch, NoQuoteCard } from './itemState';
import './evidencePage.css';

/** Links to the database entries of a node and its parts. */
function Identifiers({ node }: { node: MechanismNode }) {
  const parts = node.parts ?? [];
  if (node.identifiers.length === 0 && parts.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>In public databases</h3>
      <dl className="identifiers">
        {byLabel(node.identifiers).map(([label, identifiers]) => (
          <Row key={label} label={label} identifiers={identifiers} />
        ))}
        {parts.map((part) => (
          <Row key={part.label} label={part.label} identifiers={part.identifiers} />
        ))}
      </dl>
    </section>
  );
}

function Row({ label, identifiers }: { label: string; identifiers: readonly Identifier[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {identifiers.map(({ curie }, at) => (
          <Fragment key={curie}>
            {at > 0 && ', '}
            <OutLink href={identifierUrl(curie)}>{curie}</OutLink>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

function byLabel(identifiers: readonly Identifier[]): [string, Identifier[]][] {
  const rows = new Map<string, Identifier[]>();
  for (const identifier of identifiers) rows.set(identifier.label, [...(rows.get(identifier.label) ?? []), identifier]);
  return [...rows];
}

const ROWS = [
  ['onset', 'Starts'],
  ['peak', 'Strongest'],
  ['decay', 'Fades'],
] as const;

/** Onset, peak and end of a node's activity, each with its source. */
function TimeCourse({ timing }: { timing: Timing }) {
  const mechanism = useMechanism();
  return (
    <section className="panel-section">
      <h3>{`Over time, after the ${startWord(mechanism)}`}</h3>
      <dl className="time-course">
        {ROWS.map(([key, word]) => {
          const figure = timing[key];
          return (
            figure && (
              <div key={key}>
                <dt>{word}</dt>
                <dd>
                  <span>{figure.text}</span>
                  <FigureSource figure={figure} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}

function FigureSource({ figure }: { figure: TimeFigure }) {
  const mechanism = useMechanism();
  const evidence = resolveEvidence(mechanism, figure.evidence);
  if (evidence.length === 0) return null;
  const references = evidence.flatMap((item) => (item.kind === 'claim' ? item.references : []));
  const documents = evidence.flatMap((item) => (item.kind === 'quote' ? item.document.number : []));
  const unread = evidence.some((item) => item.kind === 'claim' && item.claim.basis === 'memory');
  return (
    <small>
      <Citations references={[...new Set(references)]} />
      <span>
        {[
          references.length > 0 && documents.length > 0 ? '; ' : '',
          documents.length > 0 ? `source ${[...new Set(documents)].join(', ')}` : '',
          unread ? ' (reported, not re-read)' : '',
        ].join('')}
      </span>
    </small>
  );
}

interface NodeEvidenceProps {
  node: MechanismNode;
  headingRef: Ref<HTMLHeadingElement>;
  onOpen: (selection: Selection | null) => void;
}

/** The evidence page of a node: description, state, evidence, timing and neighbours. */
export function NodeEvidence({ node, headingRef, onOpen }: NodeEvidenceProps) {
  const mechanism = useMechanism();
  const { player, highlighting } = useSession();
  const alter = useStore(highlighting, (now) => now?.alter);
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const index = indexMechanism(mechanism);
  return (
    <>
      <PanelHeader
        mark={<KindMark kind={node.kind} />}
        title={node.name}
        under={kindAndPlace(mechanism, node)}
        state={itemStateAt(mechanism, stepIndex, node.id, alter)}
        when={node.timing?.onset?.text}
        headingRef={headingRef}
        onClose={() => onOpen(null)}
      />
      <StepButton selection={{ kind: 'node', id: node.id }} />
      <p className="panel-lead">
        <GlossaryText text={node.description} />
      </p>
      <CutItemButton kind="node" id={node.id} />
      <StrengthLine id={node.id} />
      <LayerSwitch id={node.id} />
      <EvidenceList evidence={evidenceOf(mechanism, { kind: 'node', id: node.id })} />
      {node.silent && <NoQuoteCard sentence={node.silent} />}
      {node.timing && <TimeCourse timing={node.timing} />}
      <EdgeButtons title="What acts on it" edges={index.incoming(node.id)} onOpen={onOpen} />
      <EdgeButtons title="What it acts on" edges={index.outgoing(node.id)} onOpen={onOpen} />
      <Identifiers node={node} />
    </>
  );
}
