/** A part of the picture this small, seen from a node, pushes as one. */
const THETA = 1.1;

/** Squares within squares, each with the mass in it and its middle (Barnes and Hut 1986). */
export class SquareTree {
  private readonly child: Int32Array;
  private readonly mass: Float64Array;
  private readonly sumX: Float64Array;
  private readonly sumY: Float64Array;
  private readonly body: Int32Array;
  private readonly stack = new Int32Array(512);
  private readonly sizes = new Float64Array(512);
  private used = 0;
  private size = 0;

  constructor(count: number) {
    const most = count * 6 + 64;
    this.child = new Int32Array(most * 4);
    this.mass = new Float64Array(most);
    this.sumX = new Float64Array(most);
    this.sumY = new Float64Array(most);
    this.body = new Int32Array(most);
  }

  private make(): number {
    const at = this.used++;
    this.child.fill(-1, at * 4, at * 4 + 4);
    this.mass[at] = this.sumX[at] = this.sumY[at] = 0;
    this.body[at] = -1;
    return at;
  }

  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    let [left, right, top, foot] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i] as number);
      right = Math.max(right, x[i] as number);
      top = Math.min(top, y[i] as number);
      foot = Math.max(foot, y[i] as number);
    }
    this.size = Math.max(right - left, foot - top, 1e-6);
    this.used = 0;
    this.make();
    for (let i = 0; i < x.length; i++) this.insert(i, x, y, mass, left, top);
  }

  private insert(i: number, x: Float64Array, y: Float64Array, mass: Float64Array, left0: number, top0: number): void {
    let [at, left, top, size] = [0, left0, top0, this.size];
    const most = this.mass.length - 8;
    for (let depth = 0; ; depth++) {
      const m = mass[i] as number;
      const wasEmpty = this.mass[at] === 0;
      const before = this.body[at] as number;
      this.mass[at] = (this.mass[at] as number) + m;
      this.sumX[at] = (this.sumX[at] as number) + m * (x[i] as number);
      this.sumY[at] = (this.sumY[at] as number) + m * (y[i] as number);
      if (wasEmpty) {
        this.body[at] = i;
        return;
      }
      // Things in one place share a square.
      if (depth > 40 || this.used > most) return;
      const half = size / 2;
      if (before >= 0) {
        this.body[at] = -1;
        const q = ((x[before] as number) > left + half ? 1 : 0) + ((y[before] as number) > top + half ? 2 : 0);
        const inner = this.make();
        this.child[at * 4 + q] = inner;
        this.mass[inner] = mass[before] as number;
        this.sumX[inner] = (mass[before] as number) * (x[before] as number);
        this.sumY[inner] = (mass[before] as number) * (y[before] as number);
        this.body[inner] = before;
      }
      const q = ((x[i] as number) > left + half ? 1 : 0) + ((y[i] as number) > top + half ? 2 : 0);
      let inner = this.child[at * 4 + q] as number;
      if (inner < 0) this.child[at * 4 + q] = inner = this.make();
      at = inner;
      if (q & 1) left += half;
      if (q & 2) top += half;
      size = half;
    }
  }

  /** Adds to a force what all others push with. */
  push(i: number, x: Float64Array, y: Float64Array, own: number, strength: number, force: Float64Array): void {
    const { child, mass, sumX, sumY, stack, sizes } = this;
    const [px, py] = [x[i] as number, y[i] as number];
    let [fx, fy] = [0, 0];
    let top = 0;
    stack[0] = 0;
    sizes[0] = this.size;
    while (top >= 0) {
      const at = stack[top] as number;
      const size = sizes[top] as number;
      top--;
      const m = mass[at] as number;
      const dx = px - (sumX[at] as number) / m;
      const dy = py - (sumY[at] as number) / m;
      const d2 = dx * dx + dy * dy;
      const leaf = (this.body[at] as number) >= 0;
      if (leaf || size * size < THETA * THETA * d2) {
        if (this.body[at] === i) continue;
        const f = (strength * own * m) / (d2 + 0.02);
        fx += f * dx;
        fy += f * dy;
        continue;
      }
      for (let q = 0; q < 4; q++) {
        const inner = child[at * 4 + q] as number;
        if (inner < 0) continue;
        top++;
        stack[top] = inner;
        sizes[top] = size / 2;
      }
    }
    force[0] = fx;
    force[1] = fy;
  }
}
