import { configure, getConfig } from '@testing-library/dom';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Testing Library cleans up by itself only where `afterEach` is a global.
afterEach(cleanup);

const { getElementError } = getConfig();
configure({
  // The page's parts arrive by `import()`, which takes its time on a busy machine.
  asyncUtilTimeout: 15_000,
  // While something is waited for, the whole document would be printed at each look, and thrown away: once is enough.
  getElementError(message, container) {
    const { _disableExpensiveErrorDiagnostics: isWaiting } = getConfig() as {
      _disableExpensiveErrorDiagnostics?: boolean;
    };
    if (!isWaiting) return getElementError(message, container);
    return Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' });
  },
});

/*
 * What a document without a layout lacks, so that the page draws its real picture: a size, somebody who tells of it, and
 * nothing to scroll to.
 */
class OneSize implements ResizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe(): void {
    this.tell([], this);
  }
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = OneSize;
Object.defineProperties(SVGElement.prototype, {
  clientWidth: { configurable: true, get: () => 960 },
  clientHeight: { configurable: true, get: () => 420 },
});
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.checkVisibility = () => true;
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

/*
 * jsdom matches every rule of its own style sheet with every element that is asked for a name. The tests have no style sheets:
 * what is hidden says so by its attribute, its own style or its element.
 */
const UNSEEN = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'META', 'LINK']);
window.getComputedStyle = (element: Element): CSSStyleDeclaration => {
  const own = (element as HTMLElement).style as CSSStyleDeclaration | undefined;
  const isUnseen = UNSEEN.has(element.tagName) || (element.hasAttribute('hidden') && element instanceof HTMLElement);
  const values: Readonly<Record<string, string>> = {
    display: isUnseen ? 'none' : own?.display || 'block',
    visibility: own?.visibility || 'visible',
    'pointer-events': own?.pointerEvents || 'auto',
  };
  const valueOf = (name: string): string => values[name] ?? own?.getPropertyValue(name) ?? '';
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) =>
      name === 'getPropertyValue'
        ? valueOf
        : valueOf(String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  });
};

// The files of a worker share the document: each finds it as new.
window.history.replaceState(null, '', '/');
window.localStorage.clear();
window.sessionStorage.clear();
document.title = '';
document.head.replaceChildren();
document.body.replaceChildren();
for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
