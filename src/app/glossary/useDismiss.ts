import { type RefObject, useEffect } from 'react';

/** Closes a card on Esc, on a press or the focus elsewhere, and when the text it stands beside moves away. */
export function useDismiss(
  card: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  onClose: () => void,
): void {
  useEffect(() => {
    const document = card.current?.ownerDocument;
    const window = document?.defaultView;
    if (!document || !window) return;
    const isOwn = ({ target }: Event): boolean => {
      const node = target as Node | null;
      return card.current?.contains(node) === true || anchor.current?.contains(node) === true;
    };
    const onElsewhere = (event: Event): void => {
      if (!isOwn(event)) onClose();
    };
    const onScroll = (event: Event): void => {
      if (card.current?.contains(event.target as Node) !== true) onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // To the page, Esc means to leave what is selected.
      event.preventDefault();
      event.stopPropagation();
      if (card.current?.contains(document.activeElement) === true) anchor.current?.focus();
      onClose();
    };
    document.addEventListener('pointerdown', onElsewhere, true);
    document.addEventListener('focusin', onElsewhere);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', onScroll, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere, true);
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('resize', onClose);
    };
  }, [card, anchor, onClose]);
}
