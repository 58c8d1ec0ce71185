// Counting with a thumb: the number stays a field, so that it can be typed as well.

import { tone, wake } from "./tones.js";

const MOST = 1000;

/** The number after a tap. What is no number counts as none yet. @param {string} typed @param {number} by */
export function counted(typed, by) {
  const before = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
  return Math.min(Math.max(before + by, 0), MOST);
}

/** @param {HTMLElement} tally */
export function offerCounter(tally) {
  const field = tally.querySelector("[data-number]");
  const says = tally.querySelector("[data-says]");
  const aim = Number(tally.dataset.aim);
  const count = (by) => {
    wake();
    const number = counted(field.value, by);
    field.value = String(number);
    const reached = by > 0 && aim > 0 && number === aim;
    says.textContent = reached ? says.dataset.reached : String(number);
    says.classList.toggle("hidden", !reached);
    tone(reached ? "reached" : "ready");
  };
  tally.querySelector("[data-plus]").addEventListener("click", () => count(1));
  tally.querySelector("[data-minus]").addEventListener("click", () => count(-1));
}
