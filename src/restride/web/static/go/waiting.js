// The page that shows what waits on this phone: why, and what she can do about it.

import * as plans from "./plan.js";
import * as queue from "./queue.js";
import * as store from "./store.js";

const page = document.querySelector("main");
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const act = (name) => page.querySelector(`[data-act="${name}"]`);
const words = page.querySelector("[data-words]");
const word = (name) => words.getAttribute(`data-${name}`) ?? "";

let pin;

async function show() {
  const { state } = await store.open();
  const rows = await queue.waiting();
  const shared = store.isShared();
  const shown = {
    lost: store.lost() > 0,
    shared,
    none: state === "none" && !shared,
    pin: ["pin", "wrong", "wait"].includes(state) && !shared,
    unset: state === "unset",
    clear: state === "open" && rows.length === 0,
    list: rows.length > 0,
  };
  for (const [name, is] of Object.entries(shown)) part(name).hidden = !is;
  act("send").hidden = !rows.some((one) => one.state === "waiting");
  page.querySelector("[data-list]").replaceChildren(...rows.map(row));
}

function row({ id, entry, state, because, says }) {
  const one = page.querySelector("[data-row]").content.cloneNode(true).firstElementChild;
  const name = entry ? word(entry.type) || word("sealed") : word(store.isOpen() ? "unreadable" : "sealed");
  const day = entry ? (entry.on ? onDay(entry.on) : word("without-day")) : "";
  one.querySelector("[data-name]").textContent = name;
  one.querySelector("[data-day]").textContent = day;
  one.querySelector("[data-says]").textContent = state === "refused" ? says || word(because ?? "") : "";
  const again = one.querySelector('[data-act="again"]');
  again.hidden = !(entry && ["day", "before", "clash"].includes(because));
  again.setAttribute("aria-label", word("again").replace("%", `${name} ${day}`.trim()));
  again.addEventListener("click", () => queue.retell(id).then(send));
  deletable(one.querySelector('[data-act="delete"]'), id, `${name} ${day}`.trim());
  return one;
}

/** What goes here is gone: it takes a second press. */
function deletable(button, id, name) {
  button.setAttribute("aria-label", word("delete").replace("%", name));
  button.addEventListener("click", async () => {
    if (!button.dataset.sure) {
      button.dataset.sure = "yes";
      button.textContent = word("sure");
      button.removeAttribute("aria-label");
      return;
    }
    await queue.giveUp(id).catch(() => {});
    await show();
  });
}

const onDay = (on) => new Intl.DateTimeFormat(word("locale"), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${on}T12:00:00Z`));

async function send() {
  const told = await queue.send({ pin });
  const because = told.because ?? (told.sent && !told.waiting && !told.refused.length ? "sent" : null);
  for (const one of page.querySelectorAll("[data-because]")) one.hidden = one.dataset.because !== because;
  part("come-back").hidden = because !== "nobody";
  part("open").hidden = because !== "shut";
  await show();
}

async function open(event) {
  event.preventDefault();
  const field = event.target.elements.typed;
  const { state, minutes } = await store.open({ pin: field.value });
  for (const one of event.target.querySelectorAll("[data-said]")) one.hidden = one.dataset.said !== state;
  if (state === "wait") {
    const said = event.target.querySelector('[data-said="wait"]');
    said.textContent = said.textContent.replace(/\d+/, minutes);
  }
  if (state === "open") pin = field.value;
  field.value = "";
  await show();
  if (state === "open") await send();
}

act("send").addEventListener("click", send);
act("open").addEventListener("submit", open);
act("seen").addEventListener("click", () => { store.lossIsSeen(); dispatchEvent(new CustomEvent("waiting-changed")); show(); });
addEventListener("waiting-changed", show);
// With signal, the server's plan opens what is behind the PIN: her door is open then.
await plans.current();
await show();
