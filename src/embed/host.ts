export type * from './api/protocol';
export type * from './api/types';
export { NAMESPACE, VERSION } from './api/protocol';
export { type ConnectOptions, connect, type PathlightFrame } from './host/connect';
export type { FrameEvents } from './host/frameLine';
