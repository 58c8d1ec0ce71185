// One screen at a time: each is a template of the page, put into its main part. All text goes in as text.

/** Puts a screen up; returns its root. The heading takes the focus, so that a screen reader begins there. */
export function show(/** @type {string} */ name, { focus = true } = {}) {
  const page = document.getElementById("page");
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(`screen-${name}`));
  page.replaceChildren(template.content.cloneNode(true));
  document.body.dataset.screen = name;
  scrollTo(0, 0);
  if (focus) focusOn(page.querySelector("h1"));
  return page;
}

/** A named part of a screen. */
export const part = (/** @type {ParentNode} */ root, /** @type {string} */ name) =>
  /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));

/**
 * Fills parts with text; a part whose text is empty is hidden.
 * @param {ParentNode} root
 * @param {Record<string, string>} texts
 */
export function fill(root, texts) {
  for (const [name, text] of Object.entries(texts)) {
    const one = part(root, name);
    if (one.textContent !== text) one.textContent = text;
    if (one.hidden !== !text) one.hidden = !text;
  }
}

/**
 * What happens when a button of a screen is pressed.
 * @param {ParentNode} root
 * @param {Record<string, () => void>} acts  by the names of the buttons
 */
export function acts(root, acts) {
  for (const [name, act] of Object.entries(acts)) part(root, name).addEventListener("click", act);
}

/** An element with text and attributes. */
export function make(/** @type {string} */ tag, attributes = {}, /** @type {(string|Node)[]} */ ...inside) {
  const one = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  one.append(...inside);
  return one;
}

/** Puts the focus on an element that has none of its own. */
export function focusOn(/** @type {HTMLElement|null} */ one) {
  if (!one) return;
  one.tabIndex = -1;
  one.focus({ preventScroll: true });
}

/** Says something to a screen reader, once. */
export function announce(/** @type {string} */ text) {
  document.getElementById("go-told").textContent = text;
}

/**
 * The session as one line: a stretch for each part, runs taller than walks. A picture only; the words stand beside it.
 * @param {HTMLElement} into
 * @param {import("./player_state.js").Part[]} parts
 */
export function strip(into, parts) {
  into.replaceChildren(
    ...parts.map((one) => {
      const stretch = make("span", { class: one.kind });
      stretch.style.flexGrow = String(one.seconds);
      stretch.append(make("i"));
      return stretch;
    }),
  );
}

/**
 * How much of the line is done.
 * @param {HTMLElement} into
 * @param {import("./player_state.js").Part[]} parts
 * @param {number} second
 */
export function stripTo(into, parts, second) {
  parts.forEach((one, place) => {
    const done = Math.max(0, Math.min(1, (second - one.starts) / one.seconds));
    /** @type {HTMLElement} */ (into.children[place].firstElementChild).style.inlineSize = `${done * 100}%`;
  });
}
