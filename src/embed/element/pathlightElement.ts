import type { ImageOptions, PathlightPlayerElement, PathlightState, PathlightView } from '../api/playerApi';
import { type Mounted, mountPlayer } from './mountPlayer';
import { createPlayerController, type PlayerController } from './playerController';
import { ATTRIBUTES, playerSetupFor, STATE_NAMES } from './playerSetup';

/** On a server, where there are no elements, the module can be imported but the class not used. */
const Base = globalThis.HTMLElement ?? Object;

/** `<pathlight-player>`: a mechanism, step by step, in any page. */
class PathlightElement extends Base implements PathlightPlayerElement {
  static readonly observedAttributes = ATTRIBUTES;

  #core: PlayerController | null = null;
  #mounted: Mounted | null = null;

  /** Created when first needed: in its constructor an element has no attributes yet. */
  get #player(): PlayerController {
    this.#core ??= createPlayerController(this);
    return this.#core;
  }

  connectedCallback(): void {
    const core = this.#player;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#mounted ??= mountPlayer(this, root, core);
    core.reflectAttributes();
  }

  disconnectedCallback(): void {
    this.#mounted?.unmount();
    this.#mounted = null;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#core) return;
    if (name === 'mechanism' && playerSetupFor(this).entry !== this.#core.setup.entry) return this.#reopen();
    this.#core.applyAttribute(name);
    this.#mounted?.refresh();
  }

  /** Starts anew with another mechanism, whose steps are not those of this one. */
  #reopen(): void {
    this.#mounted?.unmount();
    this.#mounted = null;
    this.#core?.player.destroy();
    this.#core = null;
    for (const name of STATE_NAMES) this.removeAttribute(name);
    if (this.isConnected) this.connectedCallback();
  }

  get state(): PathlightState {
    return this.#player.state();
  }

  get preferredHeight(): number {
    return this.#mounted?.preferredHeight() ?? 0;
  }

  next(): void {
    this.#player.step('next');
  }

  previous(): void {
    this.#player.step('previous');
  }

  goTo(step: string | number): void {
    this.#player.goTo(step);
  }

  play(): void {
    this.#player.play();
  }

  pause(): void {
    this.#player.pause();
  }

  setView(view: PathlightView): void {
    this.#player.showView(view);
  }

  setWhatIf(whatIf: readonly string[]): void {
    this.#player.setWhatIf(whatIf);
  }

  toImage(options?: ImageOptions): Promise<Blob> {
    return this.#player.toImage(options);
  }
}

export const TAG = 'pathlight-player';

/** Defines `<pathlight-player>` in a page, unless it is defined already. */
export function defineElement(): void {
  const { customElements } = globalThis;
  if (customElements && !customElements.get(TAG)) customElements.define(TAG, PathlightElement);
}
