import { parseSync } from 'vite';
import { type ImportFact, importBreach, layerOf } from './importBreaches';
import * as rules from './rules';

/** A node of the syntax tree, as far as the rules look at it. */
interface Syntax {
  type: string;
  start: number;
  [key: string]: unknown;
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string';
}

function walk(node: Syntax, visit: (node: Syntax, parent: Syntax | undefined) => void, parent?: Syntax): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isSyntax(child)) walk(child, visit, node);
  }
}

function nameOf(node: unknown): string {
  if (!isSyntax(node)) return '';
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  return typeof node.name === 'string' ? node.name : '';
}

function dotted(node: unknown): string {
  if (!isSyntax(node)) return '';
  if (node.type === 'MemberExpression') return `${dotted(node.object)}.${nameOf(node.property)}`;
  return isSyntax(node.expression) ? dotted(node.expression) : nameOf(node);
}

/** `window.performance.now` → `performance.now`; `view.defaultView!.setTimeout` → `setTimeout`. */
function memberPath(node: Syntax): string {
  return dotted(node).replace(/^(?:window|globalThis|self|.*\bdefaultView)\./, '');
}

function importOf(node: Syntax): ImportFact | undefined {
  const specifier = nameOf(node.source);
  if (!specifier) return undefined;
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isSyntax) : [];
  const typeOnly =
    [node.importKind, node.exportKind].includes('type') ||
    node.type === 'TSImportType' ||
    (names.length > 0 && names.every((name) => [name.importKind, name.exportKind].includes('type')));
  return { specifier, typeOnly };
}

function isDefaultExport(node: Syntax): boolean {
  return (
    node.type === 'ExportDefaultDeclaration' || (node.type === 'ExportSpecifier' && nameOf(node.exported) === 'default')
  );
}

function timeBreach(node: Syntax, parent: Syntax | undefined): string | undefined {
  if (node.type === 'MemberExpression') {
    const path = memberPath(node);
    const instead = rules.CLOCK_MEMBERS[path] ?? (rules.CLOCK_FUNCTIONS.includes(path) ? rules.USE_CLOCK : undefined);
    return instead && `${path}: ${instead}`;
  }
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  if (isCall && nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0) {
    return `the date of now: ${rules.USE_CLOCK}`;
  }
  if (node.type !== 'Identifier' || !rules.CLOCK_FUNCTIONS.includes(nameOf(node))) return undefined;
  // A name after a dot or before a colon is somebody's own property.
  if (parent?.property === node || parent?.key === node) return undefined;
  return `${nameOf(node)}: ${rules.USE_CLOCK}`;
}

/** The name a node reads or writes on an object or an element. */
function propertyOf(node: Syntax): string {
  if (node.type === 'MemberExpression') return nameOf(node.property);
  if (node.type === 'Property') return nameOf(node.key);
  return node.type === 'JSXAttribute' ? nameOf(node.name) : '';
}

function markupBreach(node: Syntax): string | undefined {
  const property = propertyOf(node);
  if (rules.MARKUP_PROPERTIES.includes(property)) return `${property}: ${rules.USE_NODES}`;
  if (node.type !== 'CallExpression' || !isSyntax(node.callee) || node.callee.type !== 'MemberExpression')
    return undefined;
  const method = nameOf(node.callee.property);
  if (method === 'html') return `.html(): ${rules.USE_NODES}`;
  if (memberPath(node.callee) === 'document.write') return `document.write: ${rules.USE_NODES}`;
  const [first] = node.arguments as unknown[];
  if (['attr', 'setAttribute'].includes(method) && nameOf(first) === 'style')
    return `style attribute: ${rules.USE_STYLE}`;
  return undefined;
}

/** Everything that a source file imports, as it is written. */
export function importsOf(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parseSync(file, source).program as unknown as Syntax, (node) => {
    const fact = importOf(node);
    if (fact) found.push(fact.specifier);
  });
  return found;
}

/** Everything in a source file that the house rules forbid, each as `file:line what to do`. */
export function findBreaches(file: string, source: string): string[] {
  const layer = layerOf(file);
  const breaches: string[] = [];
  const add = (start: number, text: string): void => {
    breaches.push(`${file}:${source.slice(0, start).split('\n').length} ${text}`);
  };
  if (!rules.LAYERS[layer] && !file.endsWith('.d.ts'))
    add(0, 'is in no layer of src/ that tests/architecture/rules.ts knows');
  const lines = source.trimEnd().split('\n').length;
  if (lines > rules.MAX_LINES && !rules.mayBeLong(file))
    add(0, `has ${lines} lines, over ${rules.MAX_LINES}: split it`);
  for (const match of source.matchAll(/(?<![\w.])(?:\/(?:home|Users|root|work|tmp)\/|[A-Z]:\\Users)/g)) {
    add(match.index, `names a folder of one machine: ${match[0]}`);
  }

  const { program, errors } = parseSync(file, source);
  if (errors[0]) add(0, `cannot be read: ${errors[0].message}`);
  walk(program as unknown as Syntax, (node, parent) => {
    const fact = importOf(node);
    const findings = [
      fact && importBreach(file, fact),
      isDefaultExport(node) ? 'default export: export it by its name' : undefined,
      layer === 'clock' ? undefined : timeBreach(node, parent),
      markupBreach(node),
    ];
    for (const finding of findings) if (finding) add(node.start, finding);
  });
  return breaches;
}
