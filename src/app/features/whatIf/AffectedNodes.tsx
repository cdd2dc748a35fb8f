import { Lightbulb } from 'lucide-react';
import { Fragment, useState } from 'react';
import { documentCitation } from '../../../evidence/citationStyles';
import { isSupport } from '../../../model/evidence';
import { evidenceOf } from '../../../model/evidenceQueries';
import type { MechanismEdge } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import { serializeLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import { edgeName, withinSentence } from '../../../scene/names';
import { namedNodes, nameOf } from '../../../scene/whatIf/parts';
import { type Prediction, predictionOf } from '../../../scene/whatIf/prediction';
import type { Run } from '../../../scene/whatIf/whatIfRun';
import { causalPath } from '../../../simulate/activeGraph';
import { useMechanism, useSession } from '../../session/session';
import { Citations } from '../../ui/OutLink';
import { ArrowMark } from '../../ui/itemMarks';
import { useWhatIf } from './useWhatIf';
import '../../ui/controls.css';

/** The shortest causal path from a change to a node; empty if the node itself was changed. */
function shortestCausalPath(mechanism: Mechanism, run: Run, node: string): readonly MechanismEdge[] {
  const { perturbations } = run.whatIf;
  if (perturbations.has(node)) return [];
  // Another drug or dose clamps no node: the path starts where the signal stops.
  const { stops, raised } = predictionOf(mechanism, run);
  const from = perturbations.size > 0 ? [...perturbations.keys()] : [...raised.slice(0, 1), ...stops];
  const { hypotheses } = run.scenario;
  const paths = from
    .map((start) => causalPath(mechanism, start, node, { hypotheses }))
    .filter((path) => path.length > 0);
  return paths.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** The causal path from a change to a node, arrow by arrow with sources. */
function CausalExplanation({ run, node, silenced }: { run: Run; node: string; silenced: boolean }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const nodes = namedNodes(mechanism);
  const path = shortestCausalPath(mechanism, run, node);
  const name = withinSentence(nameOf(mechanism, node));
  const highlightPath = (): void => {
    // What only the run has is not drawn, and cannot be highlighted.
    const { nodes: drawn, edges } = indexMechanism(mechanism);
    const ids = [...new Set(path.flatMap(({ id, source, target }) => [source, id, target]))].filter(
      (id) => drawn.has(id) || edges.has(id),
    );
    player.setLens(serializeLens({ kind: 'parts', ids }));
  };
  return (
    <div className="what-if-why">
      <h4>{silenced ? `Why did ${name} stop?` : `Why did ${name} change?`}</h4>
      {path.length === 0 ? (
        <p>
          {run.whatIf.perturbations.has(node) ? 'It is what was changed.' : 'What was changed acts on it directly.'}
        </p>
      ) : (
        <>
          <ol className="what-if-path">
            {path.map((edge) => (
              <li key={edge.id}>
                <ArrowMark kind={edge.kind} />
                <span>
                  {edgeName(edge, nodes)}
                  <small>
                    <EdgeSources edge={edge} />
                  </small>
                </span>
              </li>
            ))}
          </ol>
          <button type="button" className="button" onClick={highlightPath}>
            <Lightbulb className="icon" aria-hidden="true" />
            Highlight this path
          </button>
        </>
      )}
      <button
        type="button"
        className="link-button"
        onClick={() => player.select({ kind: 'node', id: node })}
      >{`Evidence of ${name}`}</button>
    </div>
  );
}

/** The sources of an arrow, papers first. */
function EdgeSources({ edge }: { edge: MechanismEdge }) {
  const mechanism = useMechanism();
  const evidence = evidenceOf(mechanism, { kind: 'edge', id: edge.id }).filter(isSupport);
  const references = new Map(
    evidence
      .flatMap((item) => (item.kind === 'claim' ? item.references : (item.reference ?? [])))
      .map((reference) => [reference.id, reference]),
  );
  const documents = new Map(
    evidence.flatMap((item) => (item.kind === 'quote' && !item.reference ? [[item.document.id, item.document]] : [])),
  );
  if (references.size + documents.size === 0) return 'No source: background';
  return (
    <>
      <Citations references={[...references.values()]} />
      {[...documents.values()].map((document, at) => (
        <Fragment key={document.id}>
          {(at > 0 || references.size > 0) && '; '}
          {documentCitation(document)}
        </Fragment>
      ))}
    </>
  );
}

/** Nodes that fall silent or rise, in causal order; each can be expanded for the reason. */
export function AffectedNodes() {
  const mechanism = useMechanism();
  const { run } = useWhatIf();
  return run && <AffectedNodeList key={run.parts.length} run={run} prediction={predictionOf(mechanism, run)} />;
}

function AffectedNodeList({ run, prediction: { silenced, raised } }: { run: Run; prediction: Prediction }) {
  const [asked, ask] = useState<string | null>(null);
  if (silenced.length + raised.length === 0) return null;
  const node = asked !== null && [...silenced, ...raised].includes(asked) ? asked : null;
  const chips = (title: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <>
        <div className="panel-section-head">
          <h3>{title}</h3>
          <span>{ids.length}</span>
        </div>
        <NodeChoices ids={ids} asked={node} onAsk={(id) => ask(id === node ? null : id)} />
        {node !== null && ids.includes(node) && (
          <CausalExplanation run={run} node={node} silenced={silenced.includes(node)} />
        )}
      </>
    );
  return (
    <section className="panel-section what-if-spread">
      {chips('Silenced, in causal order', silenced)}
      {chips('Increased or disinhibited', raised)}
      {node === null && <p className="what-if-note">Press one to see why.</p>}
    </section>
  );
}

interface NodeChoicesProps {
  ids: readonly string[];
  asked: string | null;
  onAsk: (id: string) => void;
}

function NodeChoices({ ids, asked, onAsk }: NodeChoicesProps) {
  const mechanism = useMechanism();
  return (
    <ol className="what-if-chips">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" aria-expanded={asked === id} onClick={() => onAsk(id)}>
            {nameOf(mechanism, id)}
          </button>
        </li>
      ))}
    </ol>
  );
}
