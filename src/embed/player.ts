export type * from './api/types';

/** Makes `<pathlight-player>` known to the page; the module does it by itself when it is loaded. */
export function definePathlightPlayer(): void {}
