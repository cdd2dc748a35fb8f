import { viewIds } from '../../scene/views/ids';
import type { PathlightPlayerElement, PathlightView } from '../api/playerApi';
import { NAMESPACE, VERSION } from '../api/protocol';
import { isShortText, ownValue, parseTextList } from './frameMessages';

/** Keeps the same frame in two windows of a deck in sync, as in the speaker view of reveal.js. */
export interface FrameMirror {
  /** Whether the deck of this window shows the slide of the frame; others follow it then. */
  setLeading(isLeading: boolean): void;
  close(): void;
}

/** The shared state, each field as one string that can be compared. */
interface MirroredState {
  step: string;
  view: string;
  whatIf: string;
}
const FIELDS = ['step', 'view', 'whatIf'] as const;
const MIRRORED_EVENTS = ['ready', 'stepchange', 'viewchange'] as const;

/** More than any page has. */
const MAX_FRAMES = 500;

/**
 * The same for frames of the same slide: the address without step, time, view and what-if, the address of the page around it
 * without search and hash, and the index among the frames of that page.
 */
function channelName(window: Window): string {
  const { location, document, parent } = window;
  const address = new URL(location.href);
  address.hash = '';
  for (const name of ['step', 'at', 'view', 'whatif']) address.searchParams.delete(name);
  const around = document.referrer ? new URL(document.referrer) : null;
  let place = 0;
  while (place < Math.min(parent.length, MAX_FRAMES) && parent[place] !== window) place++;
  return `${NAMESPACE} ${place} ${around ? around.origin + around.pathname : ''} ${address.href}`;
}

/**
 * A frame whose deck has started it leads; the others follow, and what a reader does in a follower is shared too. Frames of
 * an ordinary page have no leader and never exchange anything. Does nothing where the browser has no BroadcastChannel.
 */
export function createFrameMirror(player: PathlightPlayerElement, window: Window & typeof globalThis): FrameMirror {
  let channel: BroadcastChannel;
  try {
    channel = new window.BroadcastChannel(channelName(window));
  } catch {
    return { setLeading: () => undefined, close: () => undefined };
  }
  let isLeading = false;
  let isJoined = false;
  const currentState = (): MirroredState => {
    const { step, view, whatIf } = player.state;
    return { step, view, whatIf: whatIf.join(',') };
  };
  let known = currentState();
  let expected: Partial<MirroredState> = {};

  const post = (message: object): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within one origin
    channel.postMessage({ ns: NAMESPACE, v: VERSION, ...message });
  };
  const share = ({ whatIf, ...rest }: Partial<MirroredState>): void => {
    post({ ...rest, ...(whatIf !== undefined && { whatIf: whatIf === '' ? [] : whatIf.split(',') }) });
  };
  const onChange = (): void => {
    const now = currentState();
    const changed = FIELDS.filter((field) => now[field] !== known[field]);
    known = now;
    // A change that came from another frame is not sent back.
    const ownChanges = changed.filter((field) => expected[field] !== now[field]);
    for (const field of changed) delete expected[field];
    if (isJoined && ownChanges.length > 0) share(Object.fromEntries(ownChanges.map((field) => [field, now[field]])));
  };
  const follow = (field: keyof MirroredState, value: string, set: () => void): void => {
    if (value === currentState()[field]) return;
    expected[field] = value;
    try {
      set();
    } catch {
      // A step that this version of the page does not have.
      delete expected[field];
    }
  };
  const handleMessage = (data: unknown): void => {
    if (ownValue(data, 'ns') !== NAMESPACE || ownValue(data, 'v') !== VERSION) return;
    if (ownValue(data, 'ask') === true) {
      if (isLeading) share(currentState());
      return;
    }
    isJoined = true;
    const step = ownValue(data, 'step');
    const view = viewIds.find((id) => id === ownValue(data, 'view'));
    const whatIf = parseTextList(ownValue(data, 'whatIf'));
    if (isShortText(step)) follow('step', step, () => player.goTo(step));
    if (view) follow('view', view, () => player.setView(view satisfies PathlightView));
    if (whatIf) follow('whatIf', whatIf.join(','), () => player.setWhatIf(whatIf));
    onChange();
  };
  channel.onmessage = (event) => {
    try {
      handleMessage(event.data);
    } catch {
      // Not of the protocol.
    }
  };
  for (const name of MIRRORED_EVENTS) player.addEventListener(name, onChange);
  post({ ask: true });
  return {
    setLeading(value) {
      isLeading = value;
      if (!isLeading) return;
      isJoined = true;
      expected = {};
      share(currentState());
    },
    close() {
      channel.close();
      isJoined = isLeading = false;
      for (const name of MIRRORED_EVENTS) player.removeEventListener(name, onChange);
    },
  };
}
