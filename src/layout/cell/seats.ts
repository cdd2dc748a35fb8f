import { type Anatomy } from './anatomy';
import { seatAt, type Seat } from './along';

/** Where the receptors stand in their membranes. */
export interface Seats {
  nmdarGaba: readonly Seat[];
  ampar: readonly Seat[];
  /** Those that new GluA1 adds. */
  amparNew: readonly Seat[];
  nmdarRest: Seat;
  vdcc: Seat;
  trkb: Seat;
  /** Where the interneuron's bouton faces the terminal. */
  brake: Seat;
}

export function seatsOn({ interneuron, terminal, dendrite }: Anatomy): Seats {
  const spine = dendrite.outline;
  const head = (x: number) => seatAt(spine, x, 480);
  return {
    nmdarGaba: [
      [138, 320],
      [232, 310],
      [326, 248],
    ].map(([x, y]) => seatAt(interneuron.outline, x as number, y as number)),
    ampar: [712, 784, 920, 992].map(head),
    amparNew: [664, 1040].map(head),
    nmdarRest: head(852),
    vdcc: seatAt(spine, 660, 620),
    trkb: seatAt(spine, 1052, 624),
    brake: seatAt(terminal.outline, 628, 238),
  };
}
