import { palettes } from '../../scene/palettes';
import type { Choices } from './choices';
import { paletteIdOf } from './exportPlan';
import { fileNameOf } from './fileNames';
import { filmContent } from './filmContent';
import { type Making, type Pictured, picturedOf } from './making';
import { pictureBytes } from './pictureBytes';
import type { Situation } from './situation';
import { writers } from './writers';

/** A file that is ready to be kept. */
export interface MadeFile {
  name: string;
  type: string;
  content: BlobPart;
}

type Content = Uint8Array | string | Blob;

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  mp4: 'video/mp4',
  webm: 'video/webm',
  gif: 'image/gif',
  html: 'text/html;charset=utf-8',
  zip: 'application/zip',
};

/**
 * Makes the file that is asked for. What a reader must be told comes as an `ExportError`; a making that was cancelled
 * throws whatever its signal says. Nothing is handed out before the whole is there.
 */
export async function makeFile(choices: Choices, situation: Situation, making: Making): Promise<MadeFile> {
  const pictured = await picturedOf(choices, situation, making);
  const name = fileNameOf(
    pictured.map(({ shot }) => shot),
    choices,
    situation,
  );
  const content = await contentOf(pictured, choices, situation, making);
  making.signal.throwIfAborted();
  // No writer shares its memory with anybody.
  return { name, type: TYPES[name.split('.').at(-1) ?? ''] ?? '', content: content as BlobPart };
}

async function contentOf(
  pictured: readonly Pictured[],
  choices: Choices,
  situation: Situation,
  making: Making,
): Promise<Content> {
  const { mechanism } = situation;
  const palette = palettes[paletteIdOf(choices, situation)];
  const shots = pictured.map(({ shot }) => shot);
  switch (choices.kind) {
    case 'picture':
      return pictureContent(pictured, choices, situation, making);
    case 'slides':
      return (await writers.deck())({ mechanism, slides: pictured, palette, builds: choices.builds });
    case 'handout': {
      const write = choices.handout === 'pdf' ? await writers.handoutPdf() : await writers.handoutHtml();
      return write({ mechanism, shots, palette, typefaces: await writers.typefaces() });
    }
    case 'film':
      return filmContent(shots, choices, situation, making);
    case 'package': {
      const [first] = pictured;
      if (!first) throw new RangeError('A package is of one picture.');
      const formats = ['pdf', 'svg', 'png'] as const;
      const files = await filesOf(
        formats.map((picture) => ({ ...first, choices: { ...choices, kind: 'picture', picture, words: 'outlines' } })),
        situation,
        making,
      );
      return (await writers.package())({ shot: first.shot, files, mechanism });
    }
  }
}

async function pictureContent(
  pictured: readonly Pictured[],
  choices: Choices,
  situation: Situation,
  making: Making,
): Promise<Content> {
  if (choices.picture === 'pdf') {
    const palette = palettes[paletteIdOf(choices, situation)];
    const sheets = pictured.map(({ sheet }) => sheet);
    return (await writers.pdf())(sheets, { palette, typefaces: await writers.typefaces() });
  }
  const files = await filesOf(
    pictured.map((one) => ({ ...one, choices })),
    situation,
    making,
  );
  const [only] = files.values();
  return only && files.size === 1 ? only : (await writers.zip())(files);
}

/** Files by their names, one made after the other. */
async function filesOf(
  orders: readonly (Pictured & { choices: Choices })[],
  situation: Situation,
  making: Making,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [at, { shot, sheet, choices }] of orders.entries()) {
    await making.breathe();
    const palette = palettes[paletteIdOf(choices, situation)];
    files.set(fileNameOf([shot], choices, situation), await pictureBytes(sheet, choices, palette));
    making.onProgress((at + 1) / orders.length);
  }
  return files;
}
