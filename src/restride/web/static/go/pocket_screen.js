// The pages of the pocket test: how to do it, and what it found out.

import { now } from "./clock.js";
import { pocketTest } from "./pocket.js";
import { acts, fill, show } from "./screen.js";

/**
 * @param {{words: import("./words.js").Words, keep: (found: import("./pocket.js").FoundOut) => Promise<unknown>, back: () => void}} how
 */
export function showPocket({ words, keep, back }) {
  const root = show("pocket");
  /** @type {(() => void)|null} */
  let stop = null;

  function found(/** @type {import("./pocket.js").FoundOut} */ result) {
    keep(result).catch(() => {});
    show("found");
    fill(root, {
      sound: words.say(`found-${result.sound}`),
      buzz: words.say(result.buzz ? "found-can" : "found-cannot"),
      on: words.say(result.on ? "found-can" : "found-cannot"),
    });
    acts(root, { again: () => showPocket({ words, keep, back }), done: back });
  }

  fill(root, { now: "" });
  acts(root, {
    back: () => {
      stop?.();
      back();
    },
    begin: () => {
      stop?.();
      stop = pocketTest(new Audio(), { now, left: (seconds) => fill(root, { now: words.counted("pocket-left", seconds) }), done: found });
    },
  });
}
