import type { EvidenceSubject } from '../../model/evidenceSubjects';
import { indexMechanism } from '../../model/indexMechanism';
import { lensText } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import type { Player } from '../../player/player';
import type { PanelId } from '../../player/playerState';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';

/** Where each kind of thing that is not in the picture is told. */
const PAGES = {
  hypothesis: 'debate',
  question: 'debate',
  event: 'story',
  course: 'story',
  figure: 'story',
  limit: 'story',
} as const satisfies Partial<Record<EvidenceSubject['kind'], PanelId>>;

/** The explanation that alone has a node or an arrow. */
function layerOf({ layerNodes, layerEdges }: Mechanism, id: string): string | undefined {
  return [...layerNodes, ...layerEdges].find((item) => item.id === id)?.layer;
}

function goTo(mechanism: Mechanism, player: Player, { kind, id, time }: EvidenceSubject): void {
  const { nodes, edges, interventions } = indexMechanism(mechanism);
  switch (kind) {
    case 'step':
      player.goTo(id);
      player.select(null);
      return player.showPanel('evidence');
    case 'time':
      if (time?.of === 'course') return player.showPanel('story');
      return goTo(mechanism, player, { kind: 'node', id, path: '', evidence: [] });
    case 'node':
    case 'edge': {
      const item = kind === 'node' ? nodes.get(id) : edges.get(id);
      if (!item) return;
      // What belongs to one explanation is drawn only while that is laid over the picture.
      const layer = layerOf(mechanism, id);
      if (layer !== undefined) player.setLens(lensText({ kind: 'hypotheses', ids: [layer] }));
      else if (kind === 'node') return player.openNode(id);
      player.goTo(item.step);
      return player.select({ kind, id });
    }
    case 'intervention': {
      // An experiment has no place of its own: it is told of by what it acts on.
      const [target] = interventions.get(id)?.targets ?? [];
      return target === undefined ? undefined : player.openNode(target);
    }
    default:
      return player.showPanel(PAGES[kind]);
  }
}

/** Goes to where a thing is shown and told. */
export function useGoTo(): (subject: EvidenceSubject) => void {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  return (subject) => {
    // The button that was pressed goes with its page; the keyboard goes on from the top of the panel.
    window.document.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
    goTo(mechanism, player, subject);
  };
}
