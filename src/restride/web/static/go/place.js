// What the player keeps, sealed on the phone: above all the session that is going on, so that closing the page keeps the place.

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
 * Where the phone keeps nothing (it is shared, or private), what is kept stays as long as the page.
 * @param {{put: (name: string, value: any) => Promise<unknown>, get: (name: string) => Promise<any>,
 *   remove: (name: string) => Promise<unknown>}} store
 */
export function makeKept(store) {
  /** @type {Map<string, any>} */
  const here = new Map();
  return {
    /** Rejects where it lasts no longer than the page. @param {string} name @param {any} value */
    async put(name, value) {
      here.set(name, structuredClone(value));
      await store.put(name, value);
    },
    /** What is kept under a name; null where nothing is, or nothing that can be read. @param {string} name */
    async get(name) {
      if (here.has(name)) return structuredClone(here.get(name));
      return (await store.get(name).catch(() => null)) ?? null;
    },
    /** @param {string} name */
    async remove(name) {
      here.delete(name);
      await store.remove(name).catch(() => {});
    },
  };
}

/**
 * Keeps places in a sealed store.
 * @param {ReturnType<typeof import("./place.js").makeKept>} store
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
