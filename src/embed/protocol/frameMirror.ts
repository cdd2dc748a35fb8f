import { viewIds } from '../../scene/views/ids';
import type { PathlightPlayerElement, PathlightView } from '../api/playerApi';
import { NAMESPACE, VERSION } from '../api/protocol';
import { isShortText, ownValue, parseTextList } from './frameMessages';

/** The same frame of a deck that is open twice, as in reveal's speaker view, shows the same. */
export interface FrameMirror {
  /** The deck shows this frame's slide to the hall, or has left it. */
  lead(leads: boolean): void;
  end(): void;
}

/** What is shared, each as one text that can be compared. */
interface MirroredState {
  step: string;
  view: string;
  whatIf: string;
}
const FIELDS = ['step', 'view', 'whatIf'] as const;
const MIRRORED_EVENTS = ['ready', 'stepchange', 'viewchange'] as const;

/** More frames than any page has. */
const MOST_FRAMES = 500;

/**
 * What frames that show the same slide have in common: the address without what changes while one reads, the page around
 * it without what tells the copies of a deck apart, and their place among the frames of that page.
 */
function channelName(window: Window): string {
  const { location, document, parent } = window;
  const address = new URL(location.href);
  address.hash = '';
  for (const name of ['step', 'view', 'whatif']) address.searchParams.delete(name);
  const around = document.referrer ? new URL(document.referrer) : null;
  let place = 0;
  while (place < Math.min(parent.length, MOST_FRAMES) && parent[place] !== window) place++;
  return `${NAMESPACE} ${place} ${around ? around.origin + around.pathname : ''} ${address.href}`;
}

/**
 * Only what a deck has started leads; others follow, and what a person does in a follower counts too. Two frames of an
 * ordinary page never hear of each other. Where the browser has no such channel, or keeps it from frames, nothing happens.
 */
export function createFrameMirror(player: PathlightPlayerElement, window: Window & typeof globalThis): FrameMirror {
  let channel: BroadcastChannel;
  try {
    channel = new window.BroadcastChannel(channelName(window));
  } catch {
    return { lead: () => undefined, end: () => undefined };
  }
  let leads = false;
  let joined = false;
  const here = (): MirroredState => {
    const { step, view, whatIf } = player.state;
    return { step, view, whatIf: whatIf.join(',') };
  };
  let known = here();
  let awaited: Partial<MirroredState> = {};

  const post = (message: object): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within one origin
    channel.postMessage({ ns: NAMESPACE, v: VERSION, ...message });
  };
  const say = ({ whatIf, ...rest }: Partial<MirroredState>): void => {
    post({ ...rest, ...(whatIf !== undefined && { whatIf: whatIf === '' ? [] : whatIf.split(',') }) });
  };
  const onChange = (): void => {
    const now = here();
    const changed = FIELDS.filter((field) => now[field] !== known[field]);
    known = now;
    // What was done because another frame said so is no news to it.
    const news = changed.filter((field) => awaited[field] !== now[field]);
    for (const field of changed) delete awaited[field];
    if (joined && news.length > 0) say(Object.fromEntries(news.map((field) => [field, now[field]])));
  };
  const follow = (field: keyof MirroredState, value: string, set: () => void): void => {
    if (value === here()[field]) return;
    awaited[field] = value;
    try {
      set();
    } catch {
      // A step that this version of the page does not have.
      delete awaited[field];
    }
  };
  const hear = (data: unknown): void => {
    if (ownValue(data, 'ns') !== NAMESPACE || ownValue(data, 'v') !== VERSION) return;
    if (ownValue(data, 'ask') === true) {
      if (leads) say(here());
      return;
    }
    joined = true;
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
      hear(event.data);
    } catch {
      // A message that cannot be read is no message.
    }
  };
  for (const name of MIRRORED_EVENTS) player.addEventListener(name, onChange);
  post({ ask: true });
  return {
    lead(now) {
      leads = now;
      if (!leads) return;
      joined = true;
      awaited = {};
      say(here());
    },
    end() {
      channel.close();
      joined = leads = false;
      for (const name of MIRRORED_EVENTS) player.removeEventListener(name, onChange);
    },
  };
}
