import type { Ref } from 'react';
import { evidenceOf } from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import type { MechanismNode } from '../../model/graph';
import type { Selection } from '../../player/playerState';
import { GlossaryText } from '../glossary/GlossaryText';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { StrengthLine } from '../trust/StrengthLine';
import { EdgeButtons } from './EdgeButtons';
import { EvidenceList } from './EvidenceList';
import { Identifiers } from './Identifiers';
import { KindMark } from './KindMark';
import { LayerSwitch } from './LayerSwitch';
import { PanelHeader } from './PanelHeader';
import { SilentCard } from './SilentCard';
import { stateOf } from './stateOf';
import { TimeCourse } from './TimeCourse';
import { kindAndPlace } from './words';

interface NodeEvidenceProps {
  node: MechanismNode;
  headingRef: Ref<HTMLHeadingElement>;
  onOpen: (selection: Selection | null) => void;
}

/** A node: what it is, how it stands, what the sources say of it, when it acts, and what it is tied to. */
export function NodeEvidence({ node, headingRef, onOpen }: NodeEvidenceProps) {
  const mechanism = useMechanism();
  const { player, light } = useSession();
  const alter = useStore(light, (now) => now?.alter);
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const index = indexMechanism(mechanism);
  return (
    <>
      <PanelHeader
        mark={<KindMark kind={node.kind} />}
        title={node.name}
        under={kindAndPlace(mechanism, node)}
        state={stateOf(mechanism, stepIndex, node.id, alter)}
        when={node.timing?.onset?.text}
        headingRef={headingRef}
        onClose={() => onOpen(null)}
      />
      <p className="panel-lead">
        <GlossaryText text={node.description} />
      </p>
      <StrengthLine id={node.id} />
      <LayerSwitch id={node.id} />
      <EvidenceList evidence={evidenceOf(mechanism, { kind: 'node', id: node.id })} />
      {node.silent && <SilentCard sentence={node.silent} />}
      {node.timing && <TimeCourse timing={node.timing} />}
      <EdgeButtons title="What acts on it" edges={index.incoming(node.id)} onOpen={onOpen} />
      <EdgeButtons title="What it acts on" edges={index.outgoing(node.id)} onOpen={onOpen} />
      <Identifiers node={node} />
    </>
  );
}
