// The session that is going on, kept sealed on the phone: closing the page keeps the place.

import { areFour } from "./answers.js";
import { areActs, areParts } from "./player_state.js";

const NAME = "place";
const SHAPE = 1;

/**
 * `id`: of what will be told about it; `on`: the day it began, in `zone`; `seen`: when the clock was last looked at; `symptoms`: what
 * she told while moving.
 * @typedef {{id: string, on: string, zone: string, session: import("./sessions.js").Session, whole: boolean,
 *   four: import("./answers.js").Group[], acts: import("./player_state.js").Act[], seen: number,
 *   symptoms: import("./answers.js").Answers|null, asking: boolean}} Place
 */

/**
 * Keeps places in a sealed store.
 * @param {ReturnType<typeof import("./kept.js").makeKept>} store
 */
export const makePlaces = (store) => ({
  /** @param {Place} place */
  keep: (place) => store.put(NAME, { shape: SHAPE, ...place }),
  forget: () => store.remove(NAME),
  /** The place that was kept; null where there is none, or none that can be read. */
  async kept() {
    const told = await store.get(NAME);
    return isPlace(told) ? /** @type {Place} */ (told) : null;
  },
});

/** @param {any} told */
const isPlace = (told) =>
  told?.shape === SHAPE &&
  typeof told.id === "string" &&
  Number.isFinite(told.seen) &&
  areParts(told.session?.parts) &&
  Array.isArray(told.session.cues) &&
  areFour(told.four) &&
  areActs(told.acts) &&
  told.acts.length > 0;
