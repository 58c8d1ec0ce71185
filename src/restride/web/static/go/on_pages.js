// On each page of hers: how much waits to be sent, in one quiet line. The rest is fetched once the page is there.

const line = document.querySelector("[data-waits]");
const whenIdle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 200));

if (line) {
  const begin = () => whenIdle(async () => (await import("./keeping.js")).begin(line));
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}

// A form tells the server something: until a fresh plan came, the one kept here does not know of it (plan.js).
document.addEventListener("submit", ({ target }) => {
  try {
    if (line && target.method === "post") localStorage.setItem("told", String(Date.now()));
  } catch {
    // Nothing is kept here, no plan either.
  }
});

const sent = async (form, submitter) => (await import("./pin.js")).send(form, submitter);

// Where she types her PIN, it also opens what this phone keeps (pin.js). However fast she is, the form waits for that.
if (line && document.querySelector('form [name="pin"]') && globalThis.crypto?.subtle && document.documentElement.dataset.shared !== "yes") {
  let passing = false;
  document.addEventListener("submit", async (event) => {
    const { target: form, submitter } = event;
    if (passing || !form.elements.pin?.value || submitter?.name === "remove") return;
    event.preventDefault();
    const isShown = await sent(form, submitter).catch(() => false);
    if (isShown) return;
    // Whatever else came of it, the browser shows it best by itself. A form counts once, however often it is sent.
    passing = true;
    form.requestSubmit(submitter);
    passing = false;
  });
}
