import type { MechanismGraph } from '../../model/mechanism';
import { narrationCues, type NarratedWhatIf, narrationScript } from '../../scene/learning/narration';
import type { FilmPlan } from './filmPlan';

const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1000;

/** "00:01:02.300". */
function timestamp(ms: number): string {
  const rounded = Math.round(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [
    Math.floor(rounded / MS_PER_HOUR),
    Math.floor(rounded / MS_PER_MINUTE) % 60,
    Math.floor(rounded / MS_PER_SECOND) % 60,
  ];
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${String(rounded % MS_PER_SECOND).padStart(3, '0')}`;
}

/** The signs that WebVTT takes for markup, and the arrow of its times. */
function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\s+/g, ' ');
}

/**
 * The script of a film as a subtitle track (WebVTT): each step's sentences over the time it is shown, as long as they have
 * letters.
 */
export function filmSubtitles(
  mechanism: MechanismGraph,
  { fps, frames }: FilmPlan,
  whatIf: NarratedWhatIf | null = null,
): string {
  const cues: string[] = [];
  let first = 0;
  while (first < frames.length) {
    const stepIndex = frames[first]?.stepIndex ?? 0;
    let end = first;
    while (frames[end]?.stepIndex === stepIndex) end++;
    const [startMs, lengthMs] = [(first * 1000) / fps, ((end - first) * 1000) / fps];
    for (const { text, from, to } of narrationCues(narrationScript(mechanism, stepIndex, whatIf))) {
      const time = `${timestamp(startMs + from * lengthMs)} --> ${timestamp(startMs + to * lengthMs)}`;
      cues.push(`${cues.length + 1}\n${time}\n${escapeCue(text)}\n`);
    }
    first = end;
  }
  return `WEBVTT\n\n${cues.join('\n')}`;
}
