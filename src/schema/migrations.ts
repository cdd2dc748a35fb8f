/** A file as JSON gave it, before its shape is known. */
export type MechanismFile = Readonly<Record<string, unknown>>;

/** Turns a file of one version into one of the next, unknown fields included; `schemaVersion` is set for it. */
export type Migration = (file: MechanismFile) => MechanismFile;

/**
 * By the version they start from. A test fails until each has its file of the old version,
 * `tests/schema/migrations/v<version>.json`.
 */
export const migrations: ReadonlyMap<number, Migration> = new Map();
