// The sessions of a plan as it was issued: today's, one by its code, the next one after today; and which cue of one is due,
// for phones that play single tones (the one file of a session has its cues in it).

import { areParts, secondsOf } from "./player_state.js";

/** @typedef {import("./player_state.js").Part} Part */
/** @typedef {{at: number, sound: "run"|"walk"|"soon"|"halfway"|"end", words: string[]}} Cue  `at`: seconds from the start */
/**
 * @typedef {{code: string, activity: string, title: string, minutes: number, level?: string, timed: boolean, runs: number,
 *   parts: Part[], cues: Cue[], lines: string[], sound: string, versions?: Session[]}} Session
 */
/** @typedef {{on: string, whole: Session, session: Session}} Found  `whole`: the session that `session` is, or is a version of */

// After a longer silence (the page was asleep) a cue that is older than this is no help any more.
const STALE_SECONDS = 2;

/** @param {any} session */
const isPlayable = (session) =>
  Boolean(session?.timed) && areParts(session.parts) && secondsOf(session.parts) > 0 && Array.isArray(session.cues);

/**
 * The walks and runs of a day that a clock can lead through.
 * @param {any} plan
 * @param {string} day
 * @returns {Session[]}
 */
export const sessionsOn = (plan, day) =>
  (plan.days.find((/** @type {any} */ one) => one.on === day)?.sessions ?? []).filter(isPlayable);

/**
 * A session by its code, or by that of one of its versions; null where the plan has none.
 * @param {any} plan
 * @param {string} code
 * @returns {Found|null}
 */
export function sessionOf(plan, code) {
  for (const day of plan.days) {
    for (const whole of day.sessions.filter(isPlayable)) {
      const session = [whole, ...versionsOf(whole)].find((one) => one.code === code);
      if (session) return { on: day.on, whole, session };
    }
  }
  return null;
}

/**
 * The shorter ways of a session, the longest first.
 * @param {Session} whole
 * @returns {Session[]}
 */
export const versionsOf = (whole) =>
  (whole.versions ?? []).filter((one) => isPlayable(one) && one.minutes < whole.minutes).sort((one, two) => two.minutes - one.minutes);

/**
 * The next session after a day, of those a clock can lead through.
 * @param {any} plan
 * @param {string} day
 * @returns {{on: string, session: Session}|null}
 */
export function nextAfter(plan, day) {
  for (const one of plan.days.filter((/** @type {any} */ other) => other.on > day)) {
    const [session] = one.sessions.filter(isPlayable);
    if (session) return { on: one.on, session };
  }
  return null;
}

/** @param {Session} session */
export const hasRuns = (session) => session.parts.some((part) => part.kind === "run");

/**
 * The cues of a session in which she walks the rest since a second: nothing calls her to run any more.
 * @param {Cue[]} cues
 * @param {number|null} walksSince
 */
export const cuesFrom = (cues, walksSince) =>
  walksSince === null ? cues : cues.filter((cue) => cue.at < walksSince || cue.sound === "end");

/**
 * The cue to be heard now: the latest one after the second heard last, up to this one; null where none is due.
 * @param {Cue[]} cues
 * @param {number} heard
 * @param {number} second
 * @returns {Cue|null}
 */
export const dueCue = (cues, heard, second) =>
  cues.findLast((cue) => cue.at > heard && cue.at <= second && second - cue.at <= STALE_SECONDS) ?? null;
