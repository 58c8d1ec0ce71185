// The guide of a paced move: what to do now, which one of how many, and a shape that swells and sinks with it.

import { stayAwake } from "./awake.js";
import { elapsed, running, still, stopped } from "./stopwatch.js";
import { tone, wake } from "./tones.js";

/** @typedef {{does: string, shape: "up" | "full" | "down" | "low", seconds: number, number: number, of: number}} Phase */

// What is shorter is not read aloud: the words would pile up.
const ALOUD_SECONDS = 3;

/**
 * Where a guide is after so many milliseconds: the phase, how much of it is over (0 to 1), and whether all of it is.
 * @param {Phase[]} phases
 * @param {number} milliseconds
 */
export function placeIn(phases, milliseconds) {
  let left = milliseconds / 1000;
  for (const [index, phase] of phases.entries()) {
    if (left < phase.seconds) return { index, through: left / phase.seconds, over: false };
    left -= phase.seconds;
  }
  return { index: phases.length - 1, through: 1, over: true };
}

/** How large the shape is, from 0 to 1. @param {Phase["shape"]} shape @param {number} through */
export function sizeOf(shape, through) {
  const eased = through * through * (3 - 2 * through);
  return { up: eased, full: 1, down: 1 - eased, low: 0 }[shape];
}

/** @param {HTMLElement} pacer @returns {{seconds: () => number, began: () => boolean, pause: () => void, isOver: () => boolean}} */
export function offerPacer(pacer) {
  const { phases, says, of } = JSON.parse(document.getElementById(pacer.dataset.pacer).textContent);
  const [word, nth, aloud, swell, bar, go, over] = [
    "[data-word]", "[data-nth]", "[data-aloud]", ".swell", ".pace-bar span", "[data-go]", "[data-over]",
  ].map((one) => pacer.querySelector(one));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let watch = still();
  let last = -1;
  let ticking = 0;
  let ended = false;

  const draw = () => {
    const { index, through, over: isOver } = placeIn(phases, elapsed(watch, Date.now()));
    const phase = phases[index];
    const whole = Math.floor(through * phase.seconds) + 1;
    const shown = calm.matches ? Math.min(whole / phase.seconds, 1) : through;
    bar.style.transform = `scaleX(${shown.toFixed(4)})`;
    if (!calm.matches) swell.style.transform = `scale(${(0.42 + 0.58 * sizeOf(phase.shape, through)).toFixed(4)})`;
    if (index !== last) change(phase, index);
    if (isOver) end();
  };
  const change = (phase, index) => {
    last = index;
    word.textContent = says[phase.does];
    nth.textContent = phase.of ? `${phase.number} ${of} ${phase.of}` : "";
    pacer.dataset.does = phase.shape;
    if (phase.seconds >= ALOUD_SECONDS) aloud.textContent = `${says[phase.does]}. ${nth.textContent}`;
    tone(phase.shape);
  };
  const frame = () => {
    if (watch.since === null) return;
    draw();
    requestAnimationFrame(frame);
  };
  const pause = () => {
    if (watch.since === null) return;
    watch = stopped(watch, Date.now());
    clearInterval(ticking);
    go.textContent = go.dataset.on;
    stayAwake(false);
    pacer.classList.remove("runs");
  };
  const end = () => {
    if (ended) return;
    ended = true;
    pause();
    go.hidden = true;
    over.hidden = false;
    aloud.textContent = over.textContent;
    tone("over");
    pacer.dispatchEvent(new CustomEvent("pacer-over", { bubbles: true }));
  };
  go.addEventListener("click", () => {
    wake();
    if (watch.since !== null) return pause();
    watch = running(watch, Date.now());
    go.textContent = go.dataset.pause;
    stayAwake(true);
    pacer.classList.add("runs");
    pacer.dispatchEvent(new CustomEvent("pacer-began", { bubbles: true }));
    // Frames stop while the page is hidden; the clock of this goes on, so that the tones do.
    ticking = setInterval(draw, 250);
    frame();
  });
  document.addEventListener("visibilitychange", () => watch.since !== null && draw());
  word.textContent = says[phases[0].does];
  return {
    seconds: () => Math.floor(elapsed(watch, Date.now()) / 1000),
    began: () => last >= 0,
    pause,
    isOver: () => ended,
  };
}
