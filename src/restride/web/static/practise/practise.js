// Practising one move: the guide, and at its end, or where she stops, how long it was.

import { offerPacer } from "./pacer.js";
import { offerSound } from "./tones.js";
import { fillMinutes } from "./minutes.js";

const form = document.querySelector("form[data-practise]");
const box = form?.querySelector("[data-pacer]");
if (form && box) {
  const [finish, end, stopHere, written] = ["[data-finish]", "[data-end]", "[data-stop]", "[data-written]"].map(
    (one) => form.querySelector(one),
  );
  for (const one of form.querySelectorAll("[data-shown]")) one.hidden = false;
  const mending = form.querySelector("[aria-invalid]") !== null;
  const pacer = offerPacer(box);
  offerSound();
  written.open = false;
  form.append(written);
  finish.hidden = !mending;
  const did = end.querySelector("button:not([name])");
  did.hidden = !mending;

  const close = (whole) => {
    pacer.pause();
    finish.hidden = false;
    did.hidden = false;
    stopHere.hidden = true;
    form.querySelector("#part").checked = !whole;
    fillMinutes(form, pacer.seconds());
  };
  form.addEventListener("pacer-began", () => {
    stopHere.hidden = false;
    for (const one of form.querySelectorAll("[data-before]")) one.hidden = true;
  });
  form.addEventListener("pacer-over", () => {
    close(true);
    did.focus();
  });
  stopHere.addEventListener("click", () => {
    close(false);
    did.focus();
  });
  end.querySelector("[name=wrong]").addEventListener("click", () => {
    if (pacer.began()) fillMinutes(form, pacer.seconds());
  });
}
