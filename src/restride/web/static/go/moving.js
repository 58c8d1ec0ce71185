// The screen while she moves: one word, huge digits, what comes next, two large buttons and a quiet one.

import { digits } from "./clock.js";
import { partsFrom } from "./player_state.js";
import { acts, announce, fill, part, show, strip, stripTo } from "./screen.js";

/** @typedef {import("./player_state.js").Position} Position */
/** @typedef {import("./player_state.js").Part} Part */

/**
 * Puts the screen up; returns what shows a position on it.
 * @param {Part[]} parts
 * @param {import("./words.js").Words} words
 * @param {{pause: () => void, on: () => void, walk: () => void, end: () => void, wrong: () => void, soundOn: () => void}} on
 */
export function showMoving(parts, words, on) {
  const root = show("moving");
  const line = part(root, "strip");
  let drawn = "";
  let told = "";
  acts(root, { pause: on.pause, on: on.on, walk: on.walk, end: on.end, wrong: on.wrong, "sound-on": on.soundOn });

  return {
    /** @param {Position} position */
    show(position) {
      const shown = partsFrom(parts, position.walksSince);
      const [paused, runsLeft] = [position.stage === "paused", ranLater(shown, position.second)];
      const key = `${shown.length} ${position.walksSince}`;
      if (key !== drawn) strip(line, shown);
      drawn = key;
      stripTo(line, shown, position.second);
      const moving = part(root, "moving");
      moving.dataset.kind = position.kind;
      moving.dataset.stage = position.stage;
      part(root, "digits").dataset.wide = String(digits(position.left).length > 4);
      fill(root, {
        word: words.say(paused ? "paused" : position.kind),
        digits: digits(position.left),
        which: which(position, shown, words),
        "in-all": words.say("left-in-all", { time: digits(position.leftInAll) }),
        next: paused ? words.say("paused-why") : next(position, words),
      });
      swap(root, { pause: !paused, on: paused });
      part(root, "walk").hidden = !runsLeft;
      part(root, "end").hidden = !paused;
      const saying = `${position.stage} ${position.kind} ${position.number} ${position.next?.starts}`;
      if (saying !== told) announce(spoken(position, words));
      told = saying;
    },
    /** A calm line above the buttons; "" takes it away. */
    say: (/** @type {string} */ text) => fill(root, { said: text }),
    /** Whether the sound waits for a tap. */
    silent: (/** @type {boolean} */ so) => {
      part(root, "sound-on").hidden = !so;
    },
  };
}

/** Shows one of two buttons that stand in one place; the focus stays in that place. */
function swap(/** @type {ParentNode} */ root, /** @type {Record<string, boolean>} */ shown) {
  const names = Object.keys(shown);
  const had = names.some((name) => part(root, name) === document.activeElement);
  for (const name of names) part(root, name).hidden = !shown[name];
  if (had) part(root, names.find((name) => shown[name])).focus();
}

/** @param {Part[]} parts @param {number} second */
const ranLater = (parts, second) => parts.some((one) => one.kind === "run" && one.starts + one.seconds > second);

/** @param {Position} position @param {Part[]} parts @param {import("./words.js").Words} words */
function which({ kind, number, runs, second, walksSince }, parts, words) {
  if (kind === "run") return runs > 1 ? words.say("which", { number, runs }) : "";
  if (!runs) return "";
  if (walksSince !== null) return words.say("walking-rest");
  return words.say("runs-done", { number: parts.filter((one) => one.kind === "run" && one.starts + one.seconds <= second).length, runs });
}

/** @param {Position} position @param {import("./words.js").Words} words */
const next = ({ next: coming }, words) =>
  coming ? words.say(`next-${coming.kind}`, { time: words.time(coming.seconds) }) : words.say("next-end");

/** @param {Position} position @param {import("./words.js").Words} words */
function spoken({ stage, kind, left, number, runs }, words) {
  if (stage === "paused") return words.say("say-paused", { time: words.time(left) });
  const time = words.time(left);
  return kind === "run" && runs > 1 ? words.say("say-run", { time, number, runs }) : words.say(kind === "run" ? "say-run-alone" : "say-walk", { time });
}
