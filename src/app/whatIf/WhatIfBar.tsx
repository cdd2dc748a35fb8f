import { RotateCcw } from 'lucide-react';
import { PictureBar } from '../panel/PictureBar';
import { useOneColumn } from '../panel/useOneColumn';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { titleOf } from '../../scene/whatIf/partWords';
import { useWhatIf } from './useWhatIf';

/** Says that the picture is not the story as told. The page that changes things says so itself. */
export function WhatIfBar() {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const panel = useStore(player, (state) => state.panel);
  const { parts, reset } = useWhatIf();
  const oneColumn = useOneColumn(window);
  if (parts.length === 0 || (panel === 'whatif' && !oneColumn)) return null;
  return (
    <PictureBar title={`What if: ${titleOf(mechanism, parts)}`} icon={RotateCcw} action="Untouched" onAction={reset} />
  );
}
