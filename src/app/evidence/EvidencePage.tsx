import { memo, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { indexMechanism } from '../../model/indexMechanism';
import type { Selection } from '../../player/playerState';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { EdgeEvidence } from './EdgeEvidence';
import { NodeEvidence } from './NodeEvidence';
import { StepEvidence } from './StepEvidence';
import './voices.css';

interface PageProps {
  stepIndex: number;
  selection: Selection | null;
}

/**
 * What the step, or what is selected, rests on. The picture moves on at once; the words, which are many, follow when the
 * browser has a moment.
 */
export function EvidencePage() {
  const { player } = useSession();
  const stepIndex = useDeferredValue(useStore(player, (state) => state.stepIndex));
  const selection = useDeferredValue(useStore(player, (state) => state.selection));
  return <Page stepIndex={stepIndex} selection={selection} />;
}

const Page = memo(function Page({ stepIndex, selection }: PageProps) {
  const mechanism = useMechanism();
  const { player, announcer } = useSession();
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useRef(false);

  const index = indexMechanism(mechanism);
  const step = mechanism.steps[stepIndex];
  const node = selection?.kind === 'node' ? index.nodes.get(selection.id) : undefined;
  const edge = selection?.kind === 'edge' ? index.edges.get(selection.id) : undefined;
  const subject = node?.id ?? edge?.id ?? step?.id;

  // The button that was pressed is gone with the old content; the reader goes on reading from the new heading.
  const open = (next: Selection | null): void => {
    focusHeading.current = true;
    player.select(next);
  };

  useLayoutEffect(() => {
    const panel = page.current?.closest('.panel');
    if (!subject || !panel) return;
    panel.scrollTop = 0;
    if (!focusHeading.current) return;
    focusHeading.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [subject]);

  const name = node?.name;
  useEffect(() => {
    if (name) announcer.say(`${name}: its evidence is in the panel.`);
  }, [announcer, name]);

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
