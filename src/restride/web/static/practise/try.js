// The page of one test: counters and timers beside the fields, and one button that ends it all.

import { offerCounter } from "./counter.js";
import { offerTimer } from "./timer.js";
import { offerSound } from "./tones.js";

const form = document.querySelector("#try");
if (form) {
  for (const one of form.querySelectorAll("[data-shown]")) one.hidden = false;
  const timers = [];
  for (const tally of form.querySelectorAll("[data-tally]")) {
    if (tally.dataset.tally === "count") offerCounter(tally);
    else timers.push(offerTimer(tally));
  }
  offerSound();
  form.querySelector("[data-wrong]").addEventListener("click", () => {
    for (const timer of timers) timer.stop();
    form.querySelector("[data-rest]").hidden = false;
    const felt = form.querySelector("#id-felt");
    felt.focus({ preventScroll: true });
    felt.scrollIntoView({ block: "start" });
  });
}
