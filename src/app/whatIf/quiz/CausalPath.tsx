import { Fragment } from 'react';
import { referenceLinks } from '../../../evidence/sourceLinks';
import { shortCitation } from '../../../evidence/citationStyles';
import type { MechanismEdge } from '../../../model/graph';
import { evidenceOf, type ResolvedEvidence } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import { edgeName } from '../../../scene/names';
import { ArrowMark } from '../../evidence/ArrowMark';
import { OutLink } from '../../evidence/OutLink';
import { useMechanism } from '../../session/useMechanism';

/** More would bury the arrow under its papers; the rest is on its own page. */
const NAMED = 2;

interface Source {
  id: string;
  text: string;
  href?: string | undefined;
}

/** What stands behind an arrow, papers before press texts, each once; what contradicts it is no source of it. */
function sourcesOf(evidence: readonly ResolvedEvidence[]): Source[] {
  const backing = evidence.filter(({ stance }) => stance !== 'contradicts');
  const papers = backing.flatMap((item) => (item.kind === 'claim' ? item.references : []));
  const texts = backing.flatMap((item) => (item.kind === 'quote' ? [item.document] : []));
  const sources = [
    ...papers.map(
      (paper): Source => ({
        id: paper.id,
        text: shortCitation(paper),
        href: referenceLinks(paper)[0]?.href,
      }),
    ),
    ...texts.map((text): Source => ({ id: text.id, text: `source ${text.number}` })),
  ];
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** The arrows from cause to effect, each with what it rests on. */
export function CausalPath({ path }: { path: readonly MechanismEdge[] }) {
  const mechanism = useMechanism();
  const { nodes } = indexMechanism(mechanism);
  return (
    <ol className="quiz-path">
      {path.map((edge) => {
        const sources = sourcesOf(evidenceOf(mechanism, { kind: 'edge', id: edge.id }));
        const left = sources.length - NAMED;
        return (
          <li key={edge.id}>
            <ArrowMark kind={edge.kind} />
            <p>
              {edgeName(edge, nodes)}
              <small>
                {sources.length === 0 && 'No source says so'}
                {sources.slice(0, NAMED).map(({ id, text, href }, at) => (
                  <Fragment key={id}>
                    {at > 0 && '; '}
                    {href === undefined ? text : <OutLink href={href}>{text}</OutLink>}
                  </Fragment>
                ))}
                {left > 0 && ` and ${left} more`}
              </small>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
