import { attributeText } from '../svg/markup';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element on one line: white space between elements would be text in some places of these formats. */
export function xml(tag: string, attributes: Attributes = {}, ...inner: readonly string[]): string {
  const body = inner.join('');
  return body === '' ? `<${tag}${attributeText(attributes)}/>` : `<${tag}${attributeText(attributes)}>${body}</${tag}>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of a file: its root element after the declaration. */
export function partXml(tag: string, attributes: Attributes, ...inner: readonly string[]): string {
  return DECLARATION + xml(tag, attributes, ...inner);
}

const OFFICE = 'http://schemas.openxmlformats.org';

/** The namespaces of slides and of all that is built like them. */
export const SLIDE_NAMESPACES = {
  'xmlns:a': `${OFFICE}/drawingml/2006/main`,
  'xmlns:r': `${OFFICE}/officeDocument/2006/relationships`,
  'xmlns:p': `${OFFICE}/presentationml/2006/main`,
} as const;

const EMU_PER_POINT = 12_700;

/** English metric units, in which these formats measure. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** A share or a scale as thousandths of a percent. */
export function thousandths(share: number): number {
  return Math.round(share * 100_000);
}

/** Degrees, clockwise, in 60 000ths. */
export function angle(degrees: number): number {
  return Math.round((((degrees % 360) + 360) % 360) * 60_000) % 21_600_000;
}
