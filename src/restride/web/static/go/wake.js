// Keeps the screen on while she moves with it on; asked for again each time the page is seen again.

/** Whether this phone lets a page keep the screen on. */
export const canStayOn = () => "wakeLock" in navigator;

/** Makes a holder of the screen. */
export function makeWake() {
  let wanted = false;
  /** @type {WakeLockSentinel|null} */
  let held = null;
  /** The one request that is on its way. @type {Promise<void>|null} */
  let asking = null;

  async function ask() {
    try {
      held = await navigator.wakeLock.request("screen");
      if (!wanted) await held.release();
    } catch {
      held = null; // A phone that saves power may say no: the screen then goes off as always.
    }
    asking = null;
  }

  async function take() {
    if (!wanted || document.visibilityState !== "visible" || !canStayOn() || (held && !held.released)) return;
    asking ??= ask();
    await asking;
  }

  document.addEventListener("visibilitychange", take);
  return {
    /** Asks to keep the screen on; tells whether it is. */
    async hold() {
      wanted = true;
      await take();
      return Boolean(held && !held.released);
    },
    async release() {
      wanted = false;
      await held?.release();
      held = null;
    },
  };
}
