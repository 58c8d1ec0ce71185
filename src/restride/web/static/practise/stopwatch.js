// Time that can be stopped. It is read from the clock, never counted: what was hidden or asleep is in it (users.md 7).

/** @typedef {{passed: number, since: number | null}} Watch Milliseconds: those of before, and since when it runs. */

/** @returns {Watch} */
export const still = () => ({ passed: 0, since: null });

/** @param {Watch} watch @param {number} now @returns {Watch} */
export const running = (watch, now) => (watch.since === null ? { ...watch, since: now } : watch);

/** @param {Watch} watch @param {number} now @returns {Watch} */
export const stopped = (watch, now) => ({ passed: elapsed(watch, now), since: null });

/** Milliseconds so far. A clock that was put back takes nothing away. @param {Watch} watch @param {number} now */
export const elapsed = (watch, now) => watch.passed + (watch.since === null ? 0 : Math.max(0, now - watch.since));

/** Minutes and seconds such as 1:05. @param {number} milliseconds */
export function digits(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
