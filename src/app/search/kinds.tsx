import {
  BookA,
  BookOpenCheck,
  CircleQuestionMark,
  FileText,
  Newspaper,
  Quote,
  Scale,
  History,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import { indexMechanism } from '../../model/indexMechanism';
import type { HitKind, SearchHit } from '../../search/searchHits';
import { ArrowMark } from '../evidence/ArrowMark';
import { KindMark } from '../evidence/KindMark';

/** What a group of hits is headed. */
export const kindNames: Readonly<Record<HitKind, string>> = {
  node: 'In the picture',
  edge: 'Arrows',
  step: 'Steps',
  term: 'Words explained',
  quote: 'Quotes',
  claim: 'Findings',
  hypothesis: 'Explanations',
  question: 'Open questions',
  limit: 'Harms and limits',
  event: 'History',
  reference: 'Papers',
  document: 'Source documents',
};

const ICONS: Readonly<Record<Exclude<HitKind, 'node' | 'edge' | 'step'>, LucideIcon>> = {
  term: BookA,
  quote: Quote,
  claim: BookOpenCheck,
  hypothesis: Scale,
  question: CircleQuestionMark,
  limit: TriangleAlert,
  event: History,
  reference: FileText,
  document: Newspaper,
};

/** The mark before a hit, the same as elsewhere on the page. Says nothing that the words beside it do not. */
export function HitMark({
  mechanism,
  hit: { kind, id },
}: {
  mechanism: Mechanism;
  hit: Pick<SearchHit, 'kind' | 'id'>;
}) {
  const { nodes, edges } = indexMechanism(mechanism);
  if (kind === 'node') {
    const node = nodes.get(id);
    return node ? <KindMark kind={node.kind} /> : null;
  }
  if (kind === 'edge') {
    const edge = edges.get(id);
    return <span className="kind-mark search-mark-plain">{edge && <ArrowMark kind={edge.kind} />}</span>;
  }
  if (kind === 'step') {
    const at = mechanism.steps.findIndex((step) => step.id === id);
    return (
      <span className="kind-mark kind-mark-step" aria-hidden="true">
        {at >= 0 && stepNumberAt(mechanism, at).number}
      </span>
    );
  }
  const Icon = ICONS[kind];
  return (
    <span className="kind-mark search-mark-plain">
      <Icon className="icon" aria-hidden="true" />
    </span>
  );
}

/** The mark of the glossary as a whole. */
export function BookMark() {
  return (
    <span className="kind-mark search-mark-plain">
      <BookA className="icon" aria-hidden="true" />
    </span>
  );
}
