import { SCHEMA_VERSION } from '../model/mechanism';
import type { Result } from '../model/problem';
import { type MechanismFile, type Migration, migrations } from './migrations';

function refuse(message: string): Result<MechanismFile> {
  return { ok: false, problems: [{ path: 'schemaVersion', message }] };
}

/** Brings a file up to the version this code reads, or says why it cannot. */
export function migrateFile(
  file: MechanismFile,
  newest: number = SCHEMA_VERSION,
  table: ReadonlyMap<number, Migration> = migrations,
): Result<MechanismFile> {
  const version = file.schemaVersion;
  if (version === undefined) return refuse(`The version is missing. Add "schemaVersion": ${newest} at the top.`);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(`The version must be a whole number from 1 to ${newest}. This code writes ${newest}.`);
  }
  if (version > newest) {
    const message = `The file has version ${version}, and this Pathlight reads up to ${newest}. Update Pathlight to open it.`;
    return refuse(message);
  }
  let current = file;
  for (let from = version; from < newest; from++) {
    const migrate = table.get(from);
    if (!migrate) return refuse(`This Pathlight can no longer read version ${from}. Open the file in an older one.`);
    current = { ...migrate(current), schemaVersion: from + 1 };
  }
  return { ok: true, value: current };
}
