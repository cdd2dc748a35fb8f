import type { SeenIn } from '../model/evidence';

const LABELS: Record<SeenIn, string> = {
  'human trial': 'seen in a human trial',
  'meta-analysis': 'seen in a meta-analysis',
  'human imaging': 'seen in human imaging',
  'human observation': 'observed in people',
  animals: 'seen in animals',
  cells: 'seen in cells',
  review: 'stated in a review',
  news: 'stated in a news report',
};

/** Where a finding was seen; a review or a news report only states it. */
export function seenInLabel(seenIn: SeenIn): string {
  return LABELS[seenIn];
}
