import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createStage, type Stage, type StageTarget } from '../../../draw/stage';
import { addNode, connect } from '../../../editor/graphCommands';
import { moveNode } from '../../../editor/placeCommands';
import { loadReadyView } from '../../../live/animatedDiagram';
import { drawingFor } from '../../../mechanisms/registry';
import type { Mechanism } from '../../../model/mechanism';
import type { Player } from '../../../player/createPlayer';
import { isLargeGraph } from '../../../scene/largeGraph';
import type { ViewId } from '../../../scene/views/ids';
import type { View } from '../../../scene/views/view';
import { useSession, useStore } from '../../session/session';
import { ZoomControls } from '../diagram/ZoomControls';
import { useEditorContext, useGoTo, useIsReadOnly, useRun, useSelection } from './editorContext';
import { ArrangeButtons, DragMarks } from './ArrangeButtons';
import { createDraftScenes } from './draftScene';
import { bindPartDrags, type CarriedPart, type PulledArrow } from './dragParts';
import '../diagram/diagram.css';

/** Cells are drawn anew once the author rests: that takes longer than a key press. */
const CELL_RESTS_MS = 600;
/** By so much, in units of the picture, an arrow key moves a part. */
const KEY_UNITS = 20;
const KEY_STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface DraftPictureProps {
  draft: Mechanism;
  player: Player;
}

/** A view of a draft that can be drawn. */
interface Ready {
  draft: Mechanism;
  player: Player;
  view: View;
}

/** The view of the draft that the player asks for, once it is there; the one before until then. `isWaiting` where it is on its way. */
function useReadyView({ draft, player }: DraftPictureProps): { ready: Ready | null; isWaiting: boolean } {
  const { clock } = useSession();
  const wanted = useStore(player, ({ view }) => view);
  const [ready, setReady] = useState<Ready | null>(null);
  const [answered, setAnswered] = useState<{ draft: Mechanism; wanted: ViewId } | null>(null);
  useEffect(() => {
    let isGone = false;
    const make = async (): Promise<View> =>
      loadReadyView(wanted, { entry: { graph: draft, drawing: await drawingFor(draft) }, clock });
    const load = (): void => {
      make().then(
        (view) => {
          if (isGone) return;
          setReady({ draft, player, view });
          setAnswered({ draft, wanted });
        },
        // A view that cannot be made of this draft, such as cells without places: the last picture stays.
        () => !isGone && setAnswered({ draft, wanted }),
      );
    };
    const stop = wanted === 'cell' ? clock.after(CELL_RESTS_MS, load) : load();
    return () => {
      isGone = true;
      stop?.();
    };
  }, [draft, player, wanted, clock]);
  return { ready, isWaiting: answered?.draft !== draft || answered.wanted !== wanted };
}

/** The live picture of the draft: parts are selected, connected by pulling, and added by a double click. */
export function DraftPicture(props: DraftPictureProps) {
  const { ready, isWaiting } = useReadyView(props);
  const { editor, wantedField } = useEditorContext();
  const selection = useSelection();
  const isReadOnly = useIsReadOnly();
  const run = useRun();
  const goTo = useGoTo();
  const { say } = useSession().announcer;
  const home = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<Stage>(null);
  const isByKey = useRef(false);
  const [scenes] = useState(createDraftScenes);
  /** Draws what came into sight. */
  const redraw = useRef<() => void>(() => undefined);
  const [pulled, setPulled] = useState<PulledArrow | null>(null);
  const [carried, setCarried] = useState<CarriedPart | null>(null);
  const [isArranging, setIsArranging] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const isEmpty = props.draft.nodes.length === 0;

  const pick = ({ kind, id }: StageTarget): void => {
    if (kind === 'step') return goTo({ kind: 'step', id });
    if (kind !== 'node' && kind !== 'edge') return;
    // By the keyboard the author goes on in the form; a finger must not call up a keyboard on screen.
    goTo({ kind, id }, isByKey.current ? (kind === 'node' ? 'label' : 'kind') : undefined);
  };
  const canMove = ready?.view.id === 'pathway' && !isReadOnly;
  /** Moves a part of the pathway; false where it is not the draft of now that is drawn. */
  const moveBy = (id: string, { x, y }: { x: number; y: number }, field?: string): boolean => {
    const places = canMove && ready.draft === props.draft ? ready.view.layout(ready.draft).nodes : undefined;
    const spot = places?.get(id);
    if (!places || !spot) return false;
    run(moveNode(id, { x: spot.x + x, y: spot.y + y }, places), field === undefined ? {} : { field });
    return true;
  };
  /** With Shift the arrow keys move a part; what follows at once on the same part is one entry of the history. */
  const moveByKey = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
    const [x, y] = KEY_STEPS[key] ?? [0, 0];
    const part = target instanceof Element ? target.closest('[data-target="node"]') : null;
    const id = part?.getAttribute('data-target-id');
    if (!id || !shiftKey || ctrlKey || metaKey || altKey || (x === 0 && y === 0) || !canMove) return;
    event.preventDefault();
    event.stopPropagation();
    if (moveBy(id, { x: x * KEY_UNITS, y: y * KEY_UNITS }, `place ${id}`)) say('Moved.');
  };
  const latest = useRef({ pick, run, isReadOnly, say, canMove, isArranging, moveBy, ...props });
  useLayoutEffect(() => {
    latest.current = { pick, run, isReadOnly, say, canMove, isArranging, moveBy, ...props };
  });

  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const walk = {
      get graph() {
        return latest.current.draft;
      },
      stepIndex: () => latest.current.player.getState().stepIndex,
    };
    const made = createStage(element, walk, {
      onPick: (target) => latest.current.pick(target),
      onPoint: () => undefined,
      say: (sentence) => latest.current.say(sentence),
      onCamera: () => undefined,
      onSight: (sight) => {
        scenes.setSight(sight);
        redraw.current();
      },
      onDrag: () => undefined,
    });
    stage.current = made;
    const measure = (): void => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.destroy();
      stage.current = null;
    };
  }, [scenes]);

  useEffect(() => {
    if (!ready || room.width === 0 || room.height === 0 || isEmpty) return undefined;
    const { draft, player, view } = ready;
    const marked =
      selection?.kind === 'node' || selection?.kind === 'edge' ? { kind: selection.kind, id: selection.id } : null;
    const draw = (): void => {
      try {
        const picture = scenes.at({ draft, view, state: player.getState(), room, selection: marked });
        if (picture) stage.current?.render(picture);
        setIsBroken(false);
      } catch {
        setIsBroken(true);
      }
    };
    draw();
    redraw.current = isLargeGraph(draft) ? draw : () => undefined;
    return player.subscribe(draw);
  }, [ready, room, selection, isEmpty, scenes]);

  useEffect(() => {
    if (!home.current) return undefined;
    return bindPartDrags({
      home: home.current,
      isEnabled: () => !latest.current.isReadOnly,
      onPull: setPulled,
      onConnect: (source, target) => latest.current.run(connect(source, target)),
      isMove: ({ altKey }) => latest.current.canMove && (altKey || latest.current.isArranging),
      onCarry: setCarried,
      onMove: (id, { x, y }) => {
        const layer = svg.current?.querySelector(`[data-target-id="${CSS.escape(id)}"]`)?.parentElement;
        const scale = layer instanceof SVGGraphicsElement ? (layer.getScreenCTM()?.a ?? 1) : 1;
        latest.current.moveBy(id, { x: x / scale, y: y / scale });
      },
    });
  }, []);

  const addHere = (): void => {
    const step = editor.getState().present.draft.steps[props.player.getState().stepIndex]?.id;
    run(addNode({ label: 'New part', step }));
    wantedField.set('label');
  };
  return (
    <div
      ref={home}
      className="diagram editor-picture"
      data-empty={isEmpty || undefined}
      onPointerDownCapture={() => {
        isByKey.current = false;
      }}
      onKeyDownCapture={(event) => {
        isByKey.current = true;
        moveByKey(event);
      }}
      onDoubleClick={({ target }) => {
        const isThing = target instanceof Element && target.closest('[data-target], button') !== null;
        if (!isThing && !isReadOnly) addHere();
      }}
    >
      <svg
        ref={svg}
        className="diagram__picture"
        role="graphics-document"
        aria-busy={isWaiting || undefined}
        aria-roledescription="diagram"
        aria-label="Diagram of the draft. The up and down arrow keys go from part to part, Enter opens one; in the pathway, Shift with an arrow key moves it."
      />
      {isEmpty && (
        <p className="editor-empty">
          There is no part yet. Type the name of the first one in the panel, or double-click here.
        </p>
      )}
      {isBroken && (
        <p className="editor-empty" role="alert">
          This picture cannot be drawn. Undo the last change, or choose another view.
        </p>
      )}
      <DragMarks pulled={pulled} carried={carried} />
      {!isEmpty && canMove && (
        <ArrangeButtons isArranging={isArranging} onArrange={setIsArranging} draft={props.draft} />
      )}
      {!isEmpty && <ZoomControls stage={stage} />}
    </div>
  );
}
