import type { Mechanism } from '../model/mechanism';
import type { Course } from './course';
import { type Scenario, scenarioKey } from './scenario';
import { simulate } from './simulate';

/** A course takes about half a megabyte; the same few runs are compared with again and again. */
const MOST = 24;

const known = new WeakMap<Mechanism, Map<string, Course>>();

/** The course of a run with the default options, remembered: a mechanism is never changed in place. */
export function courseFor(mechanism: Mechanism, scenario: Scenario): Course {
  const courses = known.get(mechanism) ?? new Map<string, Course>();
  known.set(mechanism, courses);
  const key = scenarioKey(scenario);
  const course = courses.get(key) ?? simulate(mechanism, scenario);
  // Put last again, so that what was not asked for longest goes first.
  courses.delete(key);
  courses.set(key, course);
  for (const oldest of courses.keys()) {
    if (courses.size <= MOST) break;
    courses.delete(oldest);
  }
  return course;
}
