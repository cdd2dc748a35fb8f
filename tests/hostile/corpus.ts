/** What a text is made of that wants to be more than a text. */
const MARKUP = [
  '<script>globalThis.ran=1</script>',
  '</text><script>globalThis.ran=1</script>',
  '</title><svg onload="globalThis.ran=1">',
  '<img src=x onerror="globalThis.ran=1">',
  '<svg><animate onbegin="globalThis.ran=1" attributeName="x"/></svg>',
  '<foreignObject><iframe srcdoc="<script>parent.ran=1</script>"></iframe></foreignObject>',
  '<a href="javascript:globalThis.ran=1">x</a>',
  '<use href="https://evil.example/x.svg#a"/>',
  '<image href="https://evil.example/x.png"/>',
  '<style>*{background:url(https://evil.example/x)}</style>',
  '<?xml-stylesheet href="https://evil.example/x.css"?>',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>&b;',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  ']]><script>globalThis.ran=1</script>',
  '--><script>globalThis.ran=1</script><!--',
  '&lt;script&gt;globalThis.ran=1&lt;/script&gt;',
  '&#60;script&#62;',
  '" onload="globalThis.ran=1',
  "' onfocus='globalThis.ran=1' tabindex='0",
  '`-alert(1)-`',
];
/* oxlint-disable no-script-url -- these are what a hostile file holds */
const CODE = [
  'javascript:globalThis.ran=1',
  'JaVaScRiPt:globalThis.ran=1',
  'java\tscript:globalThis.ran=1',
  '\u0001javascript:globalThis.ran=1',
  'data:text/html,<script>globalThis.ran=1</script>',
  'data:image/svg+xml,<svg onload="globalThis.ran=1"/>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  '//evil.example/x',
  '${globalThis.ran=1}',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  '=cmd|"/c calc"!A0',
  '@SUM(1+1)*cmd',
];
/* oxlint-enable no-script-url */
const STYLE = [
  'red;background:url(https://evil.example/x)',
  'url(#a) url(https://evil.example/x)',
  'expression(globalThis.ran=1)',
  '}*{display:none}',
  '@import "https://evil.example/x.css"',
  'color-mix(in srgb, red, url(https://evil.example))',
  'var(--x,url(https://evil.example/x))',
  '#fff" onload="globalThis.ran=1',
];
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'valueOf',
  'then',
];
const NUMBERS = ['NaN', 'Infinity', '-Infinity', '1e309', '-1e309', '9'.repeat(400), '0x10', '1e-400', '-0', '1_000'];
const SIGNS = [
  '\u202Egnp.exe',
  '\u2066a\u2069\u202D',
  '\u0000',
  '\u0008\u001B[2J',
  '\uFEFF',
  '\uD800',
  '\uDC00x',
  '\uFFFE\uFFFF',
  'a\u0301'.repeat(300),
  '\u200B'.repeat(500),
  '\n'.repeat(300),
  'x'.repeat(5000),
  '😀'.repeat(400),
  '\\',
  '\\u0000',
  '%00',
  '%3Cscript%3E',
  '../../etc/passwd',
  'C:\\Windows\\x',
  '-- ; DROP TABLE x',
];

const BASES = [...MARKUP, ...CODE, ...STYLE, ...NAMES, ...NUMBERS, ...SIGNS];

/** Each by itself, in the midst of words, twice over, and as the end of a tag or a string. */
export const PAYLOADS: readonly string[] = BASES.flatMap((text) => [
  text,
  `a ${text} b`,
  `${text}${text}`,
  `">'${text}`,
]);
