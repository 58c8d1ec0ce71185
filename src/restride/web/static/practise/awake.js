// Keeps the screen on while something runs, where the browser can.

/** @type {WakeLockSentinel | null} */
let held = null;
let wanted = false;

async function take() {
  try {
    held = (await navigator.wakeLock?.request("screen")) ?? null;
  } catch {
    held = null;
  }
}

/** @param {boolean} on */
export function stayAwake(on) {
  wanted = on;
  if (on) take();
  else {
    held?.release().catch(() => {});
    held = null;
  }
}

// The browser lets go of it when the page is hidden.
document.addEventListener("visibilitychange", () => {
  if (wanted && document.visibilityState === "visible") take();
});
