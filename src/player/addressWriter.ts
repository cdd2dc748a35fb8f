import type { Clock } from '../clock/clock';

/** Browsers limit how often an address may change: Safari to 100 times in 30 s. */
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 32_000;

export interface AddressWriter {
  /** Writes path, search and hash: as a new entry of the history, or in place of the present one. */
  write(address: string, push: boolean): void;
  /** Gives up what could not be written yet. */
  cancel(): void;
}

/** Writes an address, and writes it again where the browser refuses: at rest it says what is shown. */
export function createAddressWriter({ history, location }: Window, clock: Clock): AddressWriter {
  let cancel: () => void = () => undefined;
  const attempt = (address: string, push: boolean, retryMs: number): void => {
    try {
      if (push) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // Thrown by some browsers where others do nothing.
    }
    if (new URL(address, location.href).href === location.href || retryMs > LAST_RETRY_MS) return;
    cancel = clock.after(retryMs, () => attempt(address, push, retryMs * 2));
  };
  return {
    write(address, push) {
      cancel();
      attempt(address, push, FIRST_RETRY_MS);
    },
    cancel: () => cancel(),
  };
}
