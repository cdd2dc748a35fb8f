const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that no XML 1.0 file may hold, escaped or not: control characters, halves of pairs, two that are none. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text fit to stand in XML, between tags and between quotation marks. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes as they stand in a tag, with a blank before each; what is undefined is left out. */
export function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return '';
      const text = typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : escapeXml(value);
      return ` ${name}="${text}"`;
    })
    .join('');
}

/** An element around lines of markup; empty lines are left out. */
export function element(tag: string, attributes: Attributes, lines: readonly string[], indent = ''): string {
  const open = `${indent}<${tag}${attributeText(attributes)}`;
  const inner = lines.filter(Boolean);
  return inner.length === 0 ? `${open}/>` : `${open}>\n${inner.join('\n')}\n${indent}</${tag}>`;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that stands in XML, which has no names of its own beside the five. What is no reference stays as it is. */
export function unescapeXml(xml: string): string {
  return xml.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (whole, ...groups: unknown[]) => {
    const [hex, decimal, name] = groups;
    if (typeof name === 'string') return NAMED[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
