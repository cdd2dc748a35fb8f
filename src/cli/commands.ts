import { agreementCommand } from './agreementCommand';
import type { Command } from './command';
import { evidenceCommand } from './evidenceCommand';
import { exportCommand } from './exportCommand';
import { simulateCommand } from './simulateCommand';

export const commands: readonly Command[] = [simulateCommand, agreementCommand, exportCommand, evidenceCommand];
