// The plan on this phone: the server's if it answers, else the one kept here; and what hour it is, as far as one can tell.

import { isTrusted, reckoned } from "./lock.js";
import * as store from "./store.js";

const ADDRESS = "/go/plan";
const SHAPE = 1;
const PLAN = "plan";
const TRAIL = "trail";
const SET_BACK = "set-back";
// Names of things are not sealed, and a code could be guessed from: sounds have names of chance, and a sealed list of them.
const SOUNDS = "sounds";
const SOUND = "sound-";
// Where a line is so slow that it answers nothing, the plan kept here is the better one.
const PATIENCE = 8_000;
// A form sent from one of our pages makes the kept plan old, until a fresh one came (on_pages.js notes it).
const TOLD = "told";

/** The trail of instants of this visit; `here`: a plan came from the server while this page was open. */
let trail = null;

/**
 * @typedef {{plan: any|null, fresh: boolean, seen: Date|null, because: string|null}} Current
 * `seen`: when the server last gave a plan. `because`, where there is no plan: "nothing-kept", "unreadable", "pin", "unset",
 * "nobody" (this browser has no record, or was signed out), "shut" (the door is shut); it may stand beside a kept plan too.
 * @param {string} [typedPin] her PIN, where she has just typed it and the server took it
 * @returns {Promise<Current>}
 */
export async function current(typedPin) {
  if (typedPin) return asking(typedPin);
  onItsWay ??= asking().finally(() => (onItsWay = null));
  const found = await onItsWay;
  // She typed her PIN while this was on its way.
  return found.because === "pin" && store.isOpen() ? kept() : found;
}

// A page and its player ask at the same moment: one question answers both.
let onItsWay = null;

async function asking(typedPin) {
  const told = await asked();
  if (told.plan) {
    const found = await adopt(told.plan, typedPin);
    return found ? { plan: found, fresh: true, seen: new Date(), because: null } : nothing("unreadable");
  }
  if (told.because === "nobody" || told.left) {
    // Signed out from another phone, or she left: what is hers goes from here. What waits stays, sealed.
    await store.leave();
    return nothing(told.because);
  }
  if (told.because === "unreadable") return nothing("unreadable");
  return { ...(await kept()), ...(told.because === "shut" && { because: "shut" }) };
}

/** The plan kept on this phone, without asking the server. @returns {Promise<Current>} */
export async function kept() {
  const { state } = await store.open();
  if (state !== "open") return nothing(state === "none" ? "nothing-kept" : state);
  try {
    const found = await store.get(PLAN);
    if (!found) return nothing("nothing-kept");
    if (!(await isSound(found.plan))) return nothing("unreadable");
    return { plan: { ...found.plan, behind: wasTold() !== null }, fresh: false, seen: new Date(found.seen), because: null };
  } catch {
    return nothing("unreadable");
  }
}

/**
 * Takes a plan from the server: checks it, keeps it where this phone keeps anything, and notes the hour.
 * @param {any} plan @param {string} [typedPin] her PIN, where she has just typed it and it was right
 * @returns {Promise<any|null>} null where it is not whole
 */
export async function adopt(plan, typedPin) {
  const since = wasTold();
  if (!(await isSound(plan))) return null;
  trail = { issued: Date.parse(plan.issued), received: Date.now(), latest: Date.now(), here: true };
  if (!plan.keep) {
    await forgetIfShared();
    return plan;
  }
  await store.fit({ pin: plan.pin_mark, spare: plan.spare }, typedPin);
  try {
    const before = (await store.get(PLAN).catch(() => null))?.plan;
    if (before?.whose === plan.whose && plan.sequence < before.sequence) await store.put(SET_BACK, true);
    await keep(plan);
    // What was told while this plan was on its way is not in it.
    if (wasTold() === since) forgetTold();
  } catch (fault) {
    if (!(fault instanceof store.StoreFault)) throw fault;
    // There is no room, or nothing is kept here: it is played while there is signal.
  }
  return plan;
}

async function keep(plan) {
  const whole = { plan, seen: Date.now() };
  try {
    await store.put(PLAN, whole);
  } catch (fault) {
    if (fault.because !== "full") throw fault;
    // The plan comes before the sounds, and a new one before an old.
    await dropSounds(new Set());
    await store.remove(PLAN);
    await store.put(PLAN, whole);
  }
  await store.put(TRAIL, { ...trail, here: false });
  await dropSounds(new Set(sessionsOf(plan).map(({ code }) => code)));
}

/**
 * The hour by the server's clock, and whether it can be believed. Ask each time anew: this also keeps the trail, so that a
 * clock that goes back, or leaps a day while no server was met, is noticed (H-37).
 * @returns {Promise<{now: Date, trusted: boolean, known: boolean}>} `known`: there is a plan to reckon from
 */
export async function reckon() {
  trail ??= await store.get(TRAIL).catch(() => null);
  const now = Date.now();
  if (!trail) return { now: new Date(now), trusted: false, known: false };
  const trusted = isTrusted({ ...trail, now });
  if (trusted && now > trail.latest) {
    trail = { ...trail, latest: now };
    await store.put(TRAIL, { ...trail, here: false }).catch(() => {});
  }
  return { now: reckoned({ ...trail, now }), trusted, known: true };
}

/**
 * The sound of a session: from this phone, else from the server; null where neither has it.
 * @param {{code: string, sound: string|null}} session @param {{voice?: boolean}} [how] @returns {Promise<Blob|null>}
 */
export function sound({ code, sound: address }, { voice = true } = {}) {
  const which = `${code} ${voice ? "voice" : "tones"}`;
  if (!coming.has(which)) coming.set(which, heard(which, address, voice).finally(() => coming.delete(which)));
  return coming.get(which);
}

/** Sounds on their way: what is asked for twice comes once. @type {Map<string, Promise<Blob|null>>} */
const coming = new Map();

async function heard(which, address, voice) {
  if (!address) return null;
  const name = (await listed())[which];
  const here = name && (await store.get(name).catch(() => null));
  if (here) return here;
  const answer = await fetch(address + (voice ? "" : "?voice=no"), { cache: "no-store", redirect: "error" }).catch(() => null);
  if (!answer?.ok) return null;
  const blob = await answer.blob().catch(() => null);
  if (blob) await keepSound(which, blob).catch(() => {});
  return blob;
}

async function keepSound(which, blob) {
  const name = SOUND + crypto.randomUUID();
  await store.put(name, blob);
  await store.put(SOUNDS, { ...(await listed()), [which]: name });
}

/** Which sounds are kept: the name of each by its session and kind. */
const listed = async () => (await store.get(SOUNDS).catch(() => null)) ?? {};

/** Fetches the sound of the next run beforehand, for when there is no signal. @param {{voice?: boolean}} [how] */
export async function keepNextSound(plan, how) {
  const next = plan?.keep && !navigator.connection?.saveData && plan.days.flatMap(({ sessions }) => sessions).find(({ runs, sound: has }) => runs && has);
  if (next) await sound(next, how);
}

/** Whether the server knows less than it once told: it was put back from a backup. */
export const wasSetBack = async () => (await store.get(SET_BACK).catch(() => false)) === true;
export const setBackIsMended = () => store.remove(SET_BACK);

/** Every session of a plan, its shorter versions too, in order of days. */
export const sessionsOf = (plan) => plan.days.flatMap(({ sessions }) => sessions.flatMap((one) => [one, ...(one.versions ?? [])]));

/** When she last sent a form, where no fresh plan came since; else null. */
export const wasTold = () => local((storage) => storage.getItem(TOLD));
const forgetTold = () => local((storage) => storage.removeItem(TOLD));

async function asked() {
  try {
    const answer = await fetch(ADDRESS, { cache: "no-store", redirect: "error", signal: AbortSignal.timeout?.(PATIENCE) });
    if (!answer.ok) return { because: "later" };
    const told = await answer.json();
    return told?.because ? told : { plan: told ?? {} };
  } catch (fault) {
    // What is no JSON was damaged; everything else is a line that broke.
    return { because: fault instanceof SyntaxError ? "unreadable" : "offline" };
  }
}

/**
 * Whether a plan is whole: its shape is the one this page knows, and its mark is that of its content. This finds what was
 * cut or damaged on the way or in the store. It is no help against malice: whoever alters a plan can make the mark anew.
 */
export async function isSound(plan) {
  if (!plan || typeof plan !== "object" || plan.shape !== SHAPE || !hasItsKeys(plan)) return false;
  const { mark, ...rest } = plan;
  const found = await digest(inOrder(rest));
  return found === null || found === mark;
}

function hasItsKeys(plan) {
  return ["issued", "zone", "today", "until", "running", "urgency", "whose", "token", "mark"].every((key) => typeof plan[key] === "string")
    && Number.isInteger(plan.sequence) && Number.isFinite(Date.parse(plan.issued)) && Array.isArray(plan.four)
    && Array.isArray(plan.days) && plan.days.every(({ on, sessions }) => typeof on === "string" && Array.isArray(sessions) && sessions.every(isSession));
}

const isSession = (one) => typeof one?.code === "string" && Number.isFinite(one.minutes) && Array.isArray(one.parts)
  && Array.isArray(one.cues) && one.parts.every(({ starts, seconds }) => Number.isFinite(starts) && Number.isFinite(seconds));

/** The text of a plan as the server marks it: keys in order, no spaces. */
function inOrder(value) {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${inOrder(value[key])}`).join(",")}}`;
}

async function digest(text) {
  // Without TLS a browser has no digest, and keeps nothing either: what just came from the server is played as it is.
  if (!crypto.subtle) return null;
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps the sounds of these sessions alone. @param {Set<string>} codes */
async function dropSounds(codes) {
  const stay = Object.entries(await listed()).filter(([which]) => codes.has(which.split(" ")[0]));
  const here = (await store.names()).filter((name) => name.startsWith(SOUND));
  const goes = here.filter((name) => !stay.some(([, one]) => one === name));
  for (const name of goes) await store.remove(name);
  if (goes.length && codes.size) await store.put(SOUNDS, Object.fromEntries(stay));
}

// Somebody else uses this browser too: nothing stays here but what still has to be sent.
async function forgetIfShared() {
  const waiting = (await store.rows()).some(({ state }) => state !== "sent");
  await (waiting ? store.leave() : store.wipe());
}

const nothing = (because) => ({ plan: null, fresh: false, seen: null, because });

function local(use) {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
