import { afterEach, describe, expect, it, vi } from 'vitest';
import { evenSize } from '../../../src/export/film/filmPlan';
import { filmSupport } from '../../../src/export/film/renderFilm';

const canEncodeVideo = vi.hoisted(() => vi.fn());

vi.mock('mediabunny', () => ({ canEncodeVideo, Quality: vi.fn() }));

/** A browser that encodes some codecs, up to a width. */
function browserWith(codecs: readonly string[], widest = 4000): void {
  vi.stubGlobal('OffscreenCanvas', vi.fn());
  vi.stubGlobal('VideoEncoder', vi.fn());
  canEncodeVideo.mockImplementation(async (codec: string, { width }: { width: number }) => {
    return codecs.includes(codec) && width <= widest;
  });
}

async function sentence(...args: Parameters<typeof filmSupport>): Promise<string> {
  const answer = await filmSupport(...args);
  return answer.ok ? 'ok' : answer.sentence;
}

afterEach(() => vi.unstubAllGlobals());

describe('what a browser can make', () => {
  it('is nothing in one without canvases beside the page', async () => {
    expect(await sentence('gif', { width: 640, height: 360 })).toContain('too old');
  });

  it('is a GIF in one that encodes no video, and says so', async () => {
    vi.stubGlobal('OffscreenCanvas', vi.fn());
    vi.stubGlobal('isSecureContext', true);
    expect(await sentence('gif', { width: 640, height: 360 })).toBe('ok');
    expect(await sentence('mp4', { width: 640, height: 360 })).toBe(
      'This browser cannot encode video. Choose GIF, or open Pathlight in Chrome, Edge or Safari.',
    );
    vi.stubGlobal('isSecureContext', false);
    expect(await sentence('webm', { width: 640, height: 360 })).toContain('only on pages opened over https');
  });

  it('names what to use in place of H.264', async () => {
    browserWith(['vp8']);
    expect(await sentence('webm', { width: 1280, height: 720 })).toBe('ok');
    expect(await sentence('mp4', { width: 1280, height: 720 })).toBe(
      'This browser cannot encode H.264. Choose WebM or GIF, or open Pathlight in Chrome, Edge or Safari.',
    );
  });

  it('names no format that the browser cannot make either', async () => {
    browserWith([]);
    expect(await sentence('mp4', { width: 1280, height: 720 })).toBe(
      'This browser cannot encode H.264. Choose GIF, or open Pathlight in Chrome, Edge or Safari.',
    );
  });

  it('says when only the size is at fault', async () => {
    browserWith(['avc'], 1920);
    expect(await sentence('mp4', { width: 3841, height: 2160 })).toBe(
      'This browser cannot encode H.264 at 3842 × 2160 pixels. Choose a smaller film, or GIF.',
    );
  });
});

it('makes the sides of a film even', () => {
  expect(evenSize({ width: 1281, height: 719.4 })).toEqual({ width: 1282, height: 720 });
  expect(evenSize({ width: 0.4, height: 1 })).toEqual({ width: 2, height: 2 });
});
