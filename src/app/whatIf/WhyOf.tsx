import { Lightbulb } from 'lucide-react';
import { Fragment } from 'react';
import { documentCitation } from '../../evidence/citationStyles';
import type { MechanismEdge } from '../../model/graph';
import { evidenceOf } from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import { serializeLens } from '../../model/lens';
import { edgeName, withinSentence } from '../../scene/names';
import { ArrowMark } from '../evidence/ArrowMark';
import { Citations } from '../evidence/Citations';
import '../evidence/thingButtons.css';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { nameOf } from '../../scene/whatIf/partWords';
import type { Run } from '../../scene/whatIf/whatIfRun';
import { whyPath } from './whyPath';

/** The way from what was changed to a part, arrow by arrow with the sources of each. */
export function WhyOf({ run, node, silenced }: { run: Run; node: string; silenced: boolean }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const { nodes } = indexMechanism(mechanism);
  const path = whyPath(mechanism, run, node);
  const name = withinSentence(nameOf(mechanism, node));
  const light = (): void => {
    const ids = [...new Set(path.flatMap(({ id, source, target }) => [source, id, target]))];
    player.setLens(serializeLens({ kind: 'parts', ids }));
  };
  return (
    <div className="what-if-why">
      <h4>{silenced ? `Why did ${name} stop?` : `Why did ${name} change?`}</h4>
      {path.length === 0 ? (
        <p>{run.whatIf.deeds.has(node) ? 'It is what was changed.' : 'What was changed acts on it directly.'}</p>
      ) : (
        <>
          <ol className="what-if-path">
            {path.map((edge) => (
              <li key={edge.id}>
                <ArrowMark kind={edge.kind} />
                <span>
                  {edgeName(edge, nodes)}
                  <small>
                    <SourcesOf edge={edge} />
                  </small>
                </span>
              </li>
            ))}
          </ol>
          <button type="button" className="button" onClick={light}>
            <Lightbulb className="icon" aria-hidden="true" />
            Light this path
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

/** What supports an arrow, papers first. */
function SourcesOf({ edge }: { edge: MechanismEdge }) {
  const mechanism = useMechanism();
  const evidence = evidenceOf(mechanism, { kind: 'edge', id: edge.id }).filter(
    ({ stance }) => stance !== 'contradicts',
  );
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
