// How long it was, into the field: whole minutes by the clock, rounded down, and never less than one.

/** @param {number} seconds */
export const minutesOf = (seconds) => Math.max(Math.floor(seconds / 60), 1);

/** @param {HTMLFormElement} form @param {number} seconds */
export function fillMinutes(form, seconds) {
  form.querySelector("#id-minutes").value = String(minutesOf(seconds));
}
