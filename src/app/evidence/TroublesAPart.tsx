import { MessageSquareWarning } from 'lucide-react';
import { findContradictions } from '../../model/evidenceQueries';
import type { Step } from '../../model/graph';
import type { Selection } from '../../player/playerState';
import { useMechanism } from '../session/useMechanism';
import { ContraryList } from './ContraryList';

interface TroublesAPartProps {
  step: Step;
  onOpen: (selection: Selection) => void;
}

/** Findings that contradict something told in the step, though not the step as a whole; each beside what it troubles. */
export function TroublesAPart({ step, onOpen }: TroublesAPartProps) {
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
          Troubles a part of it
        </h3>
        <span>{contrary.length}</span>
      </div>
      <ContraryList contrary={contrary} onOpen={onOpen} />
    </section>
  );
}
