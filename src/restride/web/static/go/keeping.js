// Keeps this phone ready for when there is no signal: a fresh plan, what waits sent, and the app itself kept by the worker.

import * as plans from "./plan.js";
import * as queue from "./queue.js";
import * as store from "./store.js";
import { said } from "./counted.js";

// So often a plan is asked for while nothing was told. What she tells on a page asks for one at once.
const OFTEN = 15 * 60 * 1000;
const ASKED = "asked";
// Where a line broke, it is tried again after so long, then after twice as long, and so on; never more seldom than the last.
const FIRST_PAUSE = 10_000;
const LAST_PAUSE = 10 * 60 * 1000;
const BROKE = ["offline", "later", "busy"];
// What a server says that gives no plan; asking again would change nothing.
const ANSWERS = ["nobody", "left", "shut"];

/** The next try, where a line broke. */
let next = 0;

/** @param {HTMLElement} line the quiet line, with its words and the address of the worker */
export async function begin(line) {
  watch(line);
  if (store.isShared()) return forgetHere(line);
  await store.open();
  // First what is hers: on a slow line the app itself takes long to come, and where one file fails it never comes.
  await catchUp(line);
  const worker = await installed(line.dataset.worker);
  worker?.active?.postMessage("keep");
  // An installed app is asked for nothing by this; in others a browser may ask her, so they are left alone.
  if (matchMedia("(display-mode: standalone)").matches) await navigator.storage?.persist?.();
}

function watch(line) {
  addEventListener("waiting-changed", ({ detail }) => {
    if (detail?.waiting) next ||= setTimeout(tryAgain, FIRST_PAUSE, line);
    show(line);
  });
  addEventListener("online", () => catchUp(line));
  addEventListener("pageshow", ({ persisted }) => persisted && catchUp(line));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && catchUp(line));
  document.addEventListener("leaving", () => store.leave());
  // For the player: one place says how much waits.
  show(line);
}

/** How much waits; nothing at all where nothing does. */
async function show(line) {
  const { waiting, refused } = await queue.count();
  const told = [said(line, "lost", store.lost()), said(line, "refused", refused), said(line, "waiting", waiting)].filter(Boolean);
  line.querySelector("a").textContent = told[0] ?? "";
  line.hidden = told.length === 0;
}

/** Sends what waits, and asks for a plan where one is due; where the line broke, again after a pause. */
async function catchUp(line, pause = FIRST_PAUSE) {
  if (store.isShared()) return send(line);
  const broke = [await send(line), (await isDue()) && (await refresh())].includes(true);
  clearTimeout(next);
  next = broke ? setTimeout(tryAgain, pause, line, Math.min(2 * pause, LAST_PAUSE)) : 0;
}

/** Out of sight or with no signal nothing is tried: coming back begins it anew (`watch`). */
function tryAgain(line, pause) {
  next = 0;
  if (navigator.onLine && document.visibilityState === "visible") catchUp(line, pause);
}

/** Whether the line broke on the way. */
async function send(line) {
  const { because } = (await queue.count()).waiting ? await queue.send() : {};
  await show(line);
  return BROKE.includes(because);
}

/** Whether the line broke on the way. */
async function refresh() {
  const { plan, fresh, because } = await plans.current();
  if (!fresh) return !ANSWERS.includes(because);
  session((storage) => storage.setItem(ASKED, String(Date.now())));
  // The player keeps under this name which sound she wants.
  const { sound = "voice" } = (await store.get("choices").catch(() => null)) ?? {};
  if (sound !== "none") await plans.keepNextSound(plan, { voice: sound === "voice" });
  return false;
}

// From these pages she may have come as somebody else than who was here before.
const ARRIVED = /\/(start|come-back|unlock)/;

async function isDue() {
  if (ARRIVED.test(document.referrer)) return true;
  const last = Number(session((storage) => storage.getItem(ASKED)) ?? 0);
  if (plans.wasTold() !== null || Math.abs(Date.now() - last) > OFTEN) return true;
  return (await store.open()).state !== "none" && (await plans.kept()).plan === null;
}

/** Others use this browser too: what waits is sent, and then nothing stays (SP-29). */
async function forgetHere(line) {
  await send(line);
  const { waiting, refused } = await queue.count();
  await (waiting || refused ? store.leave() : store.wipe());
  await Promise.all((await registrations()).map((one) => one.unregister()));
  for (const name of (await globalThis.caches?.keys()) ?? []) if (name.startsWith("kept-")) await caches.delete(name);
  await show(line);
}

async function installed(address) {
  if (!address || !navigator.serviceWorker) return null;
  try {
    await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    return await navigator.serviceWorker.ready;
  } catch {
    // A browser that allows none here (a private window, no TLS): the app works, with signal.
    return null;
  }
}

const registrations = async () => (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];

function session(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
