// The time of day as the phone tells it, whether it can be believed, and times as digits.

/** A small step back is the phone setting itself right; a longer one, or a leap of a day, is another clock. */
const STEP_BACK = 2_000;
const LEAP = 24 * 60 * 60 * 1000;

/** The present instant, in milliseconds since 1970. */
export const now = () => Date.now();

/**
 * What is wrong with the clock since it was last looked at: nothing (""), it went "back", or it "leapt" by more than a day.
 * @param {number} seen
 * @param {number} instant
 * @returns {""|"back"|"leapt"}
 */
export function doubt(seen, instant) {
  if (!Number.isFinite(instant) || instant < seen - STEP_BACK) return "back";
  return instant - seen > LEAP ? "leapt" : "";
}

/**
 * Seconds as digits: 4:59, 0:07, 61:00.
 * @param {number} seconds
 */
export const digits = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, "0")}`;

/**
 * Milliseconds until the next whole second of something that has gone on for so long; a little after it, never before.
 * @param {number} elapsed
 */
export const untilNextSecond = (elapsed) => 1000 - (Math.floor(elapsed) % 1000) + 4;
