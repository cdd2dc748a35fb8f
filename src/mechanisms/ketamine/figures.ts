import type { ClinicalFigure } from '../../model/clinical';
import type { FigureIds } from './ids';

/** What share of patients gains. */
export const figures = {} as const satisfies Record<string, Omit<ClinicalFigure<FigureIds>, 'id'>>;
