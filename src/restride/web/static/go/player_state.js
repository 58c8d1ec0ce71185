// Where she is in a session: worked out from its parts, from what she did and when, and from the time now.
// Nothing counts ticks. The same acts and the same instant give the same place, after ten minutes in the dark as well.

/** @typedef {{kind: "walk"|"run", starts: number, seconds: number, number: number}} Part  seconds from the session's start */
/**
 * One act of hers at an instant (milliseconds since 1970). `walk`: the rest is walking. `wrong`: something is not right,
 * and the rest is walking. `stop`: the end, before the end.
 * @typedef {{at: number, does: "begin"|"pause"|"resume"|"walk"|"wrong"|"stop"}} Act
 */
/**
 * `second`: whole seconds moved since the start, pauses left out. `left`: seconds of this part; `leftInAll`: of the session.
 * `number` of `runs`: which run it is, 0 while walking. `runSeconds`: how long she really ran. `walksSince`, `wrongSince`:
 * the second from which the rest is walking, or from which something was not right; null where there is none.
 * @typedef {{stage: "before"|"moving"|"paused"|"over", second: number, kind: "walk"|"run", number: number, runs: number,
 *   left: number, leftInAll: number, total: number, next: Part|null, runSeconds: number,
 *   walksSince: number|null, wrongSince: number|null}} Position
 */

const FIRST = "begin";
const ACTS = [FIRST, "pause", "resume", "walk", "wrong", "stop"];
const WALKING_FROM_HERE = ["walk", "wrong"];

/**
 * How long the parts are together, in seconds.
 * @param {Part[]} parts
 */
export const secondsOf = (parts) => parts.reduce((sum, part) => sum + part.seconds, 0);

/**
 * Milliseconds moved up to `until`, pauses left out.
 * @param {Act[]} acts
 * @param {number} until
 */
export function moved(acts, until) {
  let sum = 0;
  let since = null;
  for (const { at, does } of acts) {
    if (at > until) break;
    if ((does === FIRST || does === "resume") && since === null) since = at;
    if ((does === "pause" || does === "stop") && since !== null) {
      sum += at - since;
      since = null;
    }
  }
  return since === null ? sum : sum + Math.max(0, until - since);
}

/**
 * The parts as they are since she walks the rest: what was left of them is one walk.
 * @param {Part[]} parts
 * @param {number|null} walksSince
 * @returns {Part[]}
 */
export function partsFrom(parts, walksSince) {
  if (walksSince === null) return parts;
  const done = [];
  for (const part of parts) {
    if (part.starts >= walksSince) break;
    done.push({ ...part, seconds: Math.min(part.seconds, walksSince - part.starts) });
  }
  const before = done.at(-1);
  const starts = before?.kind === "walk" ? done.pop().starts : walksSince;
  const rest = secondsOf(parts) - starts;
  return rest > 0 ? [...done, { kind: "walk", starts, seconds: rest, number: 0 }] : done;
}

/**
 * Seconds of running up to a second of the session.
 * @param {Part[]} parts
 * @param {number} second
 */
export const ranUpTo = (parts, second) =>
  parts
    .filter((part) => part.kind === "run")
    .reduce((sum, part) => sum + Math.max(0, Math.min(second - part.starts, part.seconds)), 0);

/**
 * Where she is now.
 * @param {Part[]} parts
 * @param {Act[]} acts
 * @param {number} now
 * @returns {Position}
 */
export function positionAt(parts, acts, now) {
  const total = secondsOf(parts);
  const secondAt = (/** @type {number} */ instant) => Math.min(total, Math.floor(moved(acts, instant) / 1000));
  const firstOf = (/** @type {string[]} */ names) => {
    const found = acts.find((one) => names.includes(one.does) && one.at <= now);
    return found ? secondAt(found.at) : null;
  };
  const walksSince = firstOf(WALKING_FROM_HERE);
  const second = secondAt(now);
  const shown = partsFrom(parts, walksSince);
  const place = Math.max(0, shown.findIndex((part) => second < part.starts + part.seconds));
  const part = second < total ? shown[place] : shown.at(-1);
  const stage = !acts.length ? "before" : second >= total || firstOf(["stop"]) !== null ? "over" : resting(acts, now) ? "paused" : "moving";
  return {
    stage,
    second,
    kind: part.kind,
    number: part.number,
    runs: parts.filter((one) => one.kind === "run").length,
    left: part.starts + part.seconds - second,
    leftInAll: total - second,
    total,
    next: second < total ? (shown[place + 1] ?? null) : null,
    runSeconds: ranUpTo(shown, second),
    walksSince,
    wrongSince: firstOf(["wrong"]),
  };
}

/**
 * Whether all of it was done as it was planned: to the end, with every second of running.
 * @param {Part[]} parts
 * @param {Position} position
 */
export const isWhole = (parts, position) =>
  position.second >= position.total && position.runSeconds === ranUpTo(parts, position.total);

/**
 * Whether parts follow each other from second 0 on, as a session's do. What is cut or altered is not played.
 * @param {unknown} parts
 */
export function areParts(parts) {
  if (!Array.isArray(parts) || !parts.length) return false;
  let ends = 0;
  return parts.every((part) => {
    const fine = ["walk", "run"].includes(part?.kind) && part.starts === ends && Number.isInteger(part.seconds) && part.seconds > 0;
    ends += fine ? part.seconds : 0;
    return fine && Number.isInteger(part.number);
  });
}

/**
 * Whether acts are as they can have happened: a beginning, known acts, instants that never go back.
 * @param {unknown} acts
 */
export const areActs = (acts) =>
  Array.isArray(acts) &&
  acts.every(
    (act, place) =>
      ACTS.includes(act?.does) && Number.isFinite(act.at) && (act.does === FIRST) === (place === 0) && (!place || act.at >= acts[place - 1].at),
  );

/** @param {Act[]} acts @param {number} now */
const resting = (acts, now) => acts.findLast((one) => one.at <= now && ["begin", "resume", "pause", "stop"].includes(one.does))?.does === "pause";
