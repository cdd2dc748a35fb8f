import type { MechanismGraph } from '../../model/mechanism';
import type { CellDrawing } from '../drawing';

/** A cell view for any graph; null where it has no compartments. */
export function autoCellDrawing(_graph: MechanismGraph): CellDrawing | null {
  return null;
}
