// The four questions on the phone: "none of these" in one tap; else which of them, and how much.

import { answersOf, noneOfThese } from "./answers.js";
import { focusOn, make, part } from "./screen.js";

/** @typedef {import("./answers.js").Group} Group */
/** @typedef {import("./answers.js").Answers} Answers */

/**
 * Puts the four into a screen that has the parts `four`, `four-mend`, `none` and `told`.
 * @param {ParentNode} root
 * @param {Group[]} four
 * @param {{mend: string, pain: string, done: (answers: Answers) => void, none?: () => void}} how  `mend`: what to say
 *   where an answer is open; `none`: where "none" does not say that all is well
 */
export function askTheFour(root, four, { mend, pain, done, none: nothing = () => done(noneOfThese(four)) }) {
  const into = part(root, "four");
  into.replaceChildren(...four.flatMap((group) => [tick(group), details(group, pain)]));
  const told = /** @type {HTMLButtonElement} */ (part(root, "told"));
  const none = part(root, "none");
  const ticked = () => new Set(four.filter((group) => box(into, group).checked).map((group) => group.name));

  function change() {
    const some = ticked();
    for (const group of four) part(into, `more-${group.name}`).hidden = !some.has(group.name);
    // One main act at a time: "None of these" while nothing is ticked, then "Continue".
    told.hidden = !some.size;
    none.hidden = Boolean(some.size);
  }

  into.addEventListener("change", change);
  none.addEventListener("click", nothing);
  told.addEventListener("click", () => {
    const { answers, open } = answersOf(four, ticked(), chosen(into, four));
    const line = part(root, "four-mend");
    line.hidden = !open.length;
    line.textContent = open.length ? mend : "";
    if (answers) return done(answers);
    const first = part(into, `more-${open[0]}`);
    for (const group of four) part(into, `more-${group.name}`).classList.toggle("wrong", open.includes(group.name));
    focusOn(first);
    first.scrollIntoView({ block: "center" });
  });
  change();
}

/** @param {ParentNode} into @param {Group} group */
const box = (into, group) => /** @type {HTMLInputElement} */ (into.querySelector(`#had-${group.name}`));

/** @param {Group} group */
const tick = (group) =>
  make(
    "div",
    { class: "choice" },
    make("input", { type: "checkbox", id: `had-${group.name}` }),
    make("label", { for: `had-${group.name}` }, group.says),
  );

/** @param {Group} group @param {string} pain */
function details(group, pain) {
  const scored = group.more.some((one) => one.kind === "scores");
  const about = scored ? [make("p", { class: "soft" }, pain)] : [];
  const named = { class: "go-more", "data-part": `more-${group.name}` };
  return make("div", named, ...about, ...group.more.map((one) => (one.kind === "scores" ? place(one) : graded(one))));
}

/** @param {import("./answers.js").Question} one */
const graded = (one) =>
  make("fieldset", {}, make("legend", {}, one.asks), make("div", { class: "go-grades" }, ...options(one)));

/** A place that may hurt: closed, so that six rows of numbers do not stand there at once. */
const place = (/** @type {import("./answers.js").Question} */ one) =>
  make(
    "details",
    {},
    make("summary", {}, one.asks),
    make("fieldset", {}, make("legend", { class: "hidden" }, one.asks), make("div", { class: "scores" }, ...options(one))),
  );

/** @param {import("./answers.js").Question} one */
const options = (one) =>
  one.options.map((option, number) => {
    const id = `${one.id}-${number}`;
    return make(
      "div",
      { class: "choice" },
      make("input", { type: "radio", id, name: one.id, value: String(number) }),
      make("label", { for: id }, option.label),
    );
  });

/**
 * What is chosen, by question; a radio carries the place of its option.
 * @param {ParentNode} into
 * @param {Group[]} four
 * @returns {Answers}
 */
function chosen(into, four) {
  const told = {};
  for (const one of four.flatMap((group) => group.more)) {
    const radio = /** @type {HTMLInputElement|null} */ (into.querySelector(`input[name="${CSS.escape(one.id)}"]:checked`));
    if (radio) told[one.id] = one.options[Number(radio.value)].value;
  }
  return told;
}
