const SECOND_MS = 1000;

/** "7:05", and with hours "1:07:05". */
export function asTime(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  const two = (part: number): string => String(part % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}
