// Before she moves: what it is, how long in all, when it ends, what she needs, and how it sounds. Nothing counts down here.

import { acts, fill, make, part, show, strip } from "./screen.js";
import { hasRuns, versionsOf } from "./sessions.js";

/** @typedef {import("./sessions.js").Session} Session */
/** @typedef {import("./sessions.js").Found} Found */
/** @typedef {{sound: "voice"|"tones"|"none", music: boolean, buzz: boolean}} Choices */

const MINUTE = 60_000;

/**
 * @param {Found} found
 * @param {{words: import("./words.js").Words, now: () => number, choices: Choices, canBuzz: boolean, pocket: string,
 *   seen: string, focus: boolean, start: (session: Session, whole: boolean) => void, chose: (choices: Choices) => void,
 *   length: (session: Session) => void, pocketTest: () => void}} on
 */
export function showBefore({ on: day, whole, session }, on) {
  const { words } = on;
  const root = show("before", { focus: on.focus });
  const length = words.counted("minutes", session.minutes);
  fill(root, {
    day: words.say("on-day", { day: words.day(day) }),
    title: session.title,
    minutes: length,
    "in-all": words.say(hasRuns(session) ? "in-all" : "in-all-walk", { minutes: length }),
    ends: "",
    seen: on.seen,
    "pocket-known": "",
    "pocket-found": on.pocket,
  });
  strip(part(root, "strip"), session.parts);
  part(root, "lines").replaceChildren(...session.lines.map((line) => make("li", {}, line)));
  lengths(root, whole, session, on);
  sounds(root, on);
  acts(root, { start: () => on.start(session, session === whole), pocket: on.pocketTest });

  // The end moves with the minute, quietly: nobody is hurried by it.
  const ends = () => {
    if (!root.contains(part(root, "ends") ?? null)) return clearInterval(timer);
    fill(root, { ends: words.say("ends", { time: words.hour(on.now() + session.minutes * MINUTE) }) });
  };
  const timer = setInterval(ends, MINUTE / 4);
  ends();
}

/** @param {ParentNode} root @param {Session} whole @param {Session} now @param {any} on */
function lengths(root, whole, now, { words, length }) {
  const all = [whole, ...versionsOf(whole)];
  part(root, "lengths-part").hidden = all.length < 2;
  part(root, "lengths").replaceChildren(
    ...all.map((one) => {
      const button = make("button", { type: "button", "aria-pressed": String(one === now) }, words.say("length", { minutes: one.minutes }));
      button.addEventListener("click", () => length(one));
      return button;
    }),
  );
}

/** @param {ParentNode} root @param {any} on */
function sounds(root, { words, choices, canBuzz, chose }) {
  const into = part(root, "sounds");
  const [music, buzz] = ["#go-music", "#go-buzz"].map((one) => /** @type {HTMLInputElement} */ (into.querySelector(one)));
  /** @type {HTMLInputElement} */ (into.querySelector(`#go-sound-${choices.sound}`)).checked = true;
  music.checked = choices.music;
  buzz.checked = choices.buzz;
  part(root, "buzz").hidden = !canBuzz;
  const told = (/** @type {Choices} */ now) =>
    fill(root, { "sound-now": words.say(now.music && now.sound !== "none" ? "sound-now-music" : `sound-now-${now.sound}`) });
  into.addEventListener("change", () => {
    const picked = /** @type {HTMLInputElement} */ (into.querySelector("input[name=sound]:checked"));
    const now = { sound: picked.value, music: music.checked, buzz: buzz.checked };
    told(/** @type {Choices} */ (now));
    chose(now);
  });
  told(choices);
}
