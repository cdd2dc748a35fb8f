import { X } from 'lucide-react';
import { type Lens, litBy } from '../../model/lens';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { lensWords } from '../../evidence/lensWords';
import { PictureBar } from './PictureBar';

/** Why some of the picture stands back. */
export function LensBar({ lens }: { lens: Lens }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const told = [...mechanism.nodes, ...mechanism.edges];
  const lit = litBy(mechanism, lens);
  const shown = told.filter(({ id }) => lit.has(id)).length;
  return (
    <PictureBar
      title={lensWords(mechanism, lens)}
      detail={`${shown} of ${told.length} parts in full light`}
      lights
      icon={X}
      action="Show all"
      onAction={() => player.setLens(null)}
    />
  );
}
