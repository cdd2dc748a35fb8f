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
