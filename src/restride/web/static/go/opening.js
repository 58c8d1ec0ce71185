// From the plan to the first step: which session, the four before a run, and what there is instead of one.

import { isClean } from "./answers.js";
import { showBefore } from "./before.js";
import { now } from "./clock.js";
import { askTheFour } from "./four.js";
import { acts, fill, make, part, show } from "./screen.js";
import { hasRuns, sessionOf, sessionsOn } from "./sessions.js";
import { canVibrate } from "./tones.js";

/** @typedef {import("./sessions.js").Found} Found */
/** @typedef {import("./sessions.js").Session} Session */
/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {{run: true}|{run: false, because: string}} Permission */
/**
 * `mayRun`: the permission with today's answers, or before they are asked (null). `answered`: keeps answers, tells the
 * worst of today, and rejects where they cannot be kept. `renew`: sends what waits, and has a fresh plan where there is a
 * signal. `seen`: how old the plan is. `enter`: opens what is kept with her PIN.
 * @typedef {{words: import("./words.js").Words, plan: () => any, today: () => string, seen: () => string,
 *   mayRun: (answers: Answers|null) => Promise<Permission>, asked: () => Promise<Answers|null>,
 *   answered: (four: import("./answers.js").Group[], answers: Answers) => Promise<Answers>, renew: () => Promise<unknown>,
 *   sound: ReturnType<typeof import("./sound.js").makeSound>, choices: () => any, chose: (choices: any) => void,
 *   pocket: () => Promise<string>, pocketTest: (back: () => void) => void,
 *   begin: (found: Found, walking: boolean) => void, enter: (pin: string) => Promise<{state: string, minutes?: number}>,
 *   again: () => void}} How
 */

// A signal may bring what is needed: a newer plan, or that everything is sent.
const MAY_BE_RENEWED = ["expired", "no-check-in", "unsent", "plan-says-no", "clock"];
const ASK = "ask-the-four";
// Why there is no plan, and the notice that says so.
const WITHOUT = { "nothing-kept": "no-plan", unset: "no-plan", nobody: "nobody", shut: "shut" };

/** @param {How} how */
export function makeOpening(how) {
  const { words, today } = how;

  /** The session of an address, or today's; where there are several she chooses. @param {string} code */
  function open(code, focus = true) {
    const plan = how.plan();
    if (["today", "now"].includes(plan.urgency)) return showHelp(plan);
    if (plan.closed) return notice("closed");
    const found = sessionOf(plan, code);
    if (found) return before(found, focus);
    const sessions = sessionsOn(plan, today());
    if (!sessions.length) return notice(code ? "gone" : "nothing");
    if (sessions.length === 1 && !code) return before({ on: today(), whole: sessions[0], session: sessions[0] }, focus);
    const root = show("list", { focus });
    fill(root, { day: words.say("on-day", { day: words.day(today()) }) });
    part(root, "sessions").replaceChildren(
      ...sessions.map((one) => {
        const name = make("span", { class: "name" }, one.title);
        const link = make("a", { href: `#${one.code}` }, make("span", {}, name, make("span", { class: "soft" }, words.counted("minutes", one.minutes))));
        return make("li", {}, link);
      }),
    );
  }

  /** @param {Found} found */
  async function before(found, focus = true) {
    if (hasRuns(found.session)) {
      const asked = await how.asked();
      const earlier = asked && !isClean(how.plan().four, asked) ? asked : null;
      const permission = found.on === today() ? await how.mayRun(earlier) : { run: false, because: "another-day" };
      if (!permission.run && permission.because !== ASK) return renewed(found, earlier, permission.because);
    }
    ready(found, focus);
  }

  /** @param {Found} found */
  async function ready(found, focus = true) {
    const pocket = await how.pocket();
    how.sound.prepare(found.session, how.choices());
    showBefore(found, {
      words,
      now,
      focus,
      choices: how.choices(),
      canBuzz: canVibrate(),
      pocket,
      seen: how.seen(),
      start: () => {
        if (hasRuns(found.session)) return ask(found);
        how.sound.open();
        how.begin(found, false);
      },
      length: (session) => ready({ ...found, session }),
      chose: (choices) => {
        how.chose(choices);
        how.sound.prepare(found.session, choices);
      },
      pocketTest: () => how.pocketTest(() => ready(found)),
    });
  }

  /** The four, on this phone, before each run (I-07). @param {Found} found */
  function ask(found) {
    const root = show("ask");
    fill(root, { heading: words.say("ask-heading"), why: words.say("ask-why") });
    acts(root, { back: () => ready(found) });
    askTheFour(root, how.plan().four, {
      mend: words.say("four-mend"),
      pain: words.say("pain-places"),
      done: (answers) => {
        how.sound.open();
        answered(found, answers);
      },
    });
  }

  /** @param {Found} found @param {Answers} answers */
  async function answered(found, answers) {
    let worst;
    try {
      worst = await how.answered(how.plan().four, answers);
    } catch {
      return instead(found, "not-kept");
    }
    const permission = await how.mayRun(worst);
    if (permission.run) {
      how.begin(found, false);
      // Her answer goes on its way; if the plan takes running away because of it, she walks from there.
      how.renew();
      return;
    }
    await renewed(found, worst, permission.because);
  }

  /** What may be different once there was a signal is asked again; else there is something instead. */
  async function renewed(/** @type {Found} */ found, /** @type {Answers|null} */ answers, /** @type {string} */ because) {
    if (!MAY_BE_RENEWED.includes(because)) {
      how.renew();
      return instead(found, because);
    }
    wait();
    await how.renew();
    const fresh = sessionOf(how.plan(), found.session.code);
    if (!fresh) return open("");
    const permission = await how.mayRun(answers);
    if (permission.run) return how.begin(fresh, false);
    return permission.because === ASK ? ready(fresh) : instead(fresh, permission.because);
  }

  /** Why there is no run, what helps first, and the walk of the same minutes. @param {Found} found @param {string} because */
  function instead(found, because) {
    const root = show("instead");
    const day = words.day(found.on);
    fill(root, {
      heading: words.say(`no-${because}`),
      text: words.say(`no-${because}-why`, { day }),
      kept: because === "symptom" ? words.say("symptom-kept") : "",
      "walk-heading": words.say("instead-walk-heading", { minutes: words.counted("minutes", found.session.minutes) }),
    });
    part(root, "check-in-part").hidden = because !== "no-check-in";
    part(root, "walk-part").hidden = because === "unreadable";
    how.sound.prepare(found.session, how.choices());
    acts(root, {
      walk: () => {
        how.sound.open();
        how.begin(found, true);
      },
    });
  }

  /** Somebody has to look today or now: that comes first, with whom to call (I-26). @param {any} plan */
  function showHelp(plan) {
    const root = show("help");
    part(root, "care").replaceChildren(
      ...plan.help.map((/** @type {any} */ one) => {
        const section = make("section", { class: `care ${one.level}` });
        const call = one.number ? [make("a", { class: "call", href: `tel:${one.dial}` }, words.say("call", { number: one.number }))] : [];
        const signs = one.signs.map((/** @type {any} */ sign) => make("li", {}, `${sign.says} `, make("span", { class: "act" }, sign.act)));
        const level = make("span", { class: "hidden" }, `${words.say(`level-${one.level}`)} `);
        section.append(make("h2", {}, level, words.say(`told-heading-${one.level}`, { says: one.says })), ...call, make("ul", {}, ...signs));
        return section;
      }),
    );
  }

  const wait = () => fill(show("wait"), {});

  /** @param {string} why */
  function notice(why) {
    const root = show("notice");
    fill(root, { heading: words.say(`${why}-heading`), text: words.say(`${why}-why`) });
    for (const name of ["door-part", "start-part"]) part(root, name).hidden = true;
    return root;
  }

  /** There is no plan, and this is why. @param {string} because */
  function without(because) {
    if (because === "pin") return askForPin();
    const root = notice(because in WITHOUT ? WITHOUT[because] : "unreadable");
    part(root, "door-part").hidden = because !== "shut";
    part(root, "start-part").hidden = because !== "nobody";
  }

  function askForPin() {
    const root = show("pin");
    const field = /** @type {HTMLInputElement} */ (root.querySelector("input"));
    root.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const { state, minutes } = await how.enter(field.value);
      if (state === "open") return how.again();
      fill(root, { mend: state === "wait" ? words.counted("pin-wait", minutes) : words.say("pin-wrong") });
      field.value = "";
      field.focus();
    });
    fill(root, { mend: "" });
  }

  return { open, without };
}
