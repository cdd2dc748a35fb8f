/** The credit line of a printed figure. */
export const CREDIT =
  'Figure made with Pathlight. The drawing and the words of Pathlight: MIT licence, Copyright (c) 2026 The Pathlight authors; quoted sentences remain their authors’.';

/** The licences of a figure or a handout, a paragraph each, as in `NOTICE.md`. */
export const LICENCE: readonly string[] = [
  'Made with Pathlight. The code, the drawings and the words of Pathlight (titles, captions, explanations, descriptions) are under the MIT licence, Copyright (c) 2026 The Pathlight authors.',
  'Quoted sentences remain their authors’ and are not covered by that licence. Each is quoted unaltered with its source beside it; whoever takes a quotation further keeps its source with it.',
  'Bibliographic records (titles, names, numbers of papers) are facts and carry no licence.',
  'Fonts: IBM Plex Sans, Source Serif 4 and Noto Sans Math, each under the SIL Open Font License 1.1.',
  'Of a mechanism that was opened from a file, the words are those of whoever wrote the file.',
];

/** The text of `LICENSE`. */
export const MIT_LICENCE = `MIT License

Copyright (c) 2026 The Pathlight authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
