import { join } from 'node:path';
import { figureName } from '../export/figureName';
import { type Shot, shotOf } from '../export/sheet/shot';
import type { Mechanism } from '../model/mechanism';
import { quoted } from '../player/urlCodec';
import { palettes } from '../scene/palettes';
import { loadView } from '../scene/views/loadView';
import { asJson, type Command } from './command';
import { FIGURE_OPTIONS, type Format } from './figureOptions';
import { type FigureOrder, figureOrder } from './figureOrder';
import type { Io } from './io';
import { reasonOf } from './mechanismFrom';
import { Failure } from './problems';
import { type Size, writeFigure } from './writeFigure';

/** A file in the words of `--json`. */
interface Written extends Size {
  file: string;
  format: Format;
  views: readonly string[];
  steps: readonly string[];
  theme: string;
  bytes: number;
}

async function shotsOf(mechanism: Mechanism, { views, steps, asked, lensText }: FigureOrder): Promise<Shot[]> {
  const loaded = await Promise.all(views.map(async (viewId) => ({ viewId, view: await loadView(viewId) })));
  for (const { viewId, view } of loaded) {
    try {
      view.layout(mechanism);
    } catch (error) {
      throw new Failure(`The view ${quoted(viewId)} cannot show ${quoted(mechanism.id)}. ${reasonOf(error)}`);
    }
  }
  return loaded.flatMap(({ viewId, view }) =>
    steps.map((stepIndex) => shotOf({ mechanism, viewId, view, stepIndex, asked, lensText })),
  );
}

/** Under another name until it is whole, so that what stands there is never half a file. */
function put(io: Io, folder: string, name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  const unfinished = join(folder, `.${name}.part`);
  try {
    io.writeFile(unfinished, content);
    io.rename(unfinished, file);
  } catch (error) {
    io.remove(unfinished);
    throw new Failure(`The file ${quoted(file)} cannot be written: ${reasonOf(error)}.`);
  }
  return file;
}

function makeFolder(io: Io, folder: string): void {
  try {
    io.makeDir(folder);
  } catch (error) {
    throw new Failure(`The folder ${quoted(folder)} cannot be made: ${reasonOf(error)}.`);
  }
}

/** The files that are asked for: which pictures stand in each. A presentation has a slide for each. */
function filesOf(
  shots: readonly Shot[],
  { formats, oneFile }: FigureOrder,
): { format: Format; shots: readonly Shot[] }[] {
  const isJoint = (format: Format): boolean => format === 'pptx' || (oneFile && format === 'pdf');
  const single = formats.filter((format) => !isJoint(format));
  return [
    ...shots.flatMap((shot) => single.map((format) => ({ format, shots: [shot] }))),
    ...formats.filter(isJoint).map((format) => ({ format, shots })),
  ];
}

async function make(mechanism: Mechanism, order: FigureOrder, io: Io): Promise<string> {
  const { theme, out } = order;
  const written: Written[] = [];
  const files = filesOf(await shotsOf(mechanism, order), order);
  makeFolder(io, out);
  for (const { format, shots } of files) {
    const { content, ...size } = await writeFigure(format, shots, order, palettes[theme]);
    const file = put(io, out, figureName(shots, theme, format), content);
    if (!order.json) io.stdout(`${file}\n`);
    written.push({
      file,
      format,
      views: [...new Set(shots.map(({ viewId }) => viewId))],
      steps: [...new Set(shots.map(({ stamp }) => stamp.step))],
      theme,
      ...size,
      bytes: Buffer.byteLength(content),
    });
  }
  return order.json ? asJson({ mechanism: mechanism.id, files: written }) : '';
}

export const figureCommand: Command = {
  name: 'figure',
  summary: 'Draw steps as SVG, PNG, PDF or slides, for papers and talks',
  about:
    'Draws what the page shows of a step at rest, with its title, caption, legend and sources, and prints the name of each\nfile. A file of the same name is replaced, and only by a whole one. A picture carries what it shows: drop it on the\npage, and the page opens there.',
  options: FIGURE_OPTIONS,
  examples: [
    'figure ketamine --step mtorc1 --view cell --format svg,png,pdf --width 180mm --dpi 600 --theme light',
    'figure ketamine --all --view all --format png --width 1920px --theme projector --out figures',
    'figure ketamine --all --format pdf --one-file --what-if ampa-block',
  ],
  answer: (mechanism, given, io) => make(mechanism, figureOrder(mechanism, given), io),
};
