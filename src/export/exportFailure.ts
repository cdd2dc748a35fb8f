/** Why nothing could be exported; the message is one sentence for the reader that says what to do. */
export class ExportFailure extends Error {
  override name = 'ExportFailure';
}
