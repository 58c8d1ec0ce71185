// The key to what is kept on this phone (SP-29).
//
// Everything is sealed with one data key. The data key itself is kept only wrapped by a key of this browser that
// cannot be exported; with an app PIN it is wrapped by the PIN first. A spare, which the server gives while her door is
// open and which is never kept here, opens it too: so a new or forgotten PIN loses nothing.
//
// What this cannot do: a PIN of four digits can be tried out by whoever copies the whole browser profile.

const ROUNDS = 600_000;
const FREE_TRIES = 5;
const MINUTE = 60_000;
const LONGEST_WAIT = 60 * MINUTE;
const GCM = "AES-GCM";
const encoder = new TextEncoder();
const subtle = () => crypto.subtle;

/**
 * @typedef {{iv: Uint8Array, bytes: ArrayBuffer}} Sealed
 * @typedef {{id: string, key: CryptoKey, plain: Sealed|null, pin: {salt: Uint8Array, rounds: number, wrapped: Sealed, mark: string}|null,
 *   spare: Sealed|null, tries: number, waitUntil: number}} Vault
 */

/**
 * @param {CryptoKey} key @param {BufferSource} plain @param {string} name what it is bound to: moved, it does not open
 * @returns {Promise<Sealed>}
 */
export async function seal(key, plain, name) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await subtle().encrypt({ name: GCM, iv, additionalData: encoder.encode(name) }, key, plain) };
}

/** @param {CryptoKey} key @param {Sealed} sealed @param {string} name @returns {Promise<ArrayBuffer>} rejects if altered */
export const unseal = (key, { iv, bytes }, name) =>
  subtle().decrypt({ name: GCM, iv, additionalData: encoder.encode(name) }, key, bytes);

/** A new vault that opens by itself. @returns {Promise<{vault: Vault, key: CryptoKey}>} */
export async function newVault() {
  const key = await subtle().generateKey({ name: GCM, length: 256 }, false, ["encrypt", "decrypt"]);
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const vault = { id: crypto.randomUUID(), key, plain: await seal(key, raw, "data key"), pin: null, spare: null, tries: 0, waitUntil: 0 };
  return { vault, key: await dataKey(raw) };
}

/** Whether a vault opens by itself. @param {Vault} vault */
export const isPlain = (vault) => vault.plain !== null;

/**
 * The data key, and the raw one for whoever wraps it anew at once; null where nothing given opens it.
 * @param {Vault} vault @param {{pin?: string, spare?: string}} given
 */
export async function opened(vault, { pin, spare } = {}) {
  for (const unwrap of [() => bySelf(vault), () => bySpare(vault, spare), () => byPin(vault, pin)]) {
    const raw = await unwrap().catch(() => null);
    if (raw) return { key: await dataKey(raw), raw: new Uint8Array(raw) };
  }
  return null;
}

const bySelf = async (vault) => vault.plain && unseal(vault.key, vault.plain, "data key");

async function bySpare(vault, spare) {
  if (!vault.spare || !spare) return null;
  return unseal(await spareKey(spare), { iv: vault.spare.iv, bytes: await unseal(vault.key, inner(vault.spare), "spare") }, "data key");
}

async function byPin(vault, pin) {
  if (!vault.pin || !pin) return null;
  const { salt, rounds, wrapped } = vault.pin;
  return unseal(await pinKey(pin, salt, rounds), { iv: wrapped.iv, bytes: await unseal(vault.key, inner(wrapped), "pin") }, "data key");
}

/**
 * The vault as it has to be with this PIN. Without the PIN itself (it was set where no script ran) only the spare opens
 * it: until the PIN is typed here once, there is nothing with no signal.
 * @param {Vault} vault @param {Uint8Array} raw @param {{spare: string, mark: string, pin?: string}} given
 * @returns {Promise<Vault>}
 */
export async function withPin(vault, raw, { spare, mark, pin }) {
  return {
    ...vault,
    plain: null,
    spare: await twice(vault.key, await spareKey(spare), raw, "spare"),
    pin: pin ? await pinned(vault.key, raw, pin, mark) : vault.pin?.mark === mark ? vault.pin : null,
    tries: 0,
    waitUntil: 0,
  };
}

/** The vault as it has to be without a PIN. @param {Vault} vault @param {Uint8Array} raw @returns {Promise<Vault>} */
export const withoutPin = async (vault, raw) => ({
  ...vault,
  plain: await seal(vault.key, raw, "data key"),
  spare: null,
  pin: null,
  tries: 0,
  waitUntil: 0,
});

/** The vault after a wrong PIN: the first few tries cost nothing, then each costs a longer wait. @param {Vault} vault */
export function afterWrongPin(vault, now) {
  const tries = vault.tries + 1;
  const over = tries - FREE_TRIES;
  const wait = over < 0 ? 0 : Math.min(MINUTE * 2 ** Math.min(over, 10), LONGEST_WAIT);
  return { ...vault, tries, waitUntil: wait ? now + wait : 0 };
}

/** Minutes until the next try counts; 0 where it counts now. @param {Vault} vault @param {number} now */
export const minutesToWait = (vault, now) => Math.min(Math.max(Math.ceil((vault.waitUntil - now) / MINUTE), 0), LONGEST_WAIT / MINUTE);

async function pinned(own, raw, pin, mark) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, rounds: ROUNDS, mark, wrapped: await twice(own, await pinKey(pin, salt, ROUNDS), raw, "pin") };
}

// Wrapped by the outer secret, and then by this browser's own key: neither alone opens it.
async function twice(own, outer, raw, name) {
  const first = await seal(outer, raw, "data key");
  const second = await seal(own, first.bytes, name);
  return { iv: first.iv, ownIv: second.iv, bytes: second.bytes };
}

const inner = ({ ownIv, bytes }) => ({ iv: ownIv, bytes });

const dataKey = (raw) => subtle().importKey("raw", raw, GCM, false, ["encrypt", "decrypt"]);

const spareKey = (spare) => subtle().importKey("raw", Uint8Array.from(spare.match(/../g), (pair) => parseInt(pair, 16)), GCM, false, ["encrypt", "decrypt"]);

async function pinKey(pin, salt, rounds) {
  const typed = await subtle().importKey("raw", encoder.encode(pin), "PBKDF2", false, ["deriveKey"]);
  return subtle().deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, typed, { name: GCM, length: 256 }, false, ["encrypt", "decrypt"]);
}
