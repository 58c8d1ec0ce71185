// A session that is going on: each look at the clock works out the place anew; each act of hers is kept at once.

import { doubt, now, untilNextSecond } from "./clock.js";
import { askTheFour } from "./four.js";
import { showMoving } from "./moving.js";
import { moved, positionAt, secondsOf } from "./player_state.js";
import { acts, announce, fill, show } from "./screen.js";
import { isMuted } from "./sound.js";

/** @typedef {import("./place.js").Place} Place */
/** @typedef {import("./answers.js").Answers} Answers */

// The clock is noted in the store so often, in milliseconds; and so long she may have been away at the end without a question.
const NOTE = 15_000;
const AWAY = 120_000;
const PAUSED_LOOK = 10_000;

/**
 * @param {{words: import("./words.js").Words, places: ReturnType<typeof import("./place.js").makePlaces>,
 *   sound: ReturnType<typeof import("./sound.js").makeSound>, hasSound: () => boolean, today: (zone: string) => string,
 *   told: (place: Place, answers: Answers) => Promise<unknown>, over: (place: Place, instant: number) => void,
 *   dropped: () => void}} how
 *   `told`: keeps answers given while moving; `over`: the session has ended; `dropped`: it is to be left out
 */
export function makeGoing({ words, places, sound, hasSound, today, told, over, dropped }) {
  /** @type {Place|null} */
  let place = null;
  /** @type {ReturnType<typeof showMoving>|null} */
  let screen = null;
  let timer = 0;
  let noted = 0;

  const at = (instant = now()) => positionAt(place.session.parts, place.acts, instant);
  const seconds = (instant = now()) => moved(place.acts, instant) / 1000;

  async function keep() {
    noted = place.seen;
    try {
      await places.keep(place);
    } catch {
      screen?.say(words.say("not-keeping"));
    }
  }

  /** @param {import("./player_state.js").Act["does"][]} does */
  function act(...does) {
    const instant = Math.max(now(), place.acts.at(-1).at);
    place.acts.push(...does.map((one) => ({ at: instant, does: one })));
    place.seen = instant;
    keep();
    look();
  }

  function look() {
    clearTimeout(timer);
    if (!place) return;
    const instant = now();
    const strange = doubt(place.seen, instant);
    if (strange) return uncertain(strange);
    const position = at(instant);
    if (position.stage === "over" && !place.asking) return ends(position, instant);
    place.seen = instant;
    if (instant - noted >= NOTE) keep();
    screen?.show(position);
    sound.follow(place.session, position, seconds(instant));
    timer = setTimeout(look, position.stage === "paused" ? PAUSED_LOOK : untilNextSecond(moved(place.acts, instant)));
  }

  /** @param {import("./player_state.js").Position} position @param {number} instant */
  function ends(position, instant) {
    const unseen = secondsOf(place.session.parts) * 1000 - moved(place.acts, place.seen);
    if (position.second >= position.total && unseen > AWAY) return uncertain("away");
    finish(instant);
  }

  /** @param {number} instant */
  function finish(instant) {
    const done = place;
    leave();
    sound.end();
    over(done, instant);
  }

  function leave() {
    clearTimeout(timer);
    place = screen = null;
  }

  /** The clock cannot tell how far she is: she says, and nothing is guessed. @param {"back"|"leapt"|"away"} why */
  function uncertain(why) {
    clearTimeout(timer);
    sound.end();
    const { seen } = place;
    const time = words.time(at(seen).second);
    const root = show("doubt");
    screen = null;
    fill(root, {
      heading: words.say(`doubt-${why}`),
      text: words.say(`doubt-${why}-why`, { time }),
      part: words.say(why === "away" ? "doubt-part" : "doubt-drop", { time }),
      all: words.say(why === "away" ? "doubt-all" : "doubt-keep", { time }),
    });
    const upToSeen = () => {
      place.acts.push({ at: Math.max(seen, place.acts.at(-1).at), does: "stop" });
      finish(seen);
    };
    acts(root, {
      part: why === "away" ? upToSeen : () => (leave(), dropped()),
      all: why === "away" ? () => finish(now()) : upToSeen,
    });
  }

  function showScreen() {
    screen = showMoving(place.session.parts, words, {
      pause,
      on: goOn,
      walk: () => {
        sound.say("walk-rest");
        act("walk");
      },
      end: () => act("stop"),
      wrong: () => {
        place.asking = true;
        act("wrong");
        askWhatIsWrong();
      },
      soundOn: () => {
        sound.open();
        sound.again(seconds(), isMuted(place.session, at()));
        screen.silent(false);
      },
    });
  }

  function pause() {
    if (!place || at().stage !== "moving") return;
    sound.say("paused");
    act("pause");
  }

  function goOn() {
    if (!place || at().stage !== "paused") return;
    sound.open();
    // On another day nobody was asked yet how her body is: what is left is walked (I-07).
    const another = today(place.zone) !== place.on && at().walksSince === null;
    act(...(another ? /** @type {const} */ (["resume", "walk"]) : /** @type {const} */ (["resume"])));
    if (another) screen?.say(words.say("another-day"));
  }

  function askWhatIsWrong() {
    screen = null;
    const root = show("wrong");
    const home = async (/** @type {Answers|null} */ answers) => {
      place.asking = false;
      if (answers) await told(place, answers);
      await keep();
      if (!place) return;
      const offer = show("home");
      acts(offer, {
        stop: () => act("stop"),
        home: () => {
          showScreen();
          look();
        },
      });
      look();
    };
    askTheFour(root, place.four, { mend: words.say("four-mend"), pain: words.say("pain-places"), done: home, none: () => home(null) });
    look();
  }

  document.addEventListener("visibilitychange", () => {
    if (place && document.visibilityState === "hidden") keep();
    else look();
  });
  addEventListener("pagehide", () => place && keep());

  return {
    /** Begins, or goes on with, a session. @param {Place} session @param {boolean} again it had been closed */
    begin(session, again) {
      place = session;
      noted = 0;
      // A closed page goes on to the end without her: first of all she is asked.
      const position = at(Math.max(now(), place.seen));
      if (doubt(place.seen, now()) || (position.stage === "over" && !place.asking)) return look();
      sound.from(position.second);
      if (place.asking) return askWhatIsWrong();
      showScreen();
      look();
      if (sound.isMissing) screen?.say(words.say("no-file"));
      if (again && position.stage === "moving" && hasSound()) screen?.silent(true);
    },
    /** Whether a session is going on. */
    get isOn() {
      return place !== null;
    },
    pause,
    goOn,
    silent: (/** @type {boolean} */ so) => screen?.silent(so),
    /** The plan does not let her run any more: from here she walks. */
    withdraw() {
      if (!place || at().walksSince !== null || at().stage === "over") return;
      act("walk");
      screen?.say(words.say("withdrawn"));
      announce(words.say("withdrawn"));
    },
  };
}
