/**
 * Sizes of diagram text in design units. A view is shown so that one unit is at least `SMALLEST_SCALE` CSS px (see
 * `cameraFor`), which keeps the smallest of these at 14 px on a desktop; on a phone the floor is 12 px.
 */
export const type = {
  event: 27,
  header: 23,
  label: 23,
  plate: 23,
  sublabel: 22.5,
  territory: 22.5,
  badge: 23,
} as const;

/** The smallest size above. */
export const SMALLEST_TEXT = 22.5;
