import { MessageSquareWarning } from 'lucide-react';
import { memo, type Ref, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { evidenceOf, findContradictions, resolveEvidence } from '../../../model/evidenceQueries';
import type { MechanismEdge, Step } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Selection } from '../../../player/playerState';
import { edgeName } from '../../../scene/names';
import { useMechanism, useSession, useStore } from '../../session/session';
import { ArrowMark, StrengthLine } from '../../ui/itemMarks';
import { CutItemButton } from '../cutting/CutButtons';
import { GlossaryText } from '../glossary/GlossaryText';
import { ContraryList, EvidenceList, Passage } from './EvidenceList';
import { EdgeButtons, NodeButtons, StepButton } from './ItemButtons';
import { NodeEvidence } from './NodeEvidence';
import { PanelHeader, StepIntro } from './PanelHeader';
import { itemStateAt, LayerSwitch, NoQuoteCard } from './itemState';
import { useRested } from './useRested';
import './evidencePage.css';

interface EdgeEvidenceProps {
  edge: MechanismEdge;
  headingRef: Ref<HTMLHeadingElement>;
  onOpen: (selection: Selection | null) => void;
}

/** The evidence page of an arrow. */
function EdgeEvidence({ edge, headingRef, onOpen }: EdgeEvidenceProps) {
  const mechanism = useMechanism();
  const { player, highlighting } = useSession();
  const alter = useStore(highlighting, (now) => now?.alter);
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const { nodes, hypotheses } = indexMechanism(mechanism);
  const hypothesis = edge.hypothesis === undefined ? undefined : hypotheses.get(edge.hypothesis);
  const ends = [edge.source, edge.target].flatMap((id) => nodes.get(id) ?? []);
  return (
    <>
      <PanelHeader
        mark={
          <span className="kind-mark">
            <ArrowMark kind={edge.kind} />
          </span>
        }
        title={edgeName(edge, nodes)}
        under={hypothesis ? 'Arrow of a debated explanation' : edge.guessed ? 'Guessed arrow' : 'Arrow'}
        state={itemStateAt(mechanism, stepIndex, edge.id, alter)}
        headingRef={headingRef}
        onClose={() => onOpen(null)}
      />
      <StepButton selection={{ kind: 'edge', id: edge.id }} />
      <p className="panel-lead">
        <GlossaryText text={edge.description} />
      </p>
      {edge.guessed && (
        <section className="silent-card">
          <h3>Guessed on request</h3>
          <p>{edge.guessed}</p>
        </section>
      )}
      <NodeButtons title="From and to" nodes={ends} onOpen={onOpen} />
      <CutItemButton kind="edge" id={edge.id} />
      <StrengthLine id={edge.id} />
      <LayerSwitch id={edge.id} />
      <EvidenceList evidence={evidenceOf(mechanism, { kind: 'edge', id: edge.id })} />
      {edge.silent && <NoQuoteCard sentence={edge.silent} />}
      {hypothesis && (
        <section className="panel-section">
          <h3>Debated: {hypothesis.label}</h3>
          <p>{hypothesis.summary}</p>
          <EvidenceList evidence={evidenceOf(mechanism, { kind: 'hypothesis', id: hypothesis.id })} level={4} />
        </section>
      )}
    </>
  );
}

/** What has come to an end by a step, each with what it rests on when asked for. */
function StepEnds({ step }: { step: Step }) {
  const mechanism = useMechanism();
  if (!step.ends?.length) return null;
  return (
    <section className="panel-section">
      <h3>Over by now</h3>
      {step.ends.map(({ text, orderOnly, evidence }) => {
        const words = `${text}${orderOnly ? ' Only the order is known.' : ''}`;
        return evidence.length === 0 ? (
          <p key={text}>{words}</p>
        ) : (
          <details key={text}>
            <summary>{words}</summary>
            <EvidenceList evidence={resolveEvidence(mechanism, evidence)} level={4} />
          </details>
        );
      })}
    </section>
  );
}

/** The parts of a step in causal order, then what else the step explains. */
function StepItems({ step, onOpen }: { step: Step; onOpen: (selection: Selection) => void }) {
  const mechanism = useMechanism();
  const { nodes, edges } = indexMechanism(mechanism);
  const explained = [...mechanism.nodes, ...mechanism.edges].filter((item) => item.step === step.id);
  const ids = [...new Set([...step.sequence.flat(), ...explained.map(({ id }) => id)])];
  return (
    <>
      <NodeButtons title="In this step" nodes={ids.flatMap((id) => nodes.get(id) ?? [])} onOpen={onOpen} />
      <EdgeButtons title="Arrows in this step" edges={ids.flatMap((id) => edges.get(id) ?? [])} onOpen={onOpen} />
    </>
  );
}

interface ContraryInStepProps {
  step: Step;
  onOpen: (selection: Selection) => void;
}

/** Findings that contradict a part of the step, though not the step as a whole. */
function ContraryInStep({ step, onOpen }: ContraryInStepProps) {
  const mechanism = useMechanism();
  const own = new Set(step.evidence.map((item) => (item.kind === 'quote' ? item.quote : item.claim)));
  const contrary = findContradictions(mechanism, step.id).filter(
    ({ item }) => !own.has(item.kind === 'quote' ? item.quote : item.claim),
  );
  if (contrary.length === 0) return null;
  return (
    <section className="panel-section panel-against">
      <div className="panel-section-head">
        <h3>
          <MessageSquareWarning className="icon" aria-hidden="true" />
          Affects a part of this step
        </h3>
        <span>{contrary.length}</span>
      </div>
      <ContraryList contrary={contrary} onOpen={onOpen} />
    </section>
  );
}

interface StepEvidenceProps {
  stepIndex: number;
  headingRef: Ref<HTMLHeadingElement>;
  onOpen: (selection: Selection | null) => void;
}

/** So many findings and quotes fill the panel of a laptop. */
const IN_SIGHT = 4;

/** The evidence page of a step: our explanation, its evidence and its parts. */
function StepEvidence({ stepIndex, headingRef, onOpen }: StepEvidenceProps) {
  const mechanism = useMechanism();
  const { isRested, edge } = useRested();
  const step = mechanism.steps[stepIndex];
  if (!step) return null;
  const evidence = evidenceOf(mechanism, { kind: 'step', id: step.id });
  return (
    <>
      <StepIntro graph={mechanism} stepIndex={stepIndex} headingRef={headingRef} />
      <EvidenceList evidence={evidence} most={isRested ? Infinity : IN_SIGHT} />
      {!isRested && <div ref={edge} />}
      {isRested && (
        <>
          <Passage stepId={step.id} />
          <ContraryInStep step={step} onOpen={onOpen} />
          {step.silent && <NoQuoteCard sentence={step.silent} />}
          <StepEnds step={step} />
          <StepItems step={step} onOpen={onOpen} />
        </>
      )}
    </>
  );
}

interface PageProps {
  stepIndex: number;
  selection: Selection | null;
}

function PageNow() {
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const selection = useStore(player, (state) => state.selection);
  return <Page stepIndex={stepIndex} selection={selection} />;
}

function PageSoon() {
  const { player } = useSession();
  const stepIndex = useDeferredValue(useStore(player, (state) => state.stepIndex));
  const selection = useDeferredValue(useStore(player, (state) => state.selection));
  return <Page stepIndex={stepIndex} selection={selection} />;
}

/**
 * The evidence for the selection or the step. Where something moves it is rendered in a deferred update, so that the picture
 * moves at once; else with the picture, since two frames cost more than one.
 */
export function EvidencePage() {
  const isStill = useStore(useSession().player, (state) => state.reducedMotion);
  return isStill ? <PageNow /> : <PageSoon />;
}

const Page = memo(function Page({ stepIndex, selection }: PageProps) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useRef(false);
  const isScrolled = useRef(false);

  const index = indexMechanism(mechanism);
  const step = mechanism.steps[stepIndex];
  const node = selection?.kind === 'node' ? index.nodes.get(selection.id) : undefined;
  const edge = selection?.kind === 'edge' ? index.edges.get(selection.id) : undefined;
  const subject = node?.id ?? edge?.id ?? step?.id;

  // The pressed button disappears with the old content, so focus moves to the new heading.
  const open = (next: Selection | null): void => {
    focusHeading.current = true;
    player.select(next);
  };

  useEffect(() => {
    const panel = page.current?.closest('.panel');
    const onScroll = (): void => {
      isScrolled.current = true;
    };
    panel?.addEventListener('scroll', onScroll, { passive: true });
    return () => panel?.removeEventListener('scroll', onScroll);
  }, []);

  useLayoutEffect(() => {
    const panel = page.current?.closest('.panel');
    if (!subject || !panel) return;
    // To set it makes the browser lay out the new content at once, and once more with the picture.
    if (isScrolled.current) panel.scrollTop = 0;
    isScrolled.current = false;
    if (!focusHeading.current) return;
    focusHeading.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [subject]);

  if (!step) return null;
  return (
    <div
      className="panel-body"
      ref={page}
      key={subject}
      data-voice={node?.voice ?? (edge && index.nodes.get(edge.source)?.voice)}
    >
      {node && <NodeEvidence node={node} headingRef={heading} onOpen={open} />}
      {edge && <EdgeEvidence edge={edge} headingRef={heading} onOpen={open} />}
      {!node && !edge && <StepEvidence stepIndex={stepIndex} headingRef={heading} onOpen={open} />}
    </div>
  );
});
