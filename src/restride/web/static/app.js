// Small helps; every page works without them.

// The zone she is in, so that a day begins when hers does. It is read by the server with the next page.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) {
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
}

// Leaving covers the page at once and takes its own place in the history, so that "back" does not show this page.
const leave = document.querySelector("a[data-leave]");
if (leave) {
  const go = (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    document.title = " ";
    // With no signal the server cannot shut the door, so it is shut from here; what the phone keeps of hers goes (SP-28).
    const secure = location.protocol === "https:";
    document.cookie = `${secure ? "__Host-" : ""}left=1; path=/; samesite=lax${secure ? "; secure" : ""}`;
    document.dispatchEvent(new Event("leaving"));
    location.replace(leave.href);
  };
  leave.addEventListener("click", go);
  let last = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (event.timeStamp - last < 1000) go(event);
    last = event.timeStamp;
  });
}

// A page that comes back out of the browser's memory is asked for again: it may show what is no longer so.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

// "None of these" unticks the others, and they untick it.
for (const group of document.querySelectorAll("fieldset[data-none]")) {
  group.addEventListener("change", ({ target }) => {
    const alone = (box) => ["none", "unsure", "declined"].includes(box.value);
    if (!target.checked) return;
    for (const box of group.querySelectorAll("input[type=checkbox]")) {
      if (box !== target && (alone(target) || alone(box))) box.checked = false;
    }
  });
}
