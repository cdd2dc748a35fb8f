import type { ClinicalFigure, Share } from '../../model/contextRecords';

/** "64 %", "50–75 %": a range keeps both its ends. */
export function shareText({ from, to }: Share): string {
  return `${to === undefined || to === from ? from : `${from}–${to}`}\u00a0%`;
}

/** The figures of one group of people in one course. */
export interface StudyFigures {
  key: string;
  population: string;
  participants: number | undefined;
  figures: readonly ClinicalFigure[];
}

/**
 * Figures of the same people stand together, in the order of the file, where `checked` is the same for all of them: how
 * far a figure was checked must be told of it and not of its neighbours.
 */
export function groupFigures(
  figures: readonly ClinicalFigure[],
  checked: (figure: ClinicalFigure) => string | null,
): StudyFigures[] {
  const groups = new Map<string, ClinicalFigure[]>();
  for (const figure of figures) {
    const key = `${figure.population} ${figure.participants ?? ''} ${checked(figure) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    population: members[0]?.population ?? '',
    participants: members[0]?.participants,
    figures: members,
  }));
}
