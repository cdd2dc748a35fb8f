/** The window of whoever presents. */
export function SpeakerPage() {
  return null;
}
