import { type Canvas, createCanvas, nums, putOnPage, type Studio } from '../pdf/canvas';
import { drawPicture } from '../pdf/drawPicture';
import { drawWords } from '../pdf/drawWords';
import { channels } from '../pdf/gradients';
import { addPage, artifact } from '../pdf/openPdf';
import { COLUMN, PAGE, type Press } from './flow';

/** Puts a flow on pages of a PDF, each paragraph and picture tagged under `root`. */
export function pdfPress(studio: Studio, root: PDFKit.PDFStructureElement): Press {
  const { doc, palette } = studio;
  let canvas: Canvas;
  let paragraph: PDFKit.PDFStructureElement;

  return {
    page: (bookmark) => {
      addPage(doc, PAGE.width, PAGE.height);
      if (bookmark !== undefined) doc.outline.addItem(bookmark);
      canvas = createCanvas(studio, [1, 0, 0, -1, 0, PAGE.height]);
      canvas.ops.push(`${nums(channels(palette.surface), 4)} rg ${nums([0, 0, PAGE.width, PAGE.height])} re f`);
      artifact(doc, () => putOnPage(canvas));
    },

    lines: ({ lines, y, leading, first, last }, setting) => {
      const { size, face, paint = 'ink', tag = 'P', indent = 0, bar, number, href } = setting;
      if (first) {
        paragraph = doc.struct(tag);
        root.add(paragraph);
      }
      const draw = (): void => {
        for (const [at, words] of lines.entries()) {
          const line = { size, face, paint, y: y + at * leading + size };
          const goesOn = last && at === lines.length - 1 ? '' : ' ';
          if (first && at === 0 && number) drawWords(canvas, { ...line, text: `${number} `, x: PAGE.left });
          drawWords(canvas, { ...line, text: `${words}${goesOn}`, x: PAGE.left + indent });
        }
        putOnPage(canvas);
      };
      const height = lines.length * leading;
      if (href === undefined) paragraph.add(draw);
      else {
        const link = doc.struct('Link');
        paragraph.add(link);
        link.add(draw);
        doc.link(PAGE.left + indent, y, COLUMN - indent, height, href, { structParent: link } as object);
        link.end();
      }
      if (bar !== undefined) {
        const top = y + size * 0.2;
        canvas.ops.push(
          `${nums(channels(palette.line), 4)} rg ${nums([PAGE.left + bar, top, 2, y + height - top])} re f`,
        );
        artifact(doc, () => putOnPage(canvas));
      }
      if (last) paragraph.end();
    },

    picture: (sheet, { x: left, y: top, scale }) => {
      for (const placed of sheet.pictures) {
        const { x, y, w, h } = placed.at;
        const at = { x: left + x * scale, y: top + y * scale, w: w * scale, h: h * scale };
        drawPicture(canvas, { ...placed, at });
      }
      const frame = [left, top, sheet.width * scale, sheet.height * scale];
      canvas.ops.push(`${nums(channels(palette.rule), 4)} RG 0.6 w ${nums(frame)} re S`);
      root.add(doc.struct('Figure', { alt: sheet.description }, [() => putOnPage(canvas)]));
    },
  };
}
