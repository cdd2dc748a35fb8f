import { bindWorker } from './bindWorker';
import type { OfflinePlan } from './offlinePlan';
import type { WorkerScope } from './workerScope';

/** Stands before the worker's code in its file. */
declare const PATHLIGHT_PLAN: OfflinePlan;

bindWorker(globalThis as unknown as WorkerScope, PATHLIGHT_PLAN);
