// The sessions of a plan as it was issued: today's, one by its code, and the next one after today.

import { areParts, secondsOf } from "./player_state.js";

/** @typedef {import("./player_state.js").Part} Part */
/** @typedef {import("./cues.js").Cue} Cue */
/**
 * @typedef {{code: string, activity: string, title: string, minutes: number, level?: string, timed: boolean, runs: number,
 *   parts: Part[], cues: Cue[], lines: string[], sound: string, versions?: Session[]}} Session
 */
/** @typedef {{on: string, whole: Session, session: Session}} Found  `whole`: the session that `session` is, or is a version of */

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
