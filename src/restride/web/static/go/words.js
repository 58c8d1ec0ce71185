// The words of the page: they come with it, in its language; no text stands in a script.

/**
 * @typedef {{say: (key: string, values?: Record<string, string|number>) => string,
 *   counted: (key: string, count: number) => string, time: (seconds: number) => string,
 *   day: (day: string) => string, hour: (instant: number) => string}} Words
 */

/**
 * Makes the speaker of a page. `told`: messages by key; `counted`: messages by key and plural class; `{name}` is filled in.
 * @param {{locale: string, told: Record<string, string>, counted: Record<string, Record<string, string>>}} words
 * @returns {Words}
 */
export function speaker({ locale, told, counted }) {
  const plural = new Intl.PluralRules(locale);
  const fill = (/** @type {string} */ text, /** @type {Record<string, string|number>} */ values) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  const say = (/** @type {string} */ key, values = {}) => fill(told[key] ?? "", values);
  const many = (/** @type {string} */ key, /** @type {number} */ n) =>
    fill(counted[key][plural.select(n)] ?? counted[key].other, { n });
  return {
    say,
    counted: many,
    time(seconds) {
      const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
      if (!rest && minutes) return many("minutes", minutes);
      return minutes ? say("time-both", { minutes: many("minutes", minutes), seconds: many("seconds", rest) }) : many("seconds", rest);
    },
    day: (day) => new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(noonOf(day)),
    hour: (instant) => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant),
  };
}

/** The words that stand in this page, and where its tones and spoken words are. */
export function ofThisPage() {
  const told = JSON.parse(document.getElementById("go-words").textContent);
  return { words: speaker(told), tones: `${told.sounds}tones/`, spoken: `${told.sounds}spoken/${told.spoken}/` };
}

/** @param {string} day */
function noonOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year, month - 1, date, 12);
}
