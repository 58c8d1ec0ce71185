// Where she types her PIN, on the door or where it is set, it also opens what this phone keeps with no signal. Only a PIN that
// the server took is used for that: so the form is sent from here, and its answer shown.

import * as plans from "./plan.js";

/**
 * Sends a form with a PIN in it and shows what comes of it; false where that is better left to the browser.
 * @param {HTMLFormElement} form @param {HTMLElement|null} submitter @returns {Promise<boolean>}
 */
export async function send(form, submitter) {
  const typed = form.elements.pin.value;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) });
  if (!answer.ok && answer.status !== 422) return false;
  const text = await answer.text();
  if (answer.ok) await plans.current(typed);
  if (answer.ok && answer.redirected) location.assign(answer.url);
  else show(new DOMParser().parseFromString(text, "text/html"));
  return true;
}

function show(page) {
  document.title = page.title;
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  document.querySelector("main [role=alert], main h1")?.scrollIntoView();
}
