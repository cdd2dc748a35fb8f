import { Check, Layers2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Hypothesis, HypothesisRelation } from '../../../model/contextRecords';
import { evidenceOf, type ResolvedEvidence } from '../../../model/evidenceQueries';
import { overlaidHypotheses, parseLens, serializeLens } from '../../../model/lens';
import { drawsLayer } from '../../../scene/evidence/overlays';
import { type ViewId, viewNames } from '../../../scene/views/ids';
import { loadView } from '../../../scene/views/loadView';
import type { View } from '../../../scene/views/view';
import { useMechanism, useSession, useStore } from '../../session/session';
import { EvidenceList } from '../evidence/EvidenceList';
import { GlossaryText } from '../glossary/GlossaryText';

/** Counts of supporting, partial and contradicting evidence, in marks that differ by shape; no verdict. */
function EvidenceBalance({ evidence }: { evidence: readonly ResolvedEvidence[] }) {
  const count = (stance: ResolvedEvidence['stance']) => evidence.filter((item) => item.stance === stance).length;
  const [pro, part, limits, contra] = [
    count('supports'),
    count('partly supports'),
    count('qualifies'),
    count('contradicts'),
  ];
  return (
    <ul className="balance">
      <BalanceSide count={pro} kind="for" words="for" />
      <BalanceSide count={part} kind="part" words="in part" />
      {limits > 0 && <BalanceSide count={limits} kind="limits" words={limits === 1 ? 'limits it' : 'limit it'} />}
      <BalanceSide count={contra} kind="against" words="against" />
    </ul>
  );
}

type BalanceKind = 'for' | 'part' | 'limits' | 'against';

function BalanceSide({ count, kind, words }: { count: number; kind: BalanceKind; words: string }) {
  return (
    <li>
      {Array.from({ length: count }, (_, i) => (
        <BalanceMark key={i} kind={kind} />
      ))}
      <span>
        {count} {words}
      </span>
    </li>
  );
}

function BalanceMark({ kind }: { kind: BalanceKind }) {
  return (
    <svg className="balance-mark" viewBox="0 0 12 12" aria-hidden="true">
      {kind === 'against' ? (
        <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" fill="none" stroke="currentcolor" strokeWidth="2" strokeLinecap="round" />
      ) : (
        <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentcolor" strokeWidth="1.5" />
      )}
      {kind === 'for' && <circle cx="6" cy="6" r="4.4" fill="currentcolor" />}
      {kind === 'limits' && <path d="M3.5 6h5" fill="none" stroke="currentcolor" strokeWidth="1.5" />}
      {kind === 'part' && <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentcolor" />}
    </svg>
  );
}

const RELATIONS: Readonly<Record<HypothesisRelation, string>> = {
  told: 'The explanation shown in the steps',
  rival: 'Rival explanation',
  additional: 'Compatible explanation',
};

interface ExplanationProps {
  hypothesis: Hypothesis;
  /** Whether it is shown on the diagram. */
  laid: boolean;
  /** The view that is shown; null until its code is there. */
  shownView: View | null;
  onToggle: () => void;
}

/** The code of a view, which the diagram has loaded or is loading. */
function useView(id: ViewId): View | null {
  const { entry } = useSession();
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    let gone = false;
    // A failed download is reported by the diagram.
    loadView(id, entry).then(
      (loaded) => !gone && setView(loaded),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [id, entry]);
  return view?.id === id ? view : null;
}

/** One explanation: its text, its balance of evidence, and a switch that shows it on the diagram. */
function Explanation({ hypothesis, laid, shownView, onToggle }: ExplanationProps) {
  const mechanism = useMechanism();
  const { showView } = useSession();
  const evidence = evidenceOf(mechanism, { kind: 'hypothesis', id: hypothesis.id });
  const hasParts = [...mechanism.layerNodes, ...mechanism.layerEdges].some(({ layer }) => layer === hypothesis.id);
  const omitted = hasParts && shownView !== null && !drawsLayer(shownView, mechanism, hypothesis.id);
  const Icon = laid ? Check : Layers2;
  return (
    <li className="explanation">
      <h4>{hypothesis.label}</h4>
      <p className={`explanation-relation explanation-${hypothesis.relation}`}>{RELATIONS[hypothesis.relation]}</p>
      <p>
        <GlossaryText text={hypothesis.summary} />
      </p>
      <EvidenceBalance evidence={evidence} />
      <button type="button" className="button" aria-pressed={laid} onClick={onToggle}>
        <Icon className="icon" aria-hidden="true" />
        {laid ? 'Shown on diagram' : 'Show on diagram'}
      </button>
      {laid && omitted && (
        <p className="explanation-note">
          {shownView.id === 'time'
            ? 'Its own parts have no times and are not drawn here.'
            : 'Its own parts are not drawn here.'}{' '}
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

/** The explanations; any number of them can be shown on the diagram. */
export function ExplanationList({ hypotheses }: { hypotheses: readonly Hypothesis[] }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const text = useStore(player, (state) => state.lens);
  const shownView = useView(useStore(player, (state) => state.view));
  const over = overlaidHypotheses(text === null ? null : parseLens(mechanism, text));

  const toggle = (id: string): void => {
    const ids = over.includes(id) ? over.filter((other) => other !== id) : [...over, id];
    player.setLens(ids.length > 0 ? serializeLens({ kind: 'hypotheses', ids }) : null);
  };

  return (
    <section className="panel-section">
      <div className="panel-section-head">
        <h3>Explanations</h3>
        <span>{hypotheses.length}</span>
      </div>
      <ul className="explanations">
        {hypotheses.map((hypothesis) => (
          <Explanation
            key={hypothesis.id}
            hypothesis={hypothesis}
            laid={over.includes(hypothesis.id)}
            shownView={shownView}
            onToggle={() => toggle(hypothesis.id)}
          />
        ))}
      </ul>
    </section>
  );
}
