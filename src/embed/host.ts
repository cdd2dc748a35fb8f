export type * from './api/protocol';
export type * from './api/types';
export { NAMESPACE, VERSION } from './api/protocol';
