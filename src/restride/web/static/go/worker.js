// The service worker: the app opens with no signal. It keeps what is the same for everybody, and nothing of hers: pages of
// hers go to the server and nowhere else. What is hers with no signal comes from the sealed store, which the kept page opens.
//
// A new version waits until no page of the old one is open: a session that is going on is never changed under her hands.

/* global KEPT -- the list of what to keep stands before this file (pages/kept_pages.py) */

const OURS = "kept-";
const HERE = OURS + KEPT.version;
// The names of database.js: when she leaves, this empties what is kept under a name. What waits to be sent stays.
const DATABASE = "restride";
const THINGS = "things";

self.addEventListener("install", (event) => event.waitUntil(keep(KEPT.first)));

self.addEventListener("activate", (event) => event.waitUntil(begin()));

self.addEventListener("message", (event) => {
  if (event.data === "keep") event.waitUntil(keepAll());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, request, address));
  else if (request.method === "GET" && isFile(address)) event.respondWith(file(request, address));
});

async function begin() {
  // Pages are then asked for as the browser itself would: the server tells by it whether she typed an address or went back.
  await self.registration.navigationPreload?.enable();
  await forgetOthers();
  await self.clients.claim();
}

const pathOf = (kept) => kept.split("?")[0];
const nameOf = (path) => KEPT.names[path] ?? path;
const isFile = ({ pathname }) => pathname.startsWith("/static/") && KEPT.first.includes(nameOf(pathname));

/** A page: from the server, but for the one page that has to open on a bad line too; with no signal, what is kept. */
async function page(event, request, address) {
  const path = address.pathname;
  if (path === KEPT.left[0]) return leaving(event, request);
  if (request.method === "GET" && (path === KEPT.shell || path.startsWith("/go/"))) {
    const here = await kept(path);
    if (here) {
      event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => {}));
      return here;
    }
  }
  try {
    return await fromServer(event, request);
  } catch {
    return (await withoutSignal(request.method, path)) ?? Response.error();
  }
}

const fromServer = async (event, request) => (await event.preloadResponse) ?? fetch(request);

async function withoutSignal(method, path) {
  if (method !== "GET") return named(await kept(KEPT.not_sent), 503);
  const here = await kept(path);
  if (here) return here;
  // After leaving, nothing but the dull page is kept, and it stands before everything.
  if (KEPT.shell && (await kept(KEPT.shell))) return Response.redirect(KEPT.shell);
  return kept(KEPT.left[0]);
}

/** A file: the kept one, so that it fits the kept page, whichever version the server has by now. */
async function file(request, { pathname }) {
  return (await kept(nameOf(pathname))) ?? fetch(request);
}

/** A kept page; in what she asks for, the part behind "?" makes no difference. */
async function kept(path) {
  const cache = await caches.open(HERE);
  return cache.match(path, { ignoreSearch: true, ignoreVary: true });
}

const named = (answer, status) => answer && new Response(answer.body, { status, headers: answer.headers });

/** She leaves: the dull page, from the server or from here, and everything else that is kept goes (SP-28, rulings 32). */
async function leaving(event, request) {
  const dull = await kept(KEPT.left[0]);
  event.waitUntil(Promise.all([forgetPages(), forgetThings()]));
  try {
    return await fromServer(event, request);
  } catch {
    return dull ?? Response.error();
  }
}

async function forgetPages() {
  const cache = await caches.open(HERE);
  const stays = KEPT.left.map((one) => new URL(one, self.location.origin).href);
  const keys = await cache.keys();
  await Promise.all(keys.filter(({ url }) => !stays.includes(url)).map((key) => cache.delete(key)));
  await forgetOthers();
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== HERE).map((name) => caches.delete(name)));
}

function forgetThings() {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE);
    // It is not there: nothing was kept. Opening must not make it.
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = resolve;
    request.onsuccess = () => {
      const database = request.result;
      if (!database.objectStoreNames.contains(THINGS)) return resolve();
      const transaction = database.transaction([THINGS], "readwrite");
      transaction.objectStore(THINGS).clear();
      transaction.oncomplete = transaction.onabort = () => { database.close(); resolve(); };
    };
  });
}

/** Keeps all of these, or rejects. */
async function keep(addresses) {
  const cache = await caches.open(HERE);
  await Promise.all(addresses.map((one) => keepOne(cache, one)));
}

/** What is missing: after she left and came back, and what an installation leaves for later. */
async function keepAll() {
  const cache = await caches.open(HERE);
  for (const one of [...KEPT.first, ...KEPT.later]) {
    if (!(await cache.match(one, { ignoreVary: true }))) await keepOne(cache, one).catch(() => {});
  }
}

/** Asked for without her cookies, so that nothing of hers can be in it, and past the browser's own cache. */
async function keepOne(cache, address) {
  const request = new Request(address, { credentials: "omit", cache: "reload", redirect: "error", headers: { "Accept-Language": KEPT.language } });
  const answer = await fetch(request);
  if (!answer.ok) throw new TypeError(`${pathOf(address)}: ${answer.status}`);
  await cache.put(address, answer);
}
