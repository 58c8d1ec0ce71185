// The one database of this browser: keys, things kept under a name, and entries that wait. Only sealed bytes go in.

export const KEYS = "keys";
export const THINGS = "things";
export const WAITING = "waiting";
// The worker empties THINGS by itself when she leaves: it knows these names too (worker.js).
const NAME = "restride";
const VERSION = 1;

/** Why something could not be kept. `because`: "full", "none" (this browser keeps nothing), "pin", "unreadable". */
export class StoreFault extends Error {
  /** @param {string} because */
  constructor(because, cause) {
    super(because, { cause });
    this.because = because;
  }
}

/** @returns {Promise<IDBDatabase>} Rejects where the browser has no database, or lets nobody use it. */
export function connect() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const name of [KEYS, THINGS]) request.result.createObjectStore(name);
      request.result.createObjectStore(WAITING, { keyPath: "id" });
    };
    request.onsuccess = () => {
      // Another tab may want to throw everything away: this one must not hold it up.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException("blocked", "AbortError"));
  });
}

/**
 * One transaction: `work` asks for everything at once, and what it returns is handed back once all of it is on disk.
 * @template T
 * @param {IDBDatabase} database
 * @param {string[]} stores
 * @param {"readonly"|"readwrite"} mode
 * @param {(transaction: IDBTransaction) => T} work
 * @returns {Promise<T>}
 */
export function transact(database, stores, mode, work) {
  return new Promise((resolve, reject) => {
    let result;
    const transaction = database.transaction(stores, mode, { durability: "strict" });
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new DOMException("aborted", "AbortError"));
    try {
      result = work(transaction);
    } catch (fault) {
      reject(fault);
      transaction.abort();
    }
  });
}

/**
 * The answer of one request, for use after its transaction is complete.
 * @param {IDBRequest} request
 */
export const answer = (request) => ({ get value() { return request.result; } });

/** What went wrong with a write, by its reason. @param {any} fault @returns {StoreFault} */
export function named(fault) {
  if (fault instanceof StoreFault) return fault;
  return new StoreFault(fault?.name === "QuotaExceededError" ? "full" : "none", fault);
}
