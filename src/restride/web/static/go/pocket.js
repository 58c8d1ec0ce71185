// The pocket test: twenty seconds in which the phone shows what it can do with its screen locked. Nothing is guessed.

import { canStayOn, makeWake } from "./wake.js";
import { canVibrate, PATTERNS } from "./tones.js";

const SECONDS = 20;
const RATE = 8000;
// A beep every so many seconds, so that she hears whether it goes on.
const EVERY = 4;
// Of the time in the dark so much has to have sounded.
const ENOUGH = 0.8;
const LEAST_HIDDEN = 3;

/** @typedef {{sound: "went-on"|"stopped"|"not-seen"|"silent", buzz: boolean, on: boolean}} FoundOut */

/**
 * What the times say: how long the page was hidden, and how far the sound went on in it.
 * @param {{hidden: number, sounded: number, began: boolean}} seen  seconds
 * @returns {FoundOut["sound"]}
 */
export function judged({ hidden, sounded, began }) {
  if (!began) return "silent";
  if (hidden < LEAST_HIDDEN) return "not-seen";
  return sounded >= hidden * ENOUGH ? "went-on" : "stopped";
}

/** A sound file made here, so that the test needs no signal: beeps with silence between them (WAV, 8 bits). */
export function beeps(seconds = SECONDS) {
  const samples = new Uint8Array(RATE * seconds).fill(128);
  for (let at = 0; at < samples.length; at += RATE * EVERY) {
    for (let one = 0; one < RATE / 4; one += 1) {
      samples[at + one] = 128 + Math.round(90 * Math.sin((one / RATE) * 2 * Math.PI * 660) * Math.sin((one / (RATE / 4)) * Math.PI));
    }
  }
  const head = new DataView(new ArrayBuffer(44));
  const word = (/** @type {number} */ place, /** @type {string} */ text) => [...text].forEach((one, step) => head.setUint8(place + step, one.charCodeAt(0)));
  word(0, "RIFF");
  head.setUint32(4, 36 + samples.length, true);
  word(8, "WAVEfmt ");
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, RATE, true);
  head.setUint32(28, RATE, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  word(36, "data");
  head.setUint32(40, samples.length, true);
  return new Blob([head, samples], { type: "audio/wav" });
}

/**
 * Runs the test. To be called in a tap.
 * @param {HTMLAudioElement} audio
 * @param {{left: (seconds: number) => void, done: (found: FoundOut) => void, now: () => number}} on
 * @returns {() => void}  ends it before its end, without a result
 */
export function pocketTest(audio, { left, done, now }) {
  const address = URL.createObjectURL(beeps());
  const wake = makeWake();
  let [began, on, hidden, sounded] = [false, false, 0, 0];
  /** @type {{at: number, sound: number}|null} */
  let dark = null;
  const started = now();
  const buzz = canVibrate() && navigator.vibrate(PATTERNS.run);

  const looked = () => {
    if (document.visibilityState === "hidden") {
      dark ??= { at: now(), sound: audio.currentTime };
    } else if (dark) {
      // Once the beeps are over, silence proves nothing.
      hidden += Math.min((now() - dark.at) / 1000, SECONDS - dark.sound);
      sounded += audio.currentTime - dark.sound;
      dark = null;
    }
  };
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", looked);
    audio.pause();
    audio.removeAttribute("src");
    URL.revokeObjectURL(address);
    wake.release();
  };
  const look = () => {
    const rest = SECONDS - (now() - started) / 1000;
    if (rest > 0) return left(Math.ceil(rest));
    // It ends once she looks at it again: what happened in the dark is then known whole.
    if (document.visibilityState === "hidden") return;
    looked();
    stop();
    done({ sound: judged({ hidden, sounded, began }), buzz, on });
  };
  const timer = setInterval(look, 250);
  document.addEventListener("visibilitychange", looked);
  audio.muted = false;
  audio.src = address;
  audio.play().then(() => (began = true), () => {});
  // The screen may go dark in this test: the lock is only asked for, and given back at once.
  wake.hold().then((held) => {
    on = held && canStayOn();
    wake.release();
  });
  left(SECONDS);
  return stop;
}
