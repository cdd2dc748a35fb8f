/** As much of reveal.js 6 as the plugin needs; `Reveal.Api` of its types fits it. */
export interface RevealDeck {
  getConfig(): {
    view?: unknown;
    fragments?: unknown;
    keyboardCondition?: null | 'focused' | ((event: KeyboardEvent) => unknown);
  };
  configure(options: { keyboardCondition: (event: KeyboardEvent) => boolean }): void;
  getSlidesElement(): HTMLElement | null;
  getCurrentSlide(): HTMLElement | undefined;
  on(type: string, listener: EventListener): void;
  off(type: string, listener: EventListener): void;
  next(): void;
  prev(): void;
  navigateFragment(index?: number, offset?: number): boolean;
  syncFragments(slide: HTMLElement): unknown;
  isScrollView?(): boolean;
  isFocused?(): boolean;
}
