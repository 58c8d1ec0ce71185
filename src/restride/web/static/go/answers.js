// The four questions as data: what "none of these" says, which answer is worse, and whether anything was told.

/** @typedef {{value: string|number, label: string}} Option  the first one is the best answer there is */
/** @typedef {{id: string, asks: string, kind: "one"|"scores", options: Option[]}} Question */
/** @typedef {{name: string, says: string, questions: string[], more: Question[]}} Group */
/** @typedef {Record<string, string|number>} Answers */

// Of the history format: she was asked, and nothing is known.
const SKIPPED = ["unsure", "declined"];

/** @param {Group[]} four */
const questionsOf = (four) => four.flatMap((group) => group.more);

/**
 * The best answer to every question: what "none of these" says in one tap.
 * @param {Group[]} four
 * @returns {Answers}
 */
export const noneOfThese = (four) => Object.fromEntries(questionsOf(four).map((one) => [one.id, one.options[0].value]));

/**
 * Whether every question has its best answer. A question without one is not answered, and that is not "none" (H-03).
 * @param {Group[]} four
 * @param {Answers|null} answers
 */
export const isClean = (four, answers) =>
  Boolean(answers) && questionsOf(four).every((one) => answers[one.id] === one.options[0].value);

/**
 * The worse of two sets of answers, question by question; what only one has stays.
 * @param {Group[]} four
 * @param {Answers|null} one
 * @param {Answers|null} other
 * @returns {Answers|null}
 */
export function worse(four, one, other) {
  if (!one || !other) return one ?? other;
  const ranks = new Map(questionsOf(four).map((question) => [question.id, question.options]));
  const rank = (/** @type {string} */ id, /** @type {string|number} */ value) => {
    const place = (ranks.get(id) ?? []).findIndex((option) => option.value === value);
    // "I do not know" is more than nothing and less than anything told.
    return SKIPPED.includes(String(value)) ? 0.5 : place;
  };
  const all = { ...one, ...other };
  return Object.fromEntries(
    Object.keys(all).map((id) => [id, id in one && id in other && rank(id, one[id]) > rank(id, other[id]) ? one[id] : all[id]]),
  );
}

/**
 * The answers to all questions out of what was ticked and chosen: a group left empty counts as none. Null, and the
 * names of the groups, where a ticked group is not answered yet; of a group with scores one place is enough.
 * @param {Group[]} four
 * @param {Set<string>} ticked  names of groups
 * @param {Answers} chosen
 * @returns {{answers: Answers|null, open: string[]}}
 */
export function answersOf(four, ticked, chosen) {
  const open = four
    .filter((group) => ticked.has(group.name))
    .filter((group) => !isTold(group, chosen))
    .map((group) => group.name);
  if (open.length) return { answers: null, open };
  const told = four.filter((group) => ticked.has(group.name)).flatMap((group) => group.more.map((one) => one.id));
  const answers = noneOfThese(four);
  for (const id of told) if (id in chosen) answers[id] = chosen[id];
  return { answers, open };
}

/** @param {Group} group @param {Answers} chosen */
function isTold(group, chosen) {
  const answered = group.more.filter((one) => one.id in chosen);
  return group.more.some((one) => one.kind === "scores") ? answered.length > 0 : answered.length === group.more.length;
}

/**
 * Whether a plan's four are whole: without them nobody is asked, and nobody runs.
 * @param {unknown} four
 */
export const areFour = (four) =>
  Array.isArray(four) &&
  four.length > 0 &&
  four.every(
    (group) =>
      typeof group?.name === "string" && typeof group.says === "string" && Array.isArray(group.more) && group.more.length > 0 &&
      group.more.every((one) => typeof one?.id === "string" && Array.isArray(one.options) && one.options.length > 1),
  );
