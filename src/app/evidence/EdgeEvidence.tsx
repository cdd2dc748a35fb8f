import type { Ref } from 'react';
import type { MechanismEdge } from '../../model/graph';
import { evidenceOf } from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import type { Selection } from '../../player/playerState';
import { GlossaryText } from '../glossary/GlossaryText';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { StrengthLine } from '../trust/StrengthLine';
import { ArrowMark } from './ArrowMark';
import { EvidenceList } from './EvidenceList';
import { NodeButtons } from './NodeButtons';
import { LayerSwitch } from './LayerSwitch';
import { PanelHeader } from './PanelHeader';
import { SilentCard } from './SilentCard';
import { stateOf } from './stateOf';
import { edgeName } from '../../scene/names';

interface EdgeEvidenceProps {
  edge: MechanismEdge;
  headingRef: Ref<HTMLHeadingElement>;
  onOpen: (selection: Selection | null) => void;
}

/** An arrow: which source backs it. */
export function EdgeEvidence({ edge, headingRef, onOpen }: EdgeEvidenceProps) {
  const mechanism = useMechanism();
  const { player, light } = useSession();
  const alter = useStore(light, (now) => now?.alter);
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
        under={hypothesis ? 'Arrow of a debated explanation' : 'Arrow'}
        state={stateOf(mechanism, stepIndex, edge.id, alter)}
        headingRef={headingRef}
        onClose={() => onOpen(null)}
      />
      <p className="panel-lead">
        <GlossaryText text={edge.description} />
      </p>
      <NodeButtons title="From and to" nodes={ends} onOpen={onOpen} />
      <StrengthLine id={edge.id} />
      <LayerSwitch id={edge.id} />
      <EvidenceList evidence={evidenceOf(mechanism, { kind: 'edge', id: edge.id })} />
      {edge.silent && <SilentCard sentence={edge.silent} />}
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
