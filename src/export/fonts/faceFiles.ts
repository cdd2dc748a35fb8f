import sans450greek from './sans-450-greek.ttf?inline';
import sans450latinExt from './sans-450-latin-ext.ttf?inline';
import sans450latin from './sans-450-latin.ttf?inline';
import sans550greek from './sans-550-greek.ttf?inline';
import sans550latinExt from './sans-550-latin-ext.ttf?inline';
import sans550latin from './sans-550-latin.ttf?inline';
import sans600greek from './sans-600-greek.ttf?inline';
import sans600latinExt from './sans-600-latin-ext.ttf?inline';
import sans600latin from './sans-600-latin.ttf?inline';
import sans650greek from './sans-650-greek.ttf?inline';
import sans650latinExt from './sans-650-latin-ext.ttf?inline';
import sans650latin from './sans-650-latin.ttf?inline';
import serifGreek from './serif-450-greek.ttf?inline';
import serifLatinExt from './serif-450-latin-ext.ttf?inline';
import serifLatin from './serif-450-latin.ttf?inline';
import signs from './signs.ttf?inline';

/** The files of each face as data URLs, in the order of the lookup; arrows and signs are the same in all. */
export const faceFiles = {
  450: [sans450latin, sans450latinExt, sans450greek, signs],
  550: [sans550latin, sans550latinExt, sans550greek, signs],
  600: [sans600latin, sans600latinExt, sans600greek, signs],
  650: [sans650latin, sans650latinExt, sans650greek, signs],
  serif: [serifLatin, serifLatinExt, serifGreek, signs],
} as const;

export type FaceFiles = typeof faceFiles;
