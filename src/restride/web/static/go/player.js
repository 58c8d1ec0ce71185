// The walk and run player. What was issued is played, what happens is kept, and running is only ever taken away here.

import { showAfter } from "./after.js";
import { areFour, worse } from "./answers.js";
import { now } from "./clock.js";
import { checkedIn, newId, sessionDone } from "./events.js";
import { makeGoing } from "./going.js";
import { dayIn, mayRun } from "./lock.js";
import { makeOpening } from "./opening.js";
import { makeKept, makePlaces } from "./place.js";
import * as issued from "./plan.js";
import { isWhole, positionAt } from "./player_state.js";
import * as queue from "./queue.js";
import { nextAfter } from "./sessions.js";
import { makeSound } from "./sound.js";
import * as store from "./store.js";
import { canVibrate } from "./tones.js";
import { ofThisPage } from "./words.js";

// A part shorter than this, in seconds, is a tap by mistake.
const LEAST = 30;
const { words, tones, spoken } = ofThisPage();
const kept = makeKept(store);
const places = makePlaces(kept);
const audio = /** @type {HTMLAudioElement} */ (document.getElementById("go-track"));

/** The plan as it is known, and how far the phone's clock is behind the server's, in milliseconds. @type {any} */
let known = null;
let behind = 0;
/** What comes after the session that ended last. @type {ReturnType<typeof showAfter>|null} */
let ended = null;
/** @type {import("./before.js").Choices} */
let choices = { sound: "voice", music: false, buzz: canVibrate() };

const sound = makeSound({
  audio,
  folder: tones,
  spoken,
  named: { title: words.say("locked-title"), by: words.say("app") },
  file: (session, voice) => issued.sound(session, { voice }),
  on: {
    pause: () => going.pause(),
    resume: () => going.goOn(),
    lost: () => going.silent(true),
    found: () => going.silent(false),
  },
});
const going = makeGoing({
  words,
  places,
  sound,
  hasSound: () => choices.sound !== "none",
  today,
  told: toldWhileMoving,
  over,
  dropped: async () => {
    await places.forget();
    start();
  },
});
const opening = makeOpening({
  words,
  plan: () => known.plan,
  today,
  seen: () => (known.fresh ? "" : words.say("plan-of", { day: words.day(dayIn(known.plan.zone, known.seen)), time: words.hour(known.seen) })),
  async mayRun(answersToday) {
    const hour = await reckon();
    return mayRun({ plan: known.plan, now: hour.now, trusted: hour.trusted, answersToday, unsent: await queue.unsent() });
  },
  answered: keepAnswers,
  renew,
  asked: answersOfToday,
  sound,
  choices: () => choices,
  chose: (chosen) => {
    choices = chosen;
    kept.put("choices", choices).catch(() => {});
  },
  async pocket() {
    const found = await kept.get("pocket");
    return found ? words.say(`found-${found.sound}`) : "";
  },
  async pocketTest(back) {
    // Few ask for it, and only once: nobody else waits for it.
    const { showPocket } = await import("./pocket_screen.js");
    showPocket({ words, keep: (found) => kept.put("pocket", found), back });
  },
  begin,
  enter: (pin) => store.open({ pin }),
  again: wake,
});

async function reckon() {
  const hour = await issued.reckon();
  behind = hour.now.getTime() - now();
  return hour;
}

/** The civil day it is for her plan. @param {string} zone */
function today(zone = known?.plan?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone) {
  return dayIn(zone, new Date(now() + behind));
}

/** Sends what waits, and asks for the plan anew; without a signal all stays as it was. */
async function renew() {
  await queue.send().catch(() => {});
  const told = await issued.current();
  if (!told.plan) return;
  known = told;
  if (known.plan.running === "no") going.withdraw();
}

/** @param {import("./sessions.js").Found} found @param {boolean} walking */
function begin({ session, whole }, walking) {
  const at = now();
  const { versions, ...played } = session;
  /** @type {import("./place.js").Place} */
  const place = {
    id: newId(),
    on: today(),
    zone: known.plan.zone,
    session: played,
    whole: session === whole,
    four: known.plan.four,
    acts: [{ at, does: "begin" }, ...(walking ? [{ at, does: /** @type {const} */ ("walk") }] : [])],
    seen: at,
    symptoms: null,
    asking: false,
  };
  places.keep(place).catch(() => {});
  going.begin(place, false);
}

/** What she told while moving counts at once, also if this page is never opened again. */
async function toldWhileMoving(/** @type {import("./place.js").Place} */ place, /** @type {import("./answers.js").Answers} */ answers) {
  place.symptoms = worse(place.four, place.symptoms, answers);
  await keepAnswers(place.four, answers);
  renew();
}

/**
 * Keeps answers to the four: for her plan, and for the lock of this phone. Rejects where they cannot be kept.
 * @param {import("./answers.js").Group[]} four
 * @param {import("./answers.js").Answers} answers
 * @returns {Promise<import("./answers.js").Answers>} the worst of today's
 */
async function keepAnswers(four, answers) {
  await queue.add(checkedIn(answers, when(newId())));
  const worst = worse(four, await answersOfToday(), answers);
  await kept.put("asked", { on: today(), answers: worst }).catch(() => {});
  return worst;
}

async function answersOfToday() {
  const told = await kept.get("asked");
  return told?.on === today() ? told.answers : null;
}

const when = (/** @type {string} */ id, { on = today(), zone = known?.plan?.zone } = {}) => ({ id, on, zone, now: now() + behind });

/** The session has ended: what was done is kept first, then she is asked. */
async function over(/** @type {import("./place.js").Place} */ place, /** @type {number} */ instant) {
  const position = positionAt(place.session.parts, place.acts, instant);
  if (position.second < LEAST && position.wrongSince === null) {
    await places.forget();
    return start();
  }
  const whole = isWhole(place.session.parts, position);
  const session = { ...place.session, level: place.whole ? place.session.level : "" };
  let saved = true;
  try {
    await queue.add(sessionDone(session, { position, whole, symptoms: place.symptoms }, when(place.id, place)));
    await places.forget();
  } catch {
    // The place stays: what was done is told when this page is opened again.
    saved = false;
  }
  const screen = showAfter({
    position,
    four: place.four,
    words,
    symptoms: place.symptoms,
    // Whoever stopped at once has just been asked.
    asks: place.symptoms === null || place.acts.at(-2)?.does !== "wrong",
    told: async (answers) => {
      try {
        await keepAnswers(place.four, answers);
      } catch {
        return words.say("not-kept");
      }
      await renew();
      return sentLine();
    },
    next: () => nextOne(place.on),
  });
  screen.sent(words.say(saved ? "kept" : "not-kept"));
  if (!saved) return;
  ended = screen;
  await renew();
  screen.sent(await sentLine());
}

// What waits may also go later, or from another page: the line of the session that ended last says so.
addEventListener(queue.CHANGED, async () => ended?.sent(await sentLine()));

async function sentLine() {
  const waiting = (await queue.unsent()).length;
  return waiting ? words.counted("waiting", waiting) : words.say("sent");
}

/** @param {string} day */
function nextOne(day) {
  const next = known ? nextAfter(known.plan, day) : null;
  if (!next) return words.say("next-unknown");
  return words.say("next-one", { day: words.day(next.on), title: next.session.title, minutes: words.counted("minutes", next.session.minutes) });
}

/** The plan, from the server or from this phone; then the session that is going on, or that of the address. */
async function start(focus = true) {
  const told = await issued.current();
  // Behind a PIN the place could only be read now.
  if (await goesOn()) return;
  if (!told.plan) return opening.without(told.because);
  if (!areFour(told.plan.four)) return opening.without("unreadable");
  known = told;
  await reckon();
  await kept.put("look", known.plan.look).catch(() => {});
  await useWhatSheChose();
  opening.open(location.hash.slice(1), focus);
}

/** The page is the same for everybody: how it looks and sounds for her comes from her plan and from this phone. */
async function useWhatSheChose() {
  const page = document.documentElement.dataset;
  const look = (await kept.get("look")) ?? {};
  for (const name of ["theme", "hand", "amount"]) if (look[name]) page[name] = look[name];
  // At night it is quiet unless she asks for sound.
  choices = { ...choices, sound: page.theme === "night" ? "none" : "voice", ...(await kept.get("choices")) };
}

/** Goes on with the session that was going on when this page was closed, if there is one. */
async function goesOn() {
  const place = await places.kept();
  if (!place) return false;
  await useWhatSheChose();
  await sound.prepare(place.session, choices);
  going.begin(place, true);
  renew();
  return true;
}

async function wake() {
  await store.open();
  if (!(await goesOn())) await start(false);
}

addEventListener("hashchange", () => going.isOn || start());
wake();
