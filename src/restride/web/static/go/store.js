// What is kept on this phone, sealed: this week's plan, its sounds, and entries that wait (SP-29). Nothing on a phone that
// is shared, and nothing where the browser keeps nothing: then that is said, and every `put` says so too.

import { KEYS, StoreFault, THINGS, WAITING, answer, connect, named, transact } from "./database.js";
import { afterWrongPin, isPlain, minutesToWait, newVault, opened, seal, unseal, withPin, withoutPin } from "./vault.js";

export { StoreFault } from "./database.js";

const VAULT = "vault";
// How many entries wait, for this browser to notice when its storage was emptied behind its back (B-23).
const WAITS = "waits";
const JSON_VALUE = 0;
const BLOB_VALUE = 1;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @type {{database: IDBDatabase, id: string, key: CryptoKey}|null} */
let open_ = null;

/** Whether she said that others use this browser too. */
export const isShared = () => document.documentElement.dataset.shared === "yes";

/**
 * Opens what is kept; never rejects. State "open"; "pin" (the PIN is needed), "wrong" (it was another one), "wait" (too many
 * tries: `minutes`), "unset" (the PIN was never typed here: only a visit with signal opens it); "none" (nothing is kept).
 * @param {{pin?: string, spare?: string}} given
 * @returns {Promise<{state: "open"|"pin"|"wrong"|"wait"|"unset"|"none", minutes?: number}>}
 */
export async function open(given = {}) {
  if (open_) return { state: "open" };
  try {
    return await alone(() => openVault(given));
  } catch {
    return { state: "none" };
  }
}

/** Whether what is kept can be read now. */
export const isOpen = () => open_ !== null;

async function openVault({ pin, spare }) {
  const database = await connect();
  let vault = await read(database);
  // On a shared phone nothing begins; what was kept before is still sent, and then goes.
  if (!vault) return isShared() ? { state: "none" } : begin(database);
  const waits = pin && !spare ? minutesToWait(vault, Date.now()) : 0;
  if (waits) return { state: "wait", minutes: waits };
  const found = await opened(vault, { pin, spare });
  if (found) {
    if (vault.tries) await write(database, { ...vault, tries: 0, waitUntil: 0 });
    open_ = { database, id: vault.id, key: found.key };
    return { state: "open" };
  }
  if (!pin || !vault.pin) return { state: vault.pin ? "pin" : "unset" };
  vault = afterWrongPin(vault, Date.now());
  await write(database, vault);
  const minutes = minutesToWait(vault, Date.now());
  return minutes ? { state: "wait", minutes } : { state: "wrong" };
}

async function begin(database) {
  noteIfWiped();
  const { vault, key } = await newVault();
  await write(database, vault);
  open_ = { database, id: vault.id, key };
  return { state: "open" };
}

/**
 * Makes the vault fit what the server says of her PIN. Opens it on the way, if the spare does.
 * @param {{pin: string|null, spare: string}} told `pin`: a mark that changes with the PIN, null without one
 * @param {string} [typed] the PIN, where she has just typed it and the server has taken it
 */
export async function fit({ pin: mark, spare }, typed) {
  const { state } = await open({ spare });
  if (state !== "open") return;
  await alone(async () => {
    const { database } = open_;
    const vault = await read(database);
    if (!vault || vault.id !== open_.id) return;
    const fits = mark ? !isPlain(vault) && vault.pin?.mark === mark && !typed : isPlain(vault);
    const found = fits ? null : await opened(vault, { spare });
    if (found) await write(database, mark ? await withPin(vault, found.raw, { spare, mark, pin: typed }) : await withoutPin(vault, found.raw));
  });
}

/**
 * Keeps a value under a name; when this resolves it is on disk.
 * @param {string} name @param {any} value what JSON can write, or a Blob
 */
export async function put(name, value) {
  if (isShared()) throw new StoreFault("none");
  const sealed = await sealedBy(THINGS, name, await packed(value));
  await change([THINGS], (transaction) => transaction.objectStore(THINGS).put(sealed, name));
}

/** What is kept under a name; undefined where nothing is. Rejects with "unreadable" where it was altered. */
export async function get(name) {
  const { database } = await usable();
  const found = await transact(database, [THINGS], "readonly", (transaction) => answer(transaction.objectStore(THINGS).get(name)));
  return found.value === undefined ? undefined : unpacked(await unsealedBy(THINGS, name, found.value));
}

/** @param {string} name */
export async function remove(name) {
  await change([THINGS], (transaction) => transaction.objectStore(THINGS).delete(name));
}

/** The names of what is kept. @returns {Promise<string[]>} */
export async function names() {
  const { database } = await usable();
  return (await transact(database, [THINGS], "readonly", (transaction) => answer(transaction.objectStore(THINGS).getAllKeys()))).value;
}

/** She leaves: everything goes but what waits to be sent, and the key to it (rulings 32). Works behind the PIN too. */
export async function leave() {
  await emptied([THINGS]);
}

/** Everything goes, what waits and the keys too. */
export async function wipe() {
  open_ = null;
  setWaits(0);
  await emptied([THINGS, WAITING, KEYS]);
}

async function emptied(stores) {
  try {
    const database = await connect();
    await transact(database, stores, "readwrite", (transaction) => stores.forEach((one) => transaction.objectStore(one).clear()));
  } catch {
    // Where nothing can be opened, nothing was kept.
  }
}

// For queue.js: rows are sealed as things are, and can be counted without being opened.

/** @param {string} store @param {string} name @param {Uint8Array} bytes */
export async function sealedBy(store, name, bytes) {
  const { key } = await usable();
  return seal(key, bytes, `${store}/${name}`);
}

/** @param {string} store @param {string} name */
export async function unsealedBy(store, name, sealed) {
  const { key } = await usable();
  try {
    return new Uint8Array(await unseal(key, sealed, `${store}/${name}`));
  } catch (fault) {
    throw new StoreFault("unreadable", fault);
  }
}

/** Changes rows, if the vault is still the one that sealed them. @param {(transaction: IDBTransaction) => void} work */
export async function change(stores, work) {
  const { database, id } = await usable();
  let failed = null;
  try {
    await transact(database, [...stores, KEYS], "readwrite", (transaction) => {
      const vault = transaction.objectStore(KEYS).get(VAULT);
      vault.onsuccess = () => {
        // Another tab threw everything away meanwhile: what this one sealed nobody could open.
        if (vault.result?.id !== id) return transaction.abort();
        try {
          work(transaction);
        } catch (fault) {
          failed = fault;
          transaction.abort();
        }
      };
    });
  } catch (fault) {
    const cause = failed ?? fault;
    if (cause?.name === "AbortError") open_ = null;
    throw named(cause);
  }
}

/** All rows that wait, were sent lately, or were refused; also while the vault is shut. */
export async function rows() {
  try {
    const database = open_?.database ?? (await connect());
    return (await transact(database, [WAITING], "readonly", (transaction) => answer(transaction.objectStore(WAITING).getAll()))).value;
  } catch {
    return [];
  }
}

/** How many entries waited when the browser emptied its storage; 0 where it did not. */
export const lost = () => Number(localOr("lost", "0")) || 0;

/** She has read that they are gone. */
export const lossIsSeen = () => local((storage) => storage.removeItem("lost"));

/** @param {number} count */
export function setWaits(count) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${WAITS}=${count}; path=/; max-age=${count ? 31536000 : 0}; samesite=lax${secure}`;
}

function noteIfWiped() {
  const waited = Number(document.cookie.match(/(?:^|; )waits=(\d+)/)?.[1] ?? 0);
  if (waited) local((storage) => storage.setItem("lost", String(waited)));
  setWaits(0);
}

function local(use) {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

const localOr = (name, other) => local((storage) => storage.getItem(name)) ?? other;

async function usable() {
  if (!open_) {
    const { state } = await open();
    if (state !== "open") throw new StoreFault(state === "none" ? "none" : "pin");
  }
  return open_;
}

const read = async (database) =>
  (await transact(database, [KEYS], "readonly", (transaction) => answer(transaction.objectStore(KEYS).get(VAULT)))).value;

const write = (database, vault) =>
  transact(database, [KEYS], "readwrite", (transaction) => { transaction.objectStore(KEYS).put(vault, VAULT); });

// Two tabs must not make a key at the same moment, nor wrap it in two ways.
const alone = (work) => (navigator.locks ? navigator.locks.request("restride-vault", work) : work());

async function packed(value) {
  if (!(value instanceof Blob)) return joined(JSON_VALUE, encoder.encode(JSON.stringify(value)));
  const kind = encoder.encode(value.type);
  return joined(BLOB_VALUE, new Uint8Array([kind.length, ...kind]), new Uint8Array(await value.arrayBuffer()));
}

function unpacked(bytes) {
  if (bytes[0] === JSON_VALUE) return JSON.parse(decoder.decode(bytes.subarray(1)));
  const from = 2 + bytes[1];
  return new Blob([bytes.subarray(from)], { type: decoder.decode(bytes.subarray(2, from)) });
}

function joined(kind, ...parts) {
  const whole = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  whole[0] = kind;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
