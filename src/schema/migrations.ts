/** A file as JSON gave it, before its shape is known. */
export type MechanismFile = Readonly<Record<string, unknown>>;

/** Turns a file of one version into one of the next, unknown fields included; `schemaVersion` is set for it. */
export type Migration = (file: MechanismFile) => MechanismFile;

/** Version 2 has the context of a mechanism, and says of an explanation how it stands to the story and where it runs. */
function toVersion2(file: MechanismFile): MechanismFile {
  const explained = (hypothesis: unknown): unknown =>
    typeof hypothesis === 'object' && hypothesis !== null
      ? { relation: 'additional', route: [], ...hypothesis }
      : hypothesis;
  const { hypotheses } = file;
  return {
    layerNodes: [],
    layerEdges: [],
    history: [],
    courses: [],
    figures: [],
    limits: [],
    questions: [],
    terms: [],
    ...file,
    hypotheses: Array.isArray(hypotheses) ? hypotheses.map(explained) : hypotheses,
  };
}

/**
 * By the version they start from. A test fails until each has its file of the old version,
 * `tests/schema/migrations/v<version>.json`.
 */
export const migrations: ReadonlyMap<number, Migration> = new Map([[1, toVersion2]]);
