import { startOfflineWorker, type WorkerScope } from './offlineWorker';
import type { OfflinePlan } from './workerContract';

/** Stands before the worker's code in its file. */
declare const PATHLIGHT_PLAN: OfflinePlan;

startOfflineWorker(globalThis as unknown as WorkerScope, PATHLIGHT_PLAN);
