/** The shapes of a large graph in design units, in flat arrays that pass to a worker without a copy. */
export interface OverviewShapes {
  /** Left, top, width and height of each node. */
  boxes: Float32Array;
  /** Each arrow as a cubic curve: eight numbers. */
  lines: Float32Array;
  /** 1 for an arrow that ends in a bar, as an inhibition does. */
  bars: Uint8Array;
}

/** How things of one state and one role are painted. */
export interface OverviewStyle {
  fill: string;
  line: string;
  width: number;
  /** Arrows are no thinner than this, in pixels. */
  leastPx: number;
}

/** How the shapes look at a moment: the number of the style of each node and arrow. Later styles are painted over earlier. */
export interface OverviewLook {
  styles: readonly OverviewStyle[];
  nodes: Uint8Array;
  edges: Uint8Array;
}

/** A part of the picture on so many pixels. */
export interface OverviewPart {
  x: number;
  y: number;
  w: number;
  h: number;
  /** Pixels of the canvas for a design unit. */
  scale: number;
}

type Context = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'rect'
  | 'stroke'
  | 'fill'
  | 'setTransform'
  | 'clearRect'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
>;

/** In pixels. Smaller boxes have no outline, shorter arrows no tip, and nothing is smaller than can be seen. */
const DETAIL = { outline: 7, tip: 2.4, least: 1.6, curve: 0.04 };
/** So many arrows of a style are painted in full; more get paler and thinner, down to a share, so that they are no smear. */
const CROWD = { arrows: 300, palest: 0.3, thinnest: 0.6 };
/** The tip of an arrow in design units. */
const TIP = { length: 15, half: 8, bar: 11 };

/** The numbers of the things of each style that lie in a part of the picture. */
function inPart(styles: Uint8Array, count: number, isIn: (index: number) => boolean): number[][] {
  const byStyle: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < styles.length; i++) if (isIn(i)) byStyle[styles[i] as number]?.push(i);
  return byStyle;
}

/** Paints the part of a large graph that a canvas shows, with as much detail as its size allows. */
export function paintOverview(
  context: Context,
  { boxes, lines, bars }: OverviewShapes,
  { styles, nodes, edges }: OverviewLook,
  { x, y, w, h, scale }: OverviewPart,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, Math.ceil(w * scale), Math.ceil(h * scale));
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  const [right, foot] = [x + w, y + h];
  const lineIn = (i: number): boolean => {
    const at = i * 8;
    let [left, top, most, low] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = at; k < at + 8; k += 2) {
      left = Math.min(left, lines[k] as number);
      most = Math.max(most, lines[k] as number);
      top = Math.min(top, lines[k + 1] as number);
      low = Math.max(low, lines[k + 1] as number);
    }
    return left < right && most > x && top < foot && low > y;
  };
  const boxIn = (i: number): boolean => {
    const at = i * 4;
    return (
      (boxes[at] as number) < right &&
      (boxes[at] as number) + (boxes[at + 2] as number) > x &&
      (boxes[at + 1] as number) < foot &&
      (boxes[at + 1] as number) + (boxes[at + 3] as number) > y
    );
  };
  const arrows = inPart(edges, styles.length, lineIn);
  const things = inPart(nodes, styles.length, boxIn);
  const withTips = TIP.length * scale >= DETAIL.tip;
  const withCurves = scale > DETAIL.curve;
  styles.forEach(({ line, width, leastPx }, style) => {
    const own = arrows[style] as number[];
    if (own.length > 0) {
      context.strokeStyle = line;
      const share = Math.min(1, Math.sqrt(CROWD.arrows / own.length));
      context.globalAlpha = Math.max(CROWD.palest, share);
      context.lineWidth = Math.max(width, (leastPx * Math.max(CROWD.thinnest, share)) / scale);
      context.beginPath();
      for (const i of own) {
        const at = i * 8;
        context.moveTo(lines[at] as number, lines[at + 1] as number);
        if (withCurves)
          context.bezierCurveTo(
            lines[at + 2] as number,
            lines[at + 3] as number,
            lines[at + 4] as number,
            lines[at + 5] as number,
            lines[at + 6] as number,
            lines[at + 7] as number,
          );
        else context.lineTo(lines[at + 6] as number, lines[at + 7] as number);
      }
      context.stroke();
      if (withTips) paintTips(context, own, lines, bars, line);
    }
  });
  context.globalAlpha = 1;
  styles.forEach(({ fill, line, width }, style) => {
    const own = things[style] as number[];
    if (own.length === 0) return;
    context.beginPath();
    const least = DETAIL.least / scale;
    let tallest = 0;
    for (const i of own) {
      const at = i * 4;
      const [bw, bh] = [boxes[at + 2] as number, boxes[at + 3] as number];
      tallest = Math.max(tallest, bh);
      const [pw, ph] = [Math.max(bw, least), Math.max(bh, least)];
      context.rect((boxes[at] as number) - (pw - bw) / 2, (boxes[at + 1] as number) - (ph - bh) / 2, pw, ph);
    }
    const isSmall = tallest * scale < DETAIL.outline;
    // A small thing is painted in the colour of its outline, which its fill is too pale to show.
    context.fillStyle = isSmall ? line : fill;
    context.fill();
    if (isSmall) return;
    context.strokeStyle = line;
    context.lineWidth = Math.max(width * 1.5, 0.5 / scale);
    context.stroke();
  });
}

function paintTips(
  context: Context,
  own: readonly number[],
  lines: Float32Array,
  bars: Uint8Array,
  line: string,
): void {
  context.fillStyle = line;
  context.beginPath();
  for (const i of own) {
    const at = i * 8;
    const [ex, ey] = [lines[at + 6] as number, lines[at + 7] as number];
    const [dx, dy] = [ex - (lines[at + 4] as number), ey - (lines[at + 5] as number)];
    const d = Math.hypot(dx, dy) || 1;
    const [ux, uy] = [dx / d, dy / d];
    if (bars[i]) {
      const [bx, by] = [ex - ux * 4, ey - uy * 4];
      context.moveTo(ex - uy * TIP.bar, ey + ux * TIP.bar);
      context.lineTo(ex + uy * TIP.bar, ey - ux * TIP.bar);
      context.lineTo(bx + uy * TIP.bar, by - ux * TIP.bar);
      context.lineTo(bx - uy * TIP.bar, by + ux * TIP.bar);
    } else {
      const [bx, by] = [ex - ux * TIP.length, ey - uy * TIP.length];
      context.moveTo(ex, ey);
      context.lineTo(bx - uy * TIP.half, by + ux * TIP.half);
      context.lineTo(bx + uy * TIP.half, by - ux * TIP.half);
    }
    context.closePath();
  }
  context.fill();
}
