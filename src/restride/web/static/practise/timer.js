// Timing a test by the clock: three seconds to get ready, then the seconds run into the field. It outlives the page.

import { stayAwake } from "./awake.js";
import { tone, wake } from "./tones.js";

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Whole seconds since a start; below zero while getting ready. @param {number} starts @param {number} now */
export const since = (starts, now) => Math.floor((now - starts) / SECOND);

/** @param {HTMLElement} tally @returns {{stop: () => void}} */
export function offerTimer(tally) {
  const field = tally.querySelector("[data-number]");
  const minutes = tally.querySelector("[data-minutes]");
  const says = tally.querySelector("[data-says]");
  const button = tally.querySelector("[data-go]");
  const word = button.querySelector("[data-word]");
  const aim = Number(tally.dataset.aim);
  const key = `${location.pathname} ${field.name}`;
  let starts = kept(key);
  let told = null;
  let ticking = 0;

  const write = (seconds) => {
    if (minutes) minutes.value = String(Math.floor(seconds / 60));
    field.value = String(minutes ? seconds % 60 : seconds);
  };
  const show = () => {
    const seconds = since(starts, Date.now());
    if (seconds < 0) {
      if (told !== seconds) tone("ready");
      says.textContent = `${button.dataset.readySays}: ${-seconds}`;
    } else {
      if (told !== null && told < 0) tone("up");
      if (told !== null && told < 0) says.textContent = "";
      write(seconds);
      if (aim && seconds >= aim && says.textContent !== says.dataset.reached) {
        says.textContent = says.dataset.reached;
        tone("reached");
      }
    }
    told = seconds;
  };
  const run = () => {
    word.textContent = button.dataset.stop;
    tally.classList.add("runs");
    stayAwake(true);
    ticking = setInterval(show, 200);
    show();
  };
  const stop = () => {
    if (starts === null) return;
    clearInterval(ticking);
    if (since(starts, Date.now()) >= 0) show();
    else says.textContent = "";
    starts = told = null;
    keep(key, null);
    word.textContent = button.dataset.again;
    tally.classList.remove("runs");
    stayAwake(false);
  };
  button.addEventListener("click", () => {
    wake();
    if (starts !== null) return stop();
    starts = Date.now() + Number(tally.dataset.ready) * SECOND;
    keep(key, starts);
    says.textContent = "";
    run();
  });
  document.addEventListener("visibilitychange", () => starts !== null && show());
  tally.closest("form").addEventListener("submit", stop);
  if (starts !== null) run();
  return { stop };
}

/** When it was started, where that was less than a day ago. @param {string} key */
function kept(key) {
  try {
    const told = Number(sessionStorage.getItem(key) ?? NaN);
    return Number.isFinite(told) && Math.abs(Date.now() - told) < DAY ? told : null;
  } catch {
    return null;
  }
}

/** @param {string} key @param {number | null} starts */
function keep(key, starts) {
  try {
    if (starts === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, String(starts));
  } catch {
    // Without a place to keep it, the time lasts as long as the page.
  }
}
