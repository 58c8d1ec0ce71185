// What she told on this phone and no server has yet: kept sealed, sent once, never lost without a word.
//
// An entry has an id of its own from the start. Sent again, because an answer got lost, it tells nothing new (H-08). What
// was sent stays a day, to refill a server that was put back from a backup (SP-29, I-23), and then goes.

import { WAITING } from "./database.js";
import * as plans from "./plan.js";
import * as store from "./store.js";

const ADDRESS = "/go/entries";
const AT_ONCE = 50;
const KEPT_AFTER = 24 * 60 * 60 * 1000;
const PATIENCE = 30_000;
// So long a tab waits for another one to have sent.
const TURN = 10_000;
// Told to the page whenever something is kept, sent or refused.
export const CHANGED = "waiting-changed";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * @typedef {{id: string, type: string, on: string|null, zone?: string, data: any}} Entry in the history format; `on` is null where
 *   the clock of this phone cannot be believed: then it is the server's day when it is sent
 * @typedef {{sent: number, waiting: number, refused: {id: string, says: string}[], plan: any|null, because: string|null}} Sent
 */

/** A new id for an entry. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Keeps an entry; when this resolves it is on disk here, or, where this phone keeps nothing, on the server. Adding the same
 * one again changes nothing. Rejects with `because` "full", "none", "pin" or "refused" where it could be neither kept nor sent.
 * @param {Omit<Entry, "id"> & {id?: string}} told @returns {Promise<{kept: "phone"|"server"}>}
 */
export async function add(told) {
  const { id = newId(), type, zone, data } = told;
  const { trusted, known } = await plans.reckon();
  const entry = { id, type, on: known && !trusted ? null : told.on, ...(zone && { zone }), data };
  try {
    await keep(entry);
  } catch (fault) {
    if (!(fault instanceof store.StoreFault)) throw fault;
    if (await sentAtOnce(entry)) return { kept: "server" };
    throw fault;
  }
  await tellOfChange();
  return { kept: "phone" };
}

/** Everything that was told here and that no plan knows of yet; what the server refused is among it. @returns {Promise<Entry[]>} */
export async function unsent() {
  const found = [];
  for (const row of await ofHers()) {
    if (row.state !== "sent") found.push((await entryOf(row).catch(() => null)) ?? { id: row.id, type: "unreadable", on: null, data: {} });
  }
  return found;
}

/** How many wait, and how many the server refused; also while the vault is shut. */
export async function count() {
  const all = await ofHers();
  return { waiting: all.filter(({ state }) => state === "waiting").length, refused: all.filter(({ state }) => state === "refused").length };
}

/** All that is not sent, with what is to be said of it. @returns {Promise<{id: string, entry: Entry|null, state: string, because: string|null, says: string}[]>} */
export async function waiting() {
  const { state: vault } = await store.open();
  const found = [];
  for (const row of await ofHers()) {
    if (row.state === "sent") continue;
    const told = vault === "open" ? await opened(row).catch(() => null) : null;
    found.push({ id: row.id, entry: told?.entry ?? null, state: row.state, because: told?.because ?? null, says: told?.says ?? "" });
  }
  return found;
}

/** Deletes an entry that was not sent. She asked for it. @param {string} id */
export async function giveUp(id) {
  await store.change([WAITING], (transaction) => transaction.objectStore(WAITING).delete(id));
  await tellOfChange();
}

/** Tells an entry again as of the day on which it is sent: its own day was refused. @param {string} id */
export async function retell(id) {
  const row = (await ofHers()).find((one) => one.id === id);
  if (!row) return;
  const fresh = await sealedRow({ ...(await entryOf(row)), id: newId(), on: null }, { at: row.at, whose: row.whose });
  await store.change([WAITING], (transaction) => {
    transaction.objectStore(WAITING).delete(id);
    transaction.objectStore(WAITING).put(fresh);
  });
  await tellOfChange();
}

/**
 * Sends what waits. Only one tab of this browser sends at a time; two at once would do no harm, since each entry counts once.
 * `because`, where something still waits: "offline", "later" (the server cannot keep it now), "nobody" (this phone is signed
 * out), "shut", "pin" (it was not the PIN), "another" (it is another record's browser now), "unreadable", "busy".
 * @param {{pin?: string}} [given] her PIN, where the door is shut @returns {Promise<Sent>}
 */
export async function send(given = {}) {
  if (!navigator.locks) return sendAll(given);
  try {
    return await navigator.locks.request("restride-send", { signal: AbortSignal.timeout?.(TURN) }, () => sendAll(given));
  } catch {
    return outcome({ because: "busy" });
  }
}

async function sendAll({ pin }) {
  let told = { sent: 0, plan: null, because: null };
  try {
    await refillIfSetBack();
    for (let goesOn = true; goesOn;) {
      const rows = (await ofHers()).filter(({ state }) => state === "waiting");
      const one = rows.length ? await sendSome(rows.slice(0, AT_ONCE), { pin, again: true }) : { noted: 0 };
      told = { sent: told.sent + (one.sent ?? 0), plan: one.plan ?? told.plan, because: one.because ?? null };
      // Each turn takes some away, or it is the last.
      goesOn = one.noted > 0 && !one.because;
    }
    await dropOld();
  } catch (fault) {
    if (!(fault instanceof store.StoreFault)) throw fault;
    told = { ...told, because: fault.because };
  }
  await tellOfChange();
  return outcome(told);
}

async function outcome(told) {
  const all = await waiting();
  return {
    sent: 0,
    plan: null,
    because: null,
    ...told,
    waiting: all.filter(({ state }) => state === "waiting").length,
    refused: all.filter(({ state }) => state === "refused").map(({ id, says }) => ({ id, says })),
  };
}

/** One request. `noted`: how many rows it brought on, `sent` of them to her record. */
async function sendSome(chosen, { pin, again }) {
  const base = await baseOf(chosen, pin);
  if (base.because) return { noted: 0, because: base.because };
  // What another record left waiting here, and what cannot be read any more, holds nothing else up.
  const rows = chosen.filter(({ whose }) => !whose || whose === base.whose);
  const entries = (await Promise.all(rows.map((row) => withDay(row, base)))).filter(Boolean);
  if (!entries.length) return { noted: 0 };
  const answer = await posted({ whose: base.whose, entries, ...(pin && { pin }) }, base.token);
  // The sign that a request comes from our page was too old: a fresh plan brings a fresh one.
  if (answer.because === "token" && again && (await plans.current()).fresh) return sendSome(rows, { pin, again: false });
  if (answer.because === "too-much" && rows.length > 1) return sendSome(rows.slice(0, Math.ceil(rows.length / 2)), { pin, again });
  if (answer.because === "too-much") return refusedHere(rows[0]);
  // Somebody else's browser by now: from here on what is kept is hers, and these wait unseen.
  if (answer.because === "another") await plans.current();
  if (answer.because) return { noted: 0, because: answer.because === "token" ? "later" : answer.because };
  // The plan first: an entry counts as sent once a plan that knows of it is here (I-07).
  const plan = Array.isArray(answer.results) ? await plans.adopt(answer.plan, answer.opened ? pin : undefined) : null;
  if (!plan) return { noted: 0, because: "unreadable" };
  const told = await noteAll(rows, answer.results, base.whose);
  // On a shared phone nothing stays, now that all is sent.
  if (!plan.keep) await plans.adopt(plan);
  return { ...told, plan };
}

/** What a request needs to know: from the plan kept here, else from a fresh one. */
async function baseOf(rows, pin) {
  const kept = await plans.kept();
  const dayless = await Promise.all(rows.map(async (row) => (await entryOf(row).catch(() => ({}))).on === null));
  if (kept.plan && !dayless.includes(true)) return kept.plan;
  const found = await plans.current();
  if (found.plan && found.fresh) return found.plan;
  // Behind the shut door her PIN opens it with the request itself; only a plan from before says which record it is for.
  if (found.because === "shut" && pin && kept.plan) return kept.plan;
  return { because: found.because && !["nothing-kept"].includes(found.because) ? found.because : "offline" };
}

async function posted(body, token) {
  try {
    const answer = await fetch(ADDRESS, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json");
    if (!isOurs) return { because: answer.status === 403 ? "token" : "later" };
    const told = await answer.json();
    if (answer.status === 413) return { because: "too-much" };
    return answer.ok ? told : { because: told.because ?? "later" };
  } catch (fault) {
    // Whether it arrived is not known: it is sent again, and counts once.
    return { because: fault instanceof SyntaxError ? "unreadable" : "offline" };
  }
}

/** The entry of a row, with a day; a day that was not sure is now, and stays so when it is sent again. */
async function withDay(row, { today, whose }) {
  const told = await opened(row).catch(() => null);
  if (!told || (told.entry.on !== null && row.whose)) return told?.entry ?? null;
  const dated = { ...told.entry, on: told.entry.on ?? today };
  const fresh = await sealedRow(dated, { at: row.at, whose });
  await store.change([WAITING], (transaction) => transaction.objectStore(WAITING).put(fresh));
  return dated;
}

async function noteAll(rows, results, whose) {
  const became = new Map(results.map((one) => [one.id, one]));
  const refused = [];
  for (const row of rows) {
    const one = became.get(row.id);
    if (one?.became === "refused") refused.push(await sealedRow(await entryOf(row), { at: row.at, whose, state: "refused", because: one.because, says: one.says }));
  }
  const sent = rows.filter(({ id }) => ["kept", "already"].includes(became.get(id)?.became));
  const at = Date.now();
  await store.change([WAITING], (transaction) => {
    const table = transaction.objectStore(WAITING);
    for (const row of refused) table.put(row);
    // Read anew: the row may have got its day since.
    for (const { id } of sent) table.get(id).onsuccess = ({ target }) => target.result && table.put({ ...target.result, state: "sent", at });
  });
  return { sent: sent.length, noted: sent.length + refused.length };
}

async function refusedHere(row) {
  const noted = await sealedRow(await entryOf(row), { at: row.at, whose: row.whose, state: "refused", because: "large" });
  await store.change([WAITING], (transaction) => transaction.objectStore(WAITING).put(noted));
  return { noted: 1 };
}

/** The server knows less than it did: it was put back from a backup. What was sent in the last day waits again (I-23). */
async function refillIfSetBack() {
  if (!(await plans.wasSetBack())) return;
  const sent = (await ofHers()).filter(({ state }) => state === "sent");
  await store.change([WAITING], (transaction) => sent.forEach((row) => transaction.objectStore(WAITING).put({ ...row, state: "waiting" })));
  await plans.setBackIsMended();
}

async function dropOld() {
  const old = (await ofHers()).filter(({ state, at }) => state === "sent" && Date.now() - at > KEPT_AFTER);
  if (old.length) await store.change([WAITING], (transaction) => old.forEach(({ id }) => transaction.objectStore(WAITING).delete(id))).catch(() => {});
}

async function keep(entry) {
  if (store.isShared()) throw new store.StoreFault("none");
  const known = (await store.rows()).find(({ id }) => id === entry.id);
  if (known) {
    if (sameContent(await entryOf(known), entry)) return;
    throw new TypeError("an id stands for one entry alone");
  }
  const { plan } = await plans.kept();
  const row = await sealedRow(entry, { at: Date.now(), whose: plan?.whose ?? null });
  await store.change([WAITING], (transaction) => transaction.objectStore(WAITING).add(row));
}

const sameContent = (one, other) => one.type === other.type && JSON.stringify(one.data) === JSON.stringify(other.data);

/** Nothing can be kept here: the entry goes to the server now, or she is told that it is kept nowhere. */
async function sentAtOnce(entry) {
  const { plan, fresh } = await plans.current();
  if (!plan || !fresh) return false;
  const answer = await posted({ whose: plan.whose, entries: [{ ...entry, on: entry.on ?? plan.today }] }, plan.token);
  const result = answer.results?.[0];
  if (result?.became === "refused") throw Object.assign(new store.StoreFault("refused"), { says: result.says });
  if (answer.plan) await plans.adopt(answer.plan);
  return Boolean(result);
}

async function sealedRow(entry, { at, whose, state = "waiting", because = null, says = "" }) {
  const plain = encoder.encode(JSON.stringify({ entry, because, says }));
  return { id: entry.id, state, at, whose, ...(await store.sealedBy(WAITING, entry.id, plain)) };
}

const opened = async (row) => JSON.parse(decoder.decode(await store.unsealedBy(WAITING, row.id, row)));
const entryOf = async (row) => (await opened(row)).entry;

/** The rows of the record whose plan is kept here: what another record left waiting is not shown and never sent (H-12). */
async function ofHers() {
  const rows = await store.rows();
  if (!rows.some(({ whose }) => whose)) return rows;
  const { plan } = await plans.kept();
  return plan ? rows.filter(({ whose }) => !whose || whose === plan.whose) : rows;
}

async function tellOfChange() {
  const { waiting: still, refused } = await count();
  store.setWaits(still + refused);
  dispatchEvent(new CustomEvent(CHANGED, { detail: { waiting: still, refused } }));
}
