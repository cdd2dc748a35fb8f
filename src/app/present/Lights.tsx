import { useLight } from '../panel/useLight';
import { useMechanism } from '../session/useMechanism';

/** Lights the picture as the page does; suspends until the records have arrived. */
export function Lights() {
  useLight(useMechanism());
  return null;
}
