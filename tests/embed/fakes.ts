import type {
  ImageOptions,
  PathlightPlayerElement,
  PathlightState,
  PathlightView,
} from '../../src/embed/api/playerApi';

const STEPS = ['before', 'first', 'second', 'after'];

/** A player without a picture. */
export class FakePlayer extends EventTarget {
  state: PathlightState = {
    mechanism: 'toy',
    step: 'before',
    stepIndex: 0,
    stepNumber: 0,
    stepCount: STEPS.length,
    title: 'Before',
    caption: 'Nothing has happened yet.',
    view: 'cell',
    whatIf: [],
    playing: false,
    atStart: true,
    atEnd: false,
    theme: 'light',
    lang: 'en',
  };
  preferredHeight = 480;
  calls: string[] = [];

  #show(stepIndex: number): void {
    const at = Math.min(Math.max(stepIndex, 0), STEPS.length - 1);
    const [step = ''] = STEPS.slice(at);
    this.state = { ...this.state, step, stepIndex: at, stepNumber: at, atStart: at === 0, atEnd: at === 3 };
    this.tell('stepchange', this.state);
  }
  tell(name: string, detail: unknown): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));
  }
  next(): void {
    this.#show(this.state.stepIndex + 1);
  }
  previous(): void {
    this.#show(this.state.stepIndex - 1);
  }
  goTo(step: string | number): void {
    const at = typeof step === 'number' ? step : STEPS.indexOf(step);
    if (!(at in STEPS)) throw new RangeError(`There is no step ${step}.`);
    this.#show(at);
  }
  play(): void {
    this.calls.push('play');
  }
  pause(): void {
    this.calls.push('pause');
  }
  focus(): void {
    this.calls.push('focus');
  }
  setView(view: PathlightView): void {
    this.state = { ...this.state, view };
    this.tell('viewchange', this.state);
  }
  setWhatIf(whatIf: readonly string[]): void {
    this.state = { ...this.state, whatIf };
  }
  toImage(options?: ImageOptions): Promise<Blob> {
    return Promise.resolve(new Blob([JSON.stringify(options)], { type: 'image/png' }));
  }
  get element(): PathlightPlayerElement {
    return this as unknown as PathlightPlayerElement;
  }
}

interface Posted {
  message: unknown;
  target: string;
}

/** The window of a frame, and the one around it that keeps what it is told. */
export class FakeWindow extends EventTarget {
  posted: Posted[] = [];
  focused: string[] = [];
  location = { href: 'https://our.example/?embed=1' };
  document = { referrer: 'https://deck.example/', hasFocus: () => true };
  parent = {
    length: 1,
    0: this,
    postMessage: (message: unknown, target: string) => this.posted.push({ message, target }),
    focus: () => this.focused.push('parent'),
  } as unknown;

  focus(): void {
    this.focused.push('frame');
  }
  hear(
    data: unknown,
    { origin = 'https://host.example', source = this.parent }: { origin?: string; source?: unknown } = {},
  ): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  }
  /** What was said since this was last asked. */
  said(): unknown[] {
    return this.posted.splice(0).map(({ message }) => message);
  }
  get window(): Window {
    return this as unknown as Window;
  }
}
