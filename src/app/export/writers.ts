import { ExportError } from '../../export/exportError';

/** The code of a writer, which is fetched when it is first needed. */
async function arrived<T>(what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const failure = new ExportError(
      `The part that makes ${what} did not load. Check the connection, and reload the page if it goes on.`,
    );
    failure.cause = error;
    throw failure;
  }
}

/** Everything that writes files, each loaded by itself. */
export const writers = {
  typefaces: () => arrived('letters', async () => (await import('../../export/fonts/typefaces')).typefaces()),
  textFonts: () => arrived('SVG', async () => (await import('../../export/svg/textFonts')).textFonts),
  svg: () => arrived('SVG', async () => (await import('../../export/svg/sheetToSvg')).sheetToSvg),
  png: () => arrived('PNG', async () => (await import('../../export/png/sheetToPng')).sheetToPng),
  pdf: () => arrived('PDF', async () => (await import('../../export/pdf/sheetsToPdf')).sheetsToPdf),
  film: () => arrived('films', async () => (await import('../../export/film/renderFilm')).renderFilm),
  deck: () => arrived('slides', async () => (await import('../../export/pptx/writeDeck')).writeDeck),
  handoutPdf: () => arrived('handouts', async () => (await import('../../export/handout/handoutPdf')).handoutPdf),
  handoutHtml: () => arrived('handouts', async () => (await import('../../export/handout/handoutHtml')).handoutHtml),
  package: () => arrived('packages', async () => (await import('../../export/package/figurePackage')).figurePackage),
  zip: () => arrived('archives', async () => (await import('../../export/package/figurePackage')).zipFiles),
};
