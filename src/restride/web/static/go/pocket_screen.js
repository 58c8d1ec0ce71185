// The pages of the pocket test, and what it found out the last time.

import { now } from "./clock.js";
import { pocketTest } from "./pocket.js";
import { acts, fill, show } from "./screen.js";

const NAME = "pocket";

/**
 * @param {{words: import("./words.js").Words,
 *   store: ReturnType<typeof import("./kept.js").makeKept>}} how
 */
export function makePocket({ words, store }) {
  /** @type {import("./pocket.js").FoundOut|null} */
  let found = null;

  /** What this phone can do, in a sentence; "" before the first test. */
  const known = () => (found ? words.say(`found-${found.sound}`) : "");

  /** @param {() => void} back */
  function screen(back) {
    const root = show("pocket");
    /** @type {(() => void)|null} */
    let stop = null;
    fill(root, { now: "" });
    acts(root, {
      back: () => {
        stop?.();
        back();
      },
      begin: () => {
        stop?.();
        stop = pocketTest(new Audio(), {
          now,
          left: (seconds) => fill(root, { now: words.counted("pocket-left", seconds) }),
          done: (result) => {
            found = result;
            store.put(NAME, result).catch(() => {});
            told(back);
          },
        });
      },
    });
  }

  /** @param {() => void} back */
  function told(back) {
    const root = show("found");
    fill(root, {
      sound: known(),
      buzz: words.say(found.buzz ? "found-can" : "found-cannot"),
      on: words.say(found.on ? "found-can" : "found-cannot"),
    });
    acts(root, { again: () => screen(back), done: back });
  }

  return {
    known,
    show: screen,
    async load() {
      found = (await store.get(NAME)) ?? null;
    },
  };
}
