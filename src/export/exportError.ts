/** A failed export. The message is a sentence for the reader that says what to do. */
export class ExportError extends Error {
  override name = 'ExportError';
}
