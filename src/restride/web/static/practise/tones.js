// Soft tones made here, and a short buzz where the phone can. Off and on by one button; the choice stays in the browser.

const KEY = "sound";
const PITCHES = { up: 392, full: 494, down: 330, low: 262, reached: 587, ready: 440, over: 523 };
const BUZZES = { up: [60], full: [30], down: [30, 60, 30], low: [20], reached: [120, 80, 120], ready: [20], over: [200] };

/** @type {AudioContext | null} */
let context = null;
let on = remembered();

function remembered() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Wakes the sound: browsers allow it only from a tap. */
export function wake() {
  try {
    context ??= new AudioContext();
    if (context.state === "suspended") context.resume().catch(() => {});
  } catch {
    context = null;
  }
}

/** One soft tone with its buzz. @param {keyof PITCHES} name */
export function tone(name) {
  try {
    navigator.vibrate?.(BUZZES[name]);
  } catch {
    // A phone that cannot buzz has the tone and the word.
  }
  if (!on || !context || context.state !== "running") return;
  const starts = context.currentTime;
  const voice = context.createOscillator();
  const loud = context.createGain();
  voice.frequency.value = PITCHES[name];
  loud.gain.setValueAtTime(0, starts);
  loud.gain.linearRampToValueAtTime(0.12, starts + 0.08);
  loud.gain.exponentialRampToValueAtTime(0.001, starts + 0.9);
  voice.connect(loud).connect(context.destination);
  voice.start(starts);
  voice.stop(starts + 1);
}

/** Makes every sound button of the page say how it is, and change it. */
export function offerSound() {
  const buttons = [...document.querySelectorAll("[data-sound]")];
  const say = () => buttons.forEach((button) => (button.textContent = on ? button.dataset.on : button.dataset.off));
  for (const button of buttons) {
    button.addEventListener("click", () => {
      on = !on;
      try {
        localStorage.setItem(KEY, on ? "on" : "off");
      } catch {
        // Without a place to keep it, the choice lasts as long as the page.
      }
      wake();
      say();
    });
  }
  say();
}
