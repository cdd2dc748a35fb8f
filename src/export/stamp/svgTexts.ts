import { STAMP_KEY } from './stamp';
import { unescapeXml } from './unescapeXml';

const OPENING = new RegExp(`<(?:[\\w.-]{1,40}:)?${STAMP_KEY}[\\s>]`);
/** What comes after the name is bounded, so that no text makes the search go on and on. */
const ELEMENT = /^<[^<>]{1,400}>([^<]{0,4000})<\//;
const LONGEST = 5000;

/** Whether an SVG declares what it is made of, which can make a short text endless. */
export function hasDocumentType(svg: string): boolean {
  return /<!(?:doctype|entity)/i.test(svg);
}

/** What the metadata of an SVG hold of ours; other programs may have given the element a prefix. The markup is never run. */
export function svgTexts(svg: string): string[] {
  const at = svg.search(OPENING);
  if (at < 0) return [];
  const inner = ELEMENT.exec(svg.slice(at, at + LONGEST))?.[1];
  return [unescapeXml(inner ?? '')];
}
