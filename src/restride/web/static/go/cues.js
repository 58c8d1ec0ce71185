// Which cue is due, for phones that play single tones: the one file of a session has its cues in it.

/** @typedef {{at: number, sound: "run"|"walk"|"soon"|"halfway"|"end", words: string[]}} Cue  `at`: seconds from the start */

// After a longer silence (the page was asleep) a cue that is older than this is no help any more.
const STALE_SECONDS = 2;

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
