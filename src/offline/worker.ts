import { startOfflineWorker, type WorkerScope } from './offlineWorker';
import type { OfflinePlan } from './workerContract';

/** Defined by the build, in front of the worker's code. */
declare const PATHLIGHT_PLAN: OfflinePlan;

startOfflineWorker(globalThis as unknown as WorkerScope, PATHLIGHT_PLAN);
