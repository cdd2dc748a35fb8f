/*
 * The first picture stands in the HTML of the page and is painted before any script runs. The live picture takes its elements
 * over.
 */

/** Marks the group of a standing picture. */
export const STANDING = 'data-standing';

/** The id of the first screen in the HTML, with the picture in it. */
const FIRST_SCREEN = 'first-screen';

/** The picture in the page's HTML, where there is one. */
export function standingPictureIn(document: Document): SVGSVGElement | null {
  return document.querySelector(`#${FIRST_SCREEN} svg:has(> g[${STANDING}])`);
}

/** Moves the standing picture, if the page has one, into an `<svg>`, and takes its screen away; whether there was one. */
export function adoptStandingPicture(svg: SVGSVGElement): boolean {
  const picture = standingPictureIn(svg.ownerDocument);
  if (picture) {
    svg.setAttribute('viewBox', picture.getAttribute('viewBox') ?? '');
    svg.append(...picture.childNodes);
  }
  svg.ownerDocument.getElementById(FIRST_SCREEN)?.remove();
  return picture !== null;
}
