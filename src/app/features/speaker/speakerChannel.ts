import type { MechanismGraph } from '../../../model/mechanism';
import { mechanismOfHall, parseMessage, serializeMessage, type SpeakerMessage } from './speakerMessages';

/** More senders than any lecture has: a window that is loaded again is a new one. */
const MAX_SENDERS = 64;

export interface SpeakerChannelInput {
  window: Window;
  name: string;
  /** This window's own name as a sender. */
  id: string;
  /** The window that opened this one, if any. */
  peer: Window | null;
  graph: MechanismGraph;
  onMessage: (message: SpeakerMessage) => void;
  /** The hall shows another mechanism, of which nothing else can be understood here. */
  onMechanism: (id: string) => void;
}

/** The line between two windows of one presentation. */
export interface SpeakerChannel {
  send: (message: Omit<SpeakerMessage, 'channel' | 'mechanism' | 'from' | 'seq'>) => void;
  /** A window that this one has opened. */
  addPeer: (peer: Window) => void;
  close: () => void;
}

/**
 * Speaks by a BroadcastChannel and by messages from window to window, both at once: the first is absent or parted in some
 * browsers, and for a page from a file; the second knows only windows that opened each other. What comes twice is heard once.
 */
export function openSpeakerChannel({
  window,
  name,
  id,
  peer,
  graph,
  onMessage,
  onMechanism,
}: SpeakerChannelInput): SpeakerChannel {
  const { origin } = window;
  // Every file is an origin of its own, which is called null: there only the windows themselves say who they are.
  const isOwn = (other: string): boolean => origin !== 'null' && other === origin;
  const opened = new Set<Window>(peer ? [peer] : []);
  const peers = new Set<Window>(opened);
  const heard = new Map<string, number>();
  let seq = 0;

  const take = (data: unknown): boolean => {
    const shown = mechanismOfHall(data, name);
    if (shown !== null && shown !== graph.id) onMechanism(shown);
    const message = parseMessage(data, name, graph);
    if (!message || message.from === id) return false;
    if (message.seq <= (heard.get(message.from) ?? -1)) return true;
    // The longest known goes first.
    if (heard.size >= MAX_SENDERS && !heard.has(message.from)) heard.delete([...heard.keys()][0] ?? '');
    heard.set(message.from, message.seq);
    onMessage(message);
    return true;
  };

  const onPost = (event: MessageEvent): void => {
    const source = event.source as Window | null;
    if (!source || source === window) return;
    const trusted = isOwn(event.origin) || (origin === 'null' && event.origin === 'null' && opened.has(source));
    // Whoever was loaded again has lost the window that it opened, and learns it anew.
    if (trusted && take(event.data)) peers.add(source);
  };
  window.addEventListener('message', onPost);

  const broadcast = openBroadcast(window, name);
  // Only pages of the same origin are on it, whatever they call themselves.
  if (broadcast) broadcast.onmessage = ({ data }: MessageEvent) => void take(data);

  return {
    send(message) {
      seq++;
      const data = serializeMessage({ ...message, channel: name, mechanism: graph.id, from: id, seq });
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
        broadcast?.postMessage(data);
      } catch {
        // Closed by the browser with the page it was for.
      }
      for (const other of peers) {
        if (other.closed) peers.delete(other);
        // A file has no origin to name: any other page in that window could hear the number of a step.
        else other.postMessage(data, origin === 'null' ? '*' : origin);
      }
    },
    addPeer(other) {
      opened.add(other);
      peers.add(other);
    },
    close() {
      window.removeEventListener('message', onPost);
      broadcast?.close();
    },
  };
}

/** Missing in old browsers; some refuse it to a page from a file or without storage. */
function openBroadcast(window: Window, name: string): BroadcastChannel | null {
  try {
    const { BroadcastChannel } = window as Window & Partial<Pick<typeof globalThis, 'BroadcastChannel'>>;
    return BroadcastChannel ? new BroadcastChannel(`pathlight-speaker-${name}`) : null;
  } catch {
    return null;
  }
}
