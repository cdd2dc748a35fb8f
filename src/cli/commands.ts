import { agreementCommand } from './agreementCommand';
import type { Command } from './command';
import { evidenceCommand } from './evidenceCommand';
import { exportCommand } from './exportCommand';
import { figureCommand } from './figureCommand';
import { simulateCommand } from './simulateCommand';

export const commands: readonly Command[] = [
  simulateCommand,
  agreementCommand,
  exportCommand,
  figureCommand,
  evidenceCommand,
];
