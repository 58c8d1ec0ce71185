// One move after the other: ticks of rounds, rest and holds by the clock, an easier one, and where she was kept in mind.

import { stayAwake } from "./awake.js";
import { fillMinutes } from "./minutes.js";
import { digits, elapsed, running, still, stopped } from "./stopwatch.js";
import { tone, wake } from "./tones.js";

const HOURS = 60 * 60 * 1000;
const KEPT_HOURS = 6;

/** Whether all of a session was done: each move was come to, and none left out. @param {boolean[]} left @param {boolean} atEnd */
export const isWhole = (left, atEnd) => atEnd && !left.some(Boolean);

/** @param {HTMLFormElement} form @param {{box: HTMLElement, pause: () => void, seconds: () => number}[]} pacers */
export function offerSteps(form, pacers) {
  const moves = [...form.querySelectorAll("[data-move]")];
  const [steps, nth, over, finish, end, begin] = [
    "[data-steps]", "[data-nth]", "[data-over]", "[data-finish]", "[data-end]", "[data-begin]",
  ].map((one) => form.querySelector(one));
  if (!begin) return;
  const [back, next] = [steps.querySelector("[data-back]"), steps.querySelector("[data-next]")];
  const did = end.querySelector("button:not([name])");
  const part = form.querySelector("#part");
  const wrong = end.querySelector("[name=wrong]");
  const key = location.pathname;
  const left = moves.map(() => false);
  let at = 0;
  let began = null;

  const save = () => {
    try {
      const ticked = [...form.querySelectorAll("[data-turn]:checked")].map((one) => one.id);
      sessionStorage.setItem(key, JSON.stringify({ at, began, left, ticked }));
    } catch {
      // Without a place to keep it, the session lasts as long as the page.
    }
  };
  const show = ({ focus = true } = {}) => {
    const atEnd = at >= moves.length;
    moves.forEach((move, place) => (move.hidden = place !== at));
    for (const { box, pause } of pacers) if (!moves[at]?.contains(box)) pause();
    nth.textContent = atEnd ? "" : `${at + 1} ${nth.dataset.of} ${moves.length}`;
    next.hidden = atEnd;
    steps.classList.toggle("at-end", atEnd);
    over.hidden = !atEnd;
    back.disabled = at === 0;
    finish.hidden = did.hidden = !atEnd;
    if (atEnd) {
      fillMinutes(form, (Date.now() - began) / 1000);
      part.checked = !isWhole(left, atEnd);
      stayAwake(false);
    }
    if (focus) {
      (atEnd ? over : visibleHeading(moves[at])).focus({ preventScroll: true });
      form.scrollIntoView({ block: "start" });
    }
    save();
  };
  const start = () => {
    wake();
    stayAwake(true);
    const before = kept(key, moves.length);
    began = before?.began ?? Date.now();
    if (before) {
      at = before.at;
      before.left.forEach((one, place) => one && leaveOut(place, { goOn: false }));
      for (const id of before.ticked) {
        const box = document.getElementById(id);
        if (box) box.checked = true;
      }
    }
    form.classList.add("guided");
    for (const one of document.querySelectorAll("[data-before]")) one.hidden = true;
    begin.hidden = true;
    steps.hidden = false;
    steps.append(wrong);
    show();
  };
  const leaveOut = (place, { goOn = true } = {}) => {
    left[place] = true;
    moves[place].querySelector("[data-out]").hidden = false;
    if (goOn) {
      at += 1;
      show();
    }
  };

  form.classList.add("ready");
  finish.hidden = did.hidden = !form.querySelector("[aria-invalid]");
  begin.querySelector("[data-start]").addEventListener("click", start);
  next.addEventListener("click", () => {
    at += 1;
    show();
  });
  back.addEventListener("click", () => {
    at = Math.max(at - 1, 0);
    show();
  });
  moves.forEach((move, place) => {
    for (const button of move.querySelectorAll("[data-leave-out]")) button.addEventListener("click", () => leaveOut(place));
    move.querySelector("[data-swap]")?.addEventListener("click", (event) => {
      event.preventDefault();
      move.querySelector("[data-main]").hidden = true;
      move.querySelector("[data-easier]").hidden = false;
      visibleHeading(move).focus();
    });
    for (const one of move.querySelectorAll("[data-main], [data-easier]")) offerTurns(one, save);
  });
  wrong.addEventListener("click", () => {
    if (began) fillMinutes(form, (Date.now() - began) / 1000);
  });
  form.addEventListener("submit", () => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  });
}

/** @param {HTMLElement} move */
function visibleHeading(move) {
  return [...move.querySelectorAll("h2")].find((one) => !one.closest("[hidden]")) ?? move;
}

/** Rounds to tick, the rest after each, and a clock for what is held or goes on for minutes. */
function offerTurns(one, save) {
  const turns = [...one.querySelectorAll("[data-turn]")];
  const rest = one.querySelector("[data-rest]");
  const watchBox = one.querySelector("[data-watch]");
  if (!rest) return;
  const restClock = offerClock(rest.querySelector("[data-rest-clock]"));
  turns.forEach((turn, place) => {
    turn.addEventListener("change", () => {
      save();
      const following = turns[place + 1];
      const resting = turn.checked && following && !following.checked;
      rest.hidden = !resting;
      if (!resting) return restClock.stop();
      rest.querySelector("[data-side]").hidden = !turn.dataset.turn || turn.dataset.turn === following.dataset.turn;
      restClock.start();
    });
  });
  const seconds = Number(watchBox.dataset.watch) + Number(watchBox.dataset.minutes) * 60;
  if (!seconds) return;
  watchBox.hidden = false;
  const clock = offerClock(watchBox.querySelector("[data-clock]"), seconds);
  watchBox.querySelector("[data-time]").addEventListener("click", () => {
    wake();
    clock.start();
  });
}

/** A clock that counts up, with a tone at an aim. @param {HTMLElement} face @param {number} aim seconds */
function offerClock(face, aim = 0) {
  let watch = still();
  let ticking = 0;
  let reached = false;
  const show = () => {
    const passed = elapsed(watch, Date.now());
    face.textContent = aim ? `${digits(passed)} / ${digits(aim * 1000)}` : digits(passed);
    if (aim && !reached && passed >= aim * 1000) {
      reached = true;
      tone("reached");
      stop();
    }
  };
  const stop = () => {
    watch = stopped(watch, Date.now());
    clearInterval(ticking);
  };
  const start = () => {
    clearInterval(ticking);
    watch = running(still(), Date.now());
    reached = false;
    ticking = setInterval(show, 250);
    show();
  };
  document.addEventListener("visibilitychange", () => watch.since !== null && show());
  return { start, stop };
}

/** What was kept of this session a short while ago. @param {string} key @param {number} moves */
function kept(key, moves) {
  try {
    const told = JSON.parse(sessionStorage.getItem(key));
    const fits = told?.left?.length === moves && told.began && Date.now() - told.began < KEPT_HOURS * HOURS;
    return fits && told.at <= moves ? told : null;
  } catch {
    return null;
  }
}
