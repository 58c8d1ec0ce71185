// Whether a run may be played on this phone now (I-07, I-18, H-06, H-37). Pure: no clock, no storage, no page.
//
// The phone never opens anything: it plays what was issued, and takes away. Only running is locked here; walks,
// exercises and help stay. Every doubt is a reason of its own, so that she can be told what helps.

const DAY = 24 * 60 * 60 * 1000;
// A phone sets its clock right by a little now and then; that is no other clock.
const LITTLE = 2 * 60 * 1000;

/**
 * @typedef {"unreadable"|"clock"|"plan-says-no"|"expired"|"no-check-in"|"symptom"|"unsent"|"ask-the-four"} Because
 * @typedef {{running: string, until: string, today: string, zone: string, last_check_in: string|null, check_in_days: number, behind?: boolean,
 *   four: {questions: string[], more: {id: string, options: {value: string|number}[]}[]}[]}} Plan
 * @typedef {{id: string, type: string, on: string|null, data: any}} Told
 */

/**
 * @param {{plan: Plan|null, now: Date, trusted: boolean, answersToday: Record<string, string|number>|null, unsent: Told[]}} state
 *   `answersToday`: what she answered to the four on this phone today, the worst of each; null where they were not asked.
 *   `unsent`: what she told here and no plan yet knows of.
 * @returns {{run: true} | {run: false, because: Because}}
 */
export function mayRun({ plan, now, trusted, answersToday, unsent }) {
  const because = reason({ plan, now, trusted, answersToday, unsent });
  return because ? { run: false, because } : { run: true };
}

/** The first reason against; the ones that an answer of hers cannot mend come first, so that nothing is asked in vain. */
function reason({ plan, now, trusted, answersToday, unsent }) {
  if (!isUsable(plan) || !Array.isArray(unsent)) return "unreadable";
  if (trusted !== true || Number.isNaN(Number(now))) return "clock";
  const today = dayIn(plan.zone, now);
  if (!today || today < plan.today) return "clock";
  if (plan.running !== "yes") return "plan-says-no";
  if (today > plan.until) return "expired";
  if (!plan.last_check_in || daysBetween(plan.last_check_in, today) > plan.check_in_days) return "no-check-in";
  const best = bestAnswers(plan);
  if (answersToday && !isHarmless(answersToday, best)) return "symptom";
  const untold = unsent.filter((one) => !isCleanAnswer(one, today, best));
  if (untold.some((one) => !isHarmless(answersIn(one), best))) return "symptom";
  if (untold.length || plan.behind) return "unsent";
  return isClean(answersToday, best) ? null : "ask-the-four";
}

/**
 * The civil day in a zone; empty where the zone is none.
 * @param {string} zone @param {Date} now @returns {string} such as 2026-11-22
 */
export function dayIn(zone, now) {
  try {
    // Swedish writes dates as the history format does.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
  } catch {
    return "";
  }
}

/**
 * Whether the phone's clock can be believed with no signal. `issued`: the server's instant of the plan; `received`: the
 * phone's when it came; `latest`: the latest instant seen on this phone since, all in milliseconds. `here`: the plan came
 * while this page was open, so that the server's hour and not the phone's is what counts from.
 * @param {{issued: number, received: number, latest: number, now: number, here?: boolean}} trail
 */
export function isTrusted({ issued, received, latest, now, here = false }) {
  if (![issued, received, latest, now].every(Number.isFinite)) return false;
  if (now < received - LITTLE || now < latest - LITTLE) return false;
  if (now - latest > DAY) return false;
  return here || Math.abs(received - issued) <= DAY;
}

/** The hour by the server's clock, as far as this phone can tell. @returns {Date} */
export const reckoned = ({ issued, received, now }) => new Date(now - received + issued);

/** The best answer to each of the four's questions, as the plan has it: its first option. @param {Plan} plan */
export const bestAnswers = (plan) =>
  Object.fromEntries(plan.four.flatMap(({ more }) => more.map(({ id, options }) => [id, options[0].value])));

/** Whether every question of the four has its best answer. */
export const isClean = (answers, best) =>
  Boolean(answers) && Object.keys(best).length > 0 && Object.entries(best).every(([id, value]) => answers[id] === value);

/** Whether nothing among these answers is worse than the best. What the four do not ask is not known here: it counts as worse. */
const isHarmless = (answers, best) => Object.entries(answers).every(([id, value]) => id in best && best[id] === value);

/** Today's clean answer to the four: it is the very check that comes before the run, so it need not be sent first. */
const isCleanAnswer = (told, today, best) =>
  told?.type === "checked_in" && told.on === today && isClean(told.data?.answers, best) && isHarmless(told.data.answers, best);

const answersIn = (told) => ({ ...told?.data?.answers, ...told?.data?.symptoms, ...told?.data?.next_day_symptoms });

function isUsable(plan) {
  return Boolean(plan) && typeof plan.zone === "string" && isDay(plan.today) && isDay(plan.until) && Array.isArray(plan.four)
    && plan.four.length > 0 && Number.isInteger(plan.check_in_days) && (plan.last_check_in === null || isDay(plan.last_check_in))
    && plan.four.every(({ more }) => Array.isArray(more) && more.every((one) => one?.options?.length > 0));
}

const isDay = (text) => typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text);

const daysBetween = (first, last) => Math.round((Date.parse(last) - Date.parse(first)) / DAY);
