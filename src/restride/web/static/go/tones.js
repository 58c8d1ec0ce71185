// Single tones and vibration, for her own music and for phones without the file: heard while the screen is on.

/** @typedef {"run"|"walk"|"soon"|"halfway"|"end"} ToneName */

// Each tone as [hertz, begins, seconds]: run rises, walk falls, so that nobody has to count.
/** @type {Record<ToneName, [number, number, number][]>} */
const NOTES = {
  run: [[523, 0, 0.14], [659, 0.17, 0.14], [784, 0.34, 0.24]],
  walk: [[523, 0, 0.22], [392, 0.26, 0.4]],
  soon: [[659, 0, 0.1]],
  halfway: [[587, 0, 0.12], [587, 0.2, 0.12]],
  end: [[392, 0, 0.2], [523, 0.24, 0.2], [659, 0.48, 0.5]],
};
/** @type {Record<ToneName, number[]>} */
export const PATTERNS = {
  run: [120, 80, 120, 80, 120],
  walk: [600],
  soon: [60],
  halfway: [60, 120, 60],
  end: [400, 200, 400],
};
const LOUD = 0.35;
const WORDS = ["paused", "walk-rest", "stopped"];

/** Whether this phone can vibrate at all. */
export const canVibrate = () => typeof navigator.vibrate === "function";

/**
 * Vibrates as a cue does; false where the phone does not.
 * @param {ToneName} name
 */
export const vibrate = (name) => canVibrate() && navigator.vibrate(PATTERNS[name]);

/**
 * Makes the player of single tones. `folder`: where their files are; without a file a plain tone is made. `spoken`: where
 * the few spoken words are that no session's file has, since they answer to a tap; without them nothing is said.
 * @param {string} folder
 * @param {string} spoken
 */
export function makeTones(folder, spoken) {
  /** @type {AudioContext|null} */
  let context = null;
  /** Tones and words by name. @type {Map<string, AudioBuffer>} */
  const files = new Map();

  async function load(/** @type {string} */ name, from = folder) {
    try {
      const answer = await fetch(`${from}${name}.m4a`);
      if (answer.ok) files.set(name, await context.decodeAudioData(await answer.arrayBuffer()));
    } catch {
      // No file, or none that this phone reads: the plain tone is played.
    }
  }

  function sound(/** @type {AudioBuffer} */ file) {
    const source = new AudioBufferSourceNode(context, { buffer: file });
    source.connect(context.destination);
    source.start();
  }

  return {
    /** To be called in a tap: phones let nothing sound before one. */
    open() {
      if (!context) {
        context = new AudioContext();
        for (const name of Object.keys(NOTES)) load(name);
        for (const name of WORDS) load(name, spoken);
      }
      context.resume();
    },
    /** @param {ToneName} name */
    play(name) {
      if (!context) return;
      const file = files.get(name);
      if (file) return sound(file);
      for (const [hertz, begins, seconds] of NOTES[name]) {
        const [tone, loud] = [new OscillatorNode(context, { frequency: hertz }), new GainNode(context, { gain: 0 })];
        const at = context.currentTime + begins;
        loud.gain.setTargetAtTime(LOUD, at, 0.01);
        loud.gain.setTargetAtTime(0, at + seconds, 0.03);
        tone.connect(loud).connect(context.destination);
        tone.start(at);
        tone.stop(at + seconds + 0.3);
      }
    },
    /** @param {"paused"|"walk-rest"|"stopped"} word */
    say(word) {
      const file = context && files.get(word);
      if (file) sound(file);
    },
    close() {
      context?.close();
      context = null;
      files.clear();
    },
  };
}
