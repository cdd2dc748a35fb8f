import type { ImageOptions, PathlightPlayerElement, PathlightState, PathlightView } from '../api/playerApi';
import { type Mounted, mountPlayer } from './mountPlayer';
import { createPlayerController, type PlayerController } from './playerController';
import { ATTRIBUTES, fetchEntry, pendingState, playerSetupFor, STATE_NAMES } from './playerSetup';

/** On a server, where there are no elements, the module can be imported but the class not used. */
const Base = globalThis.HTMLElement ?? Object;

/** `<pathlight-player>`: a mechanism, step by step, in any page. */
class PathlightElement extends Base implements PathlightPlayerElement {
  static readonly observedAttributes = ATTRIBUTES;

  #core: PlayerController | null = null;
  #mounted: Mounted | null = null;

  /** Created when first needed: in its constructor an element has no attributes yet. Null while its mechanism has not arrived. */
  get #player(): PlayerController | null {
    const setup = this.#core ? null : playerSetupFor(this);
    if (setup) this.#core = createPlayerController(this, setup);
    return this.#core;
  }

  /** The player once its mechanism has arrived, which may have become another one in the meantime. */
  async #whenHere(): Promise<PlayerController> {
    for (;;) {
      const core = this.#player;
      if (core) return core;
      await fetchEntry(this);
    }
  }

  /** Does something at once, or as soon as the mechanism is here. */
  #do(act: (core: PlayerController) => void): void {
    const core = this.#player;
    if (core) act(core);
    else
      this.#whenHere()
        .then(act)
        .catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    const message =
      error instanceof RangeError
        ? error.message
        : 'The mechanism did not load. Check the connection and reload the page.';
    if (!this.#core) (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).textContent = message;
    this.dispatchEvent(new CustomEvent('error', { detail: { message } }));
  }

  connectedCallback(): void {
    this.#do((core) => {
      if (this.isConnected) this.#mount(core);
    });
  }

  #mount(core: PlayerController): void {
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
    if ((name === 'mechanism' || name === 'src') && playerSetupFor(this)?.entry !== this.#core.setup.entry)
      return this.#reopen();
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
    return this.#player?.state() ?? pendingState(this);
  }

  get preferredHeight(): number {
    return this.#mounted?.preferredHeight() ?? 0;
  }

  next(): void {
    this.#do((core) => core.step('next'));
  }

  previous(): void {
    this.#do((core) => core.step('previous'));
  }

  goTo(step: string | number): void {
    this.#do((core) => core.goTo(step));
  }

  play(): void {
    this.#do((core) => core.play());
  }

  pause(): void {
    this.#do((core) => core.pause());
  }

  setView(view: PathlightView): void {
    this.#do((core) => core.showView(view));
  }

  setWhatIf(whatIf: readonly string[]): void {
    this.#do((core) => core.setWhatIf(whatIf));
  }

  async toImage(options?: ImageOptions): Promise<Blob> {
    return (await this.#whenHere()).toImage(options);
  }
}

export const TAG = 'pathlight-player';

/** Defines `<pathlight-player>` in a page, unless it is defined already. */
export function defineElement(): void {
  const { customElements } = globalThis;
  if (customElements && !customElements.get(TAG)) customElements.define(TAG, PathlightElement);
}
