/** Why nothing could be exported; the message is one sentence for the reader that says what to do. */
export class ExportError extends Error {
  override name = 'ExportError';
}
