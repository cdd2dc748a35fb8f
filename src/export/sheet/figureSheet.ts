import type { SceneItem } from '../../scene/scene';
import { SMALLEST_TEXT } from '../../scene/type';
import { ExportError } from '../exportError';
import { layoutParagraph, placeLegends, placePicture, type TextBlock } from './sheetBlocks';
import type { PlacedPicture, Sheet } from './sheetLayout';
import type { FigureSpec } from './figureSpec';
import { figureText, sheetMetadata } from './figureText';
import { counted } from '../../model/wording';

/** The parts of a figure beside its picture. */
export interface FigureParts {
  title: boolean;
  caption: boolean;
  legend: boolean;
  citation: boolean;
  background: boolean;
}

export interface FigureOptions extends FigureParts {
  /** In points. */
  width: number;
  /** Whether the whole view is shown however small its text becomes. */
  whole: boolean;
  /** The smallest text, in points. */
  smallestPt: number;
  /** The letter of a panel of a figure, in the journal's size; none where it is missing. */
  panel?: PanelLetter | null;
}

/** What a journal asks for beside a panel: "A", "b"; its size in points. */
export interface PanelLetter {
  letter: string;
  sizePt: number;
}

/** Largest height of a picture, in shares of its width; of a list of rows, which a column shows from top to bottom. */
const MAX_HEIGHT = { picture: 1.3, rows: 1.85 };
/**
 * A view is shown as a whole up to this height, in shares of the width: three columns of A4 one below the other; and where
 * its smallest words are not below this share of the width, 1.5 pt in a column of 180 mm. Beyond it is lines without words.
 */
const WHOLE = { height: 4, words: 1 / 340 };
/** The smallest words of a part that is shown in place of a whole, as a share of the width: 5 pt in a column of 180 mm. */
const PART_WORDS = 1 / 102;

/** Why a view cannot be shown as a whole at a width; null where it can. */
function wholeProblem({ view, mechanism }: FigureSpec, width: number): string | null {
  const layout = view.layout(mechanism);
  const height = layout.height / layout.width;
  const words = SMALLEST_TEXT / layout.width;
  if (height <= WHOLE.height && words >= WHOLE.words) return null;
  const size = (pt: number): string => `${Math.round(pt * 10) / 10} pt`;
  const reason =
    words < WHOLE.words
      ? `its smallest words would be ${size(words * width)}, and ${size(WHOLE.words * width)} is the least at this width`
      : `it would be ${Math.round(height * 10) / 10} times as high as it is wide, and ${WHOLE.height} times is the most`;
  return `The whole view of ${counted(mechanism.nodes.length, 'part')} cannot be read in one picture: ${reason}. Leave out the whole view (--whole): then the part that the step tells is shown. A shot or another step shows another part.`;
}

/** The letter of a panel that stands `count` panels after this one; the last of the alphabet has no next. */
export function panelAfter({ letter, sizePt }: PanelLetter, count: number): PanelLetter {
  const last = letter < 'a' ? 'Z' : 'z';
  const code = Math.min(letter.charCodeAt(0) + count, last.charCodeAt(0));
  return { letter: String.fromCharCode(code), sizePt };
}

/** A figure: title, picture, caption, legend and sources below each other, as high as they need. */
export function figureSheet(figure: FigureSpec, options: FigureOptions): Sheet {
  const { width, whole, smallestPt, background, panel } = options;
  const texts = figureText(figure);
  const layout = figure.view.layout(figure.mechanism);
  /** The size of body text: 8 points in a column of 180 mm. */
  const unit = Math.max(smallestPt, width / 64);
  const pad = background ? unit * 1.2 : 0;
  const room = { x: pad, width: width - 2 * pad };
  const items: SceneItem[] = [];
  const pictures: PlacedPicture[] = [];
  let y = 0;
  const append = (block: TextBlock): void => {
    items.push(...block.items);
    y = block.bottom;
  };

  if (panel) {
    const { letter, sizePt } = panel;
    const place = { ...room, y: pad * 0.5 };
    append(layoutParagraph('panel', letter, place, { size: Math.max(sizePt, smallestPt), weight: 650 }));
  }
  if (options.title) {
    y += panel ? unit * 0.2 : pad;
    append(
      layoutParagraph(
        'label',
        `${texts.mechanism} · ${texts.label}`,
        { ...room, y },
        { size: unit, weight: 450, paint: 'ink2' },
      ),
    );
    append(layoutParagraph('title', texts.title, { ...room, y: y + unit * 0.1 }, { size: unit * 1.7, weight: 650 }));
    y += unit * 0.8;
  }

  const problem = wholeProblem(figure, width);
  if (whole && problem !== null) throw new ExportError(problem);
  const leastPt = whole ? 0 : problem === null ? smallestPt : Math.max(smallestPt, width * PART_WORDS);
  const smallestScale = leastPt / SMALLEST_TEXT;
  const tallest = MAX_HEIGHT[figure.view.id === 'time' ? 'rows' : 'picture'];
  // Where only a part of the view fits, its width is cropped, not its height.
  const fitting = (width * layout.height) / layout.width;
  const part = Math.min(layout.height * smallestScale, width * tallest);
  const at = { x: 0, y, w: width, h: problem === null ? Math.max(fitting, part) : part };
  const { picture, hasKey } = placePicture(figure, {
    at,
    smallestPt: leastPt,
    legend: options.legend,
    ground: background,
  });
  pictures.push(picture);
  y += at.h;

  const withNotice = options.caption && !options.citation;
  if (options.caption) {
    const caption = withNotice ? `${texts.caption} ${texts.notice}` : texts.caption;
    append(layoutParagraph('caption', caption, { ...room, y: y + unit * 0.8 }, { size: unit * 1.08, weight: 450 }));
  }
  const keys = placeLegends(figure, { ...room, y: y + unit * 0.8, textPt: unit }, !hasKey);
  const hasKeys = options.legend && keys.height > 0;
  if (hasKeys) {
    pictures.push(...keys.pictures);
    y += unit * 0.8 + keys.height;
  }
  if (options.citation) {
    const line = [texts.sources(), texts.notice].filter(Boolean).join(' ');
    const size = Math.max(smallestPt, unit * 0.85);
    append(layoutParagraph('sources', line, { ...room, y: y + unit * 0.6 }, { size, weight: 450, paint: 'ink2' }));
  }
  if (options.caption || options.citation || hasKeys) y += pad;

  const height = Math.ceil(y * 100) / 100;
  return {
    width,
    height,
    background: background ? 'surface' : null,
    pictures,
    items,
    ...sheetMetadata(figure, texts),
  };
}
