// After she moved: well done, once; the four; when the next one is. No score.

import { isClean, worse } from "./answers.js";
import { askTheFour } from "./four.js";
import { fill, focusOn, part, show } from "./screen.js";

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {import("./player_state.js").Position} Position */

/**
 * @param {{position: Position, four: import("./answers.js").Group[], words: import("./words.js").Words, asks: boolean,
 *   symptoms: Answers|null, told: (answers: Answers) => Promise<string>, next: () => string}} was
 *   `asks`: whether the four are still to be asked; `symptoms`: what she told on the way; `told`: keeps them, and says how they were kept; `next`: when the next one is
 * @returns {{sent: (text: string) => void}}
 */
export function showAfter({ position, four, words, asks, symptoms, told, next }) {
  const root = show("after");
  const time = words.counted("minutes", Math.max(1, Math.round(position.second / 60)));
  fill(root, {
    heading: words.say(position.wrongSince === null ? "well-done" : "kept-heading"),
    did: position.runSeconds ? words.say("did", { time, ran: words.time(position.runSeconds) }) : words.say("did-walk", { time }),
    sent: "",
  });
  const sent = (/** @type {string} */ text) => part(root, "sent") && fill(root, { sent: text });

  const thank = (/** @type {boolean} */ clean) => {
    part(root, "asks").hidden = true;
    for (const name of ["thanks", "home-part"]) part(root, name).hidden = false;
    part(root, "care").hidden = clean;
    fill(root, { "care-text": words.say("after-care"), next: clean ? next() : words.say("next-changes") });
  };
  if (asks) {
    askTheFour(root, four, {
      mend: words.say("four-mend"),
      pain: words.say("pain-places"),
      async done(answers) {
        const kept = await told(answers);
        if (!part(root, "asks")) return;
        thank(isClean(four, worse(four, symptoms, answers)));
        sent(kept);
        focusOn(root.querySelector("h2"));
      },
    });
  } else {
    thank(false);
  }
  return { sent };
}
