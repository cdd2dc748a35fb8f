import { ExportError } from '../../export/exportError';

const MISSING = 'This browser cannot put pictures on the clipboard. Download the PNG instead.';
const REFUSED = 'The browser does not allow copying here. Download the PNG instead, or allow it and try again.';

function refused(cause: unknown): ExportError {
  const failure = new ExportError(REFUSED);
  failure.cause = cause;
  return failure;
}

/**
 * Puts a PNG on the clipboard. It is handed over before it is made, because some browsers allow copying only at the
 * moment of the press.
 */
export async function copyPicture(make: () => Promise<BlobPart>, window: Window & typeof globalThis): Promise<void> {
  const { clipboard } = window.navigator as { clipboard?: Clipboard };
  if (!clipboard || typeof clipboard.write !== 'function' || typeof window.ClipboardItem !== 'function') {
    throw new ExportError(MISSING);
  }
  let reason: Error | undefined;
  const png = make().then((content) => new Blob([content], { type: 'image/png' }));
  png.catch((error: Error) => {
    reason = error;
  });
  try {
    await clipboard.write([new window.ClipboardItem({ 'image/png': png })]);
  } catch (error) {
    throw reason ?? refused(error);
  }
}
