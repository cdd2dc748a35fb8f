import { SaxesParser } from 'saxes';
import { atLine, FileProblem } from '../report';

/** An element with its names without their prefixes; namespaces are kept as the attribute `xmlns` of the one that sets it. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** The text directly inside it. */
  text: string;
  line: number;
}

/** GPML needs six levels. */
const MAX_DEPTH = 60;
/** The largest pathways of WikiPathways have some ten thousand. */
const MOST_ELEMENTS = 300_000;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The elements of an XML document. A document type is refused before anything in it is read: entities declared there
 * could grow without end or name other files.
 */
export function readXml(text: string): XmlElement {
  interface OpenElement extends XmlElement {
    children: XmlElement[];
  }
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stop = (message: string): never => {
    throw new FileProblem(atLine(parser.line), message);
  };
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '');
    stop(`The XML is damaged or cut off here: ${reason}. Fetch the whole file again.`);
  });
  parser.on('doctype', () =>
    stop('It declares a document type (<!DOCTYPE …>), which Pathlight does not read. Remove that declaration.'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = {
      name: withoutPrefix(name),
      attributes: new Map(
        Object.entries(attributes)
          .filter(([key]) => !key.startsWith('xmlns:') || key === `xmlns:${name.split(':')[0]}`)
          .map(([key, value]) => [key.startsWith('xmlns') ? 'xmlns' : withoutPrefix(key), value]),
      ),
      children: [],
      text: '',
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    count += 1;
    if (count > MOST_ELEMENTS)
      stop(
        `It has more than ${MOST_ELEMENTS.toLocaleString('en')} elements, which is the most. Keep one pathway of it.`,
      );
    if (open.length > MAX_DEPTH) stop(`Its elements nest more than ${MAX_DEPTH} deep, which no pathway does.`);
  });
  const addText = (words: string): void => {
    const element = open.at(-1);
    if (element) element.text += words;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root ?? stop('It holds no element.');
}
