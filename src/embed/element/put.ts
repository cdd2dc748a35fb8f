/**
 * Puts nodes in place of what is in an element, unless that is the same: a link in it keeps the focus it has, and what is
 * read aloud when it appears is not read again.
 */
export function put(element: Element, ...nodes: readonly (Node | string)[]): void {
  const wanted = element.cloneNode(false) as Element;
  wanted.append(...nodes);
  if (!wanted.isEqualNode(element)) element.replaceChildren(...wanted.childNodes);
}
