/*
 * The first picture stands in the HTML of the page and is painted before any script runs. The live picture takes its elements
 * over.
 */

/** Marks the group of a standing picture. */
export const STANDING = 'data-standing';

/** The id of the first screen in the HTML, with the picture in it. */
const FIRST_SCREEN = 'first-screen';

/** Moves the standing picture, if the page has one, into an `<svg>`, and takes its screen away. */
export function adoptStandingPicture(svg: SVGSVGElement): void {
  const screen = svg.ownerDocument.getElementById(FIRST_SCREEN);
  const picture = screen?.querySelector(`svg:has(> g[${STANDING}])`);
  if (picture) {
    svg.setAttribute('viewBox', picture.getAttribute('viewBox') ?? '');
    svg.append(...picture.childNodes);
  }
  screen?.remove();
}
