// What is told to the record, in the words of the history format. The queue keeps it and sends it once.

/** @typedef {import("./player_state.js").Position} Position */
/** @typedef {Record<string, string|number>} Answers  by question */
/** @typedef {{id: string, on: string, zone: string|undefined, now: number}} When  `on`: the civil day, in `zone` */

/** A new id, made here, so that sending twice tells once. */
export const newId = () => crypto.randomUUID().replaceAll("-", "");

/**
 * @param {string} type
 * @param {object} data
 * @param {When} when
 */
const event = (type, data, { id, on, zone, now }) => ({
  id,
  type,
  on,
  zone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  recorded_at: new Date(now).toISOString(),
  data,
});

/**
 * Her answers, on a day.
 * @param {Answers} answers
 * @param {When} when
 */
export const checkedIn = (answers, when) => event("checked_in", { answers }, when);

/**
 * A session as it really was, whole or in part. Seconds of running are counted, minutes rounded, never to less than
 * the running in them.
 * @param {{activity: string, level?: string, minutes: number}} session
 * @param {{position: Position, whole: boolean, symptoms: Answers|null}} was
 * @param {When} when
 */
export function sessionDone(session, { position, whole, symptoms }, when) {
  const ran = position.runSeconds;
  const data = {
    activity: ran ? session.activity : "walk",
    minutes: whole ? session.minutes : Math.max(1, Math.round(position.second / 60), Math.ceil(ran / 60)),
    completed: ran ? whole : position.second >= position.total,
    source: "player",
  };
  if (ran) data.run_seconds = ran;
  if (ran && session.level) data.level = session.level;
  if (symptoms) data.symptoms = symptoms;
  if (position.wrongSince !== null) data.symptoms_from_second = position.wrongSince;
  return event("session_done", data, when);
}
