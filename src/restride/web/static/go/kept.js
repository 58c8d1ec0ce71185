// What the player keeps for itself. Where the phone keeps nothing (it is shared, or private), it stays as long as the page.

/**
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
