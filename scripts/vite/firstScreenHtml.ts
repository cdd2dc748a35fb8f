import { STANDING } from '../../src/draw/standingPicture.ts';
import { escapeHtml } from './storyHtml.ts';

/** The first screen as the page's HTML has it. */
export interface FirstScreen {
  title: string;
  sentence: string;
  /** The id of the step that “Begin” leads to where no script has come yet. */
  firstStep: string;
  width: number;
  height: number;
  /** Markup of the scene. */
  picture: string;
}

/**
 * The first screen before any script runs, in the layout of the page (`firstScreen.css`), so that nothing moves when the page
 * takes the picture over. The whole picture is fitted into its room by the browser.
 */
export function firstScreenHtml({ title, sentence, firstStep, width, height, picture }: FirstScreen): string {
  const label = escapeHtml(`${title}: diagram of the mechanism.`);
  return [
    '<div id="first-screen" class="page" data-intro="true">',
    '<header class="top-bar"><div class="top-bar-title"><a class="top-bar-brand" href="./?shelf">Pathlight</a></div></header>',
    '<main class="workspace">',
    '<div class="stage"><div class="diagram">',
    `<svg class="diagram__picture" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">`,
    `<g ${STANDING}="">${picture}</g></svg>`,
    '</div></div>',
    '<div class="intro">',
    `<div><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p></div>`,
    `<a class="button button-primary intro-begin" href="./?step=${encodeURIComponent(firstStep)}">Begin</a>`,
    '</div>',
    '</main>',
    '<p class="first-paint-note" role="status"></p>',
    '</div>',
  ].join('');
}
