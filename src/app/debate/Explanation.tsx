import { Check, Layers2 } from 'lucide-react';
import { evidenceOf } from '../../model/evidenceQueries';
import type { Hypothesis, HypothesisRelation } from '../../model/contextRecords';
import { viewNames } from '../../scene/views/ids';
import { EvidenceList } from '../evidence/EvidenceList';
import { GlossaryText } from '../glossary/GlossaryText';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { Balance } from './Balance';

const RELATIONS: Readonly<Record<HypothesisRelation, string>> = {
  told: 'The account the steps tell',
  rival: 'A rival',
  additional: 'May hold as well',
};

interface ExplanationProps {
  hypothesis: Hypothesis;
  /** Whether it is laid over the picture. */
  laid: boolean;
  onToggle: () => void;
}

/** One explanation: what it says, how the evidence is divided, and the switch that lays it over the picture. */
export function Explanation({ hypothesis, laid, onToggle }: ExplanationProps) {
  const mechanism = useMechanism();
  const { player, showView } = useSession();
  const view = useStore(player, (state) => state.view);
  const evidence = evidenceOf(mechanism, { kind: 'hypothesis', id: hypothesis.id });
  const hasParts = [...mechanism.layerNodes, ...mechanism.layerEdges].some(({ layer }) => layer === hypothesis.id);
  const Icon = laid ? Check : Layers2;
  return (
    <li className="explanation">
      <h4>{hypothesis.label}</h4>
      <p className={`explanation-relation explanation-${hypothesis.relation}`}>{RELATIONS[hypothesis.relation]}</p>
      <p>
        <GlossaryText text={hypothesis.summary} />
      </p>
      <Balance evidence={evidence} />
      <button type="button" className="button" aria-pressed={laid} onClick={onToggle}>
        <Icon className="icon" aria-hidden="true" />
        {laid ? 'Laid over the picture' : 'Lay over the picture'}
      </button>
      {laid && hasParts && view === 'time' && (
        <p className="explanation-note">
          Its own parts have no times and are not drawn here.{' '}
          <button type="button" className="link-button" onClick={() => showView('pathway')}>
            Show it in {viewNames.pathway}
          </button>
        </p>
      )}
      <details className="explanation-evidence">
        <summary>Evidence for and against</summary>
        <EvidenceList evidence={evidence} level={5} />
      </details>
    </li>
  );
}
