import type { StageTarget } from '../../draw/stage';
import { createDiagram, type Diagram, loadReadyView } from '../../live/animatedDiagram';
import type { ViewId } from '../../scene/views/ids';
import { canShowLegend, type View } from '../../scene/views/view';
import type { PlayerController } from './playerController';
import { h, type PlayerElements } from './playerDom';

export interface ElementDiagram {
  diagram: Diagram;
  /** Height of the whole picture divided by its width; null while the view is loading. */
  proportion(): number | null;
  destroy(): void;
}

/** The live picture of a player, with a placeholder while its view is loading and a retry button where that fails. */
export function createElementDiagram(
  core: PlayerController,
  frame: PlayerElements,
  { onDrawn, say }: { onDrawn: () => void; say: (sentence: string) => void },
): ElementDiagram {
  const { player, lighting, setup, graph } = core;
  const { svg, waiting, whole, stage, description } = frame;
  const document = svg.ownerDocument;
  const views = new Map<ViewId, View>();
  let drawn = false;
  let gone = false;
  let stopDescribing = (): void => undefined;

  const arrive = (): void => {
    if (drawn) return;
    drawn = true;
    waiting.replaceChildren();
    queueMicrotask(() => !gone && onDrawn());
    import('../../live/describeDiagram').then(
      ({ describeDiagram }) => {
        if (gone) return;
        const mechanism = () => graph;
        stopDescribing = describeDiagram({ svg, text: description, mechanism, player, highlighting: lighting });
      },
      () => undefined,
    );
  };
  const onPick = ({ kind, id }: StageTarget): void => {
    if (kind === 'step') player.goTo(id);
    else if (kind === 'node' || kind === 'edge') player.select({ kind, id });
  };
  const diagram = (setup.createDiagram ?? createDiagram)({
    svg,
    mechanism: graph,
    player,
    highlighting: lighting,
    legendIn(shown, view) {
      // Called for every drawing at rest, of which the first is one.
      arrive();
      return !lighting.getState()?.layered && canShowLegend(view, graph, shown);
    },
    onPick,
    onPoint: () => undefined,
    say,
    onCamera(holder) {
      whole.hidden = holder !== 'reader';
    },
  });
  const fit = (): void => {
    diagram.stage.fit();
    stage.focus({ preventScroll: true });
  };
  whole.addEventListener('click', fit);

  const load = (id: ViewId): void => {
    if (views.has(id)) return;
    svg.setAttribute('aria-busy', 'true');
    if (!drawn) waiting.replaceChildren('Drawing the picture');
    loadReadyView(id, setup).then(
      (view) => {
        if (gone) return;
        views.set(id, view);
        if (player.getState().view === id) svg.removeAttribute('aria-busy');
        diagram.show(new Map(views));
        // A large graph has no legend to ask for.
        if (setup.createDiagram) arrive();
      },
      () => {
        if (gone || player.getState().view !== id) return;
        const retry = h(document, 'button', { type: 'button', class: 'again' }, 'Try again');
        retry.addEventListener('click', () => load(id));
        waiting.replaceChildren(
          h(document, 'p', {}, 'The picture did not load. Check the connection. The words of each step are below.'),
          retry,
        );
        const message = 'The picture did not load. Check the connection and try again.';
        core.fire('error', { message });
      },
    );
  };
  load(player.getState().view);
  const unsubscribe = player.subscribe(({ view }, before) => {
    if (view !== before.view) load(view);
  });
  return {
    diagram,
    proportion() {
      const layout = views.get(player.getState().view)?.layout(graph);
      return layout ? layout.height / layout.width : null;
    },
    destroy() {
      gone = true;
      unsubscribe();
      stopDescribing();
      whole.removeEventListener('click', fit);
      diagram.destroy();
    },
  };
}
