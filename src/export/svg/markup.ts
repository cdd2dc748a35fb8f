const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that no XML 1.0 file may hold, escaped or not. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text fit to stand in XML, between tags and between quotation marks. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => escapes[character] as string);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes as they stand in a tag, with a blank before each; what is undefined is left out. */
export function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return '';
      const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);
      return ` ${name}="${text}"`;
    })
    .join('');
}

/** An element around lines of markup. */
export function element(tag: string, attributes: Attributes, lines: readonly string[], indent = ''): string {
  const open = `${indent}<${tag}${attributeText(attributes)}`;
  return lines.length === 0 ? `${open}/>` : `${open}>\n${lines.join('\n')}\n${indent}</${tag}>`;
}
