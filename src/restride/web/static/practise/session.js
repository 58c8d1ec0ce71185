// A session one move after the other.

import { offerPacer } from "./pacer.js";
import { offerSteps } from "./steps.js";
import { offerSound } from "./tones.js";

const form = document.querySelector("form[data-session]");
if (form) {
  for (const one of form.querySelectorAll("[data-shown]")) one.hidden = false;
  const pacers = [...form.querySelectorAll("[data-pacer]")].map((box) => ({ box, ...offerPacer(box) }));
  offerSound();
  offerSteps(form, pacers);
}
