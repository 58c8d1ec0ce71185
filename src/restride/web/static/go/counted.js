// Words with a number in them. They come from the page, said once for each of some numbers: of these, the one is taken that
// the language treats like the number at hand, and its digits are changed.

const SAMPLES = [1, 2, 5];

/**
 * A message of the page for a number; empty for none. It stands in `data-<name>-1`, `-2` and `-5` of an element.
 * @param {HTMLElement} element @param {string} name @param {number} count
 */
export function said(element, name, count) {
  if (!count) return "";
  const rules = new Intl.PluralRules(document.documentElement.lang || "en");
  const sample = SAMPLES.find((one) => rules.select(one) === rules.select(count)) ?? SAMPLES.at(-1);
  return (element.getAttribute(`data-${name}-${sample}`) ?? "").replace(String(sample), String(count));
}
