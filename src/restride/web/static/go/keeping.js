// Keeps this phone ready for when there is no signal: a fresh plan, what waits sent, and the app itself kept by the worker.

import * as plans from "./plan.js";
import * as queue from "./queue.js";
import * as store from "./store.js";
import { said } from "./counted.js";

// So often a plan is asked for while nothing was told. What she tells on a page asks for one at once.
const OFTEN = 15 * 60 * 1000;
const ASKED = "asked";

/** @param {HTMLElement} line the quiet line, with its words and the address of the worker */
export async function begin(line) {
  watch(line);
  if (store.isShared()) return forgetHere(line);
  const worker = await installed(line.dataset.worker);
  await store.open();
  await send(line);
  if (await isDue()) await refresh();
  worker?.active?.postMessage("keep");
  // An installed app is asked for nothing by this; in others a browser may ask her, so they are left alone.
  if (matchMedia("(display-mode: standalone)").matches) await navigator.storage?.persist?.();
}

function watch(line) {
  addEventListener("waiting-changed", () => show(line));
  addEventListener("online", () => send(line));
  addEventListener("pageshow", ({ persisted }) => persisted && send(line));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send(line));
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

async function send(line) {
  if ((await queue.count()).waiting) await queue.send();
  await show(line);
}

async function refresh() {
  const { plan, fresh } = await plans.current();
  if (!fresh) return;
  session((storage) => storage.setItem(ASKED, String(Date.now())));
  // The player keeps under this name which sound she wants.
  const { sound = "voice" } = (await store.get("choices").catch(() => null)) ?? {};
  if (sound !== "none") await plans.keepNextSound(plan, { voice: sound === "voice" });
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
