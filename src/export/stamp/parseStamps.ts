import { viewIds } from '../../scene/views/ids';
import { stampProblems } from './problems';
import type { Stamp } from './stamp';

type ReadOne = { ok: true; stamp: Stamp } | { ok: false; problem: string };

const ID = /^[\w:.-]{1,60}$/;
/** An id, or a node with what is done to it: `mtorc1=0`, `bdnf*0.5`. */
const DEED = /^[\w:.-]{1,60}(?:[=*]\d{1,3}(?:\.\d{1,4})?)?$/;
const LENS = /^[\w:.,-]{1,400}$/;
/** What an address holds of a what-if. */
const LONGEST_WHAT_IF = 400;
/** Much more than any stamp has. */
const LONGEST = 4000;
/** More slides than any mechanism has. */
const MOST_STAMPS = 100;

function isDeeds(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((deed) => typeof deed === 'string' && DEED.test(deed)) &&
    value.join(',').length <= LONGEST_WHAT_IF
  );
}

const isText = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);

function damaged(): ReadOne {
  return { ok: false, problem: stampProblems.damaged };
}

function asStamp(value: unknown): ReadOne {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return damaged();
  const { pathlight, mechanism, schemaVersion, step, view, whatIf, lens, marks } = value as Record<string, unknown>;
  if (Number.isInteger(pathlight) && (pathlight as number) > 1) return { ok: false, problem: stampProblems.newer };
  const viewId = viewIds.find((id) => id === view);
  if (
    pathlight !== 1 ||
    !isText(mechanism, ID) ||
    !Number.isInteger(schemaVersion) ||
    !isText(step, ID) ||
    !viewId ||
    !isDeeds(whatIf) ||
    (lens !== undefined && !isText(lens, LENS)) ||
    (marks !== undefined && typeof marks !== 'boolean')
  ) {
    return damaged();
  }
  return {
    ok: true,
    stamp: {
      pathlight,
      mechanism,
      schemaVersion: schemaVersion as number,
      step,
      view: viewId,
      whatIf: [...whatIf],
      ...(lens !== undefined && { lens }),
      ...(marks !== undefined && { marks }),
    },
  };
}

/** A presentation has `{"stamps":[…]}`, one a slide; any other file has its own stamp. */
function listed(value: unknown): readonly unknown[] {
  const many = typeof value === 'object' && value !== null && 'stamps' in value ? value.stamps : null;
  return Array.isArray(many) ? many.slice(0, MOST_STAMPS) : [value];
}

/** The stamps that a text from a file holds; whatever it is, nothing of it but checked fields comes through. */
export function parseStamps(text: string): ReadOne[] {
  if (text.length > LONGEST * MOST_STAMPS) return [damaged()];
  try {
    return listed(JSON.parse(text)).map(asStamp);
  } catch {
    return [damaged()];
  }
}
