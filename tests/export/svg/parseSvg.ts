// @ts-expect-error It comes without types.
import * as jsdom from 'jsdom';

type Jsdom = new (text: string, options: { contentType: string }) => { window: { document: Document } };

/** An SVG read strictly, as XML: what is not well-formed throws. */
export function parseSvg(svg: string): Document {
  const { JSDOM } = jsdom as { JSDOM: Jsdom };
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
}
