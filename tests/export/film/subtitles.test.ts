import { describe, expect, it } from 'vitest';
import { createFilmPlan, filmDurationMs } from '../../../src/export/film/filmPlan';
import { filmSubtitles } from '../../../src/export/film/subtitles';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { narrationScript } from '../../../src/scene/learning/narration';
import { stepDurationMs } from '../../../src/scene/timeline';
import { secondMechanism } from '../../fixtures/secondMechanism/index';

interface Cue {
  from: number;
  to: number;
  text: string;
}

const seconds = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

function parseTrack(track: string): Cue[] {
  const [head, ...blocks] = track.trim().split('\n\n');
  expect(head).toBe('WEBVTT');
  return blocks.map((block, at) => {
    const [number, time = '', ...lines] = block.split('\n');
    expect(number).toBe(`${at + 1}`);
    expect(lines).toHaveLength(1);
    const [, from = '', to = ''] = /^([\d:.]{12}) --> ([\d:.]{12})$/.exec(time) ?? [];
    return { from: seconds(from), to: seconds(to), text: lines.join('') };
  });
}

describe('the subtitles of a film', () => {
  it.each([ketamine, secondMechanism])('say the script of each step while it is shown: $id', (mechanism) => {
    const steps = mechanism.steps.map((_, at) => at);
    const plan = createFilmPlan({ mechanism, steps, fps: 30 });
    const cues = parseTrack(filmSubtitles(mechanism, plan));
    expect(cues.map(({ text }) => text)).toEqual(steps.flatMap((step) => narrationScript(mechanism, step)));
    expect(cues[0]?.from).toBe(0);
    expect(cues.at(-1)?.to).toBeCloseTo(filmDurationMs(plan) / 1000, 2);
    for (const [at, { from, to }] of cues.entries()) {
      expect(to).toBeGreaterThan(from);
      if (at > 0) expect(from).toBe(cues[at - 1]?.to);
    }
    // The second step begins with its own first sentence.
    const second = cues.findIndex(({ text }) => text === mechanism.steps[1]?.caption);
    expect(cues[second]?.from).toBeCloseTo((stepDurationMs(mechanism, 0) + 2000) / 1000, 1);
  });

  it('begin with the what-if, and pass no markup on', () => {
    const plan = createFilmPlan({ mechanism: ketamine, steps: [2], fps: 30 });
    const track = filmSubtitles(ketamine, plan, {
      title: 'What if: <i>A</i> & B -->',
      sentenceAt: () => 'Nothing moves.',
    });
    expect(parseTrack(track)[0]?.text).toBe('What if: &lt;i&gt;A&lt;/i&gt; &amp; B --&gt;.');
  });
});
