// How a session sounds: its one file, single tones, or nothing; and vibration. Which of them is her choice.

import { cuesFrom, dueCue } from "./sessions.js";
import { makeTones, vibrate } from "./tones.js";
import { makeTrack } from "./track.js";
import { makeWake } from "./wake.js";

/** @typedef {import("./before.js").Choices} Choices */
/** @typedef {import("./sessions.js").Session} Session */
/** @typedef {import("./player_state.js").Position} Position */

// So long the last tone and its words may take, in milliseconds.
const LAST_TONE = 6_000;

/**
 * @param {{audio: HTMLAudioElement, folder: string, spoken: string, named: {title: string, by: string},
 *   file: (session: Session, voice: boolean) => Promise<Blob|null>,
 *   on: {pause: () => void, resume: () => void, lost: () => void, found: () => void}}} how
 */
export function makeSound({ audio, folder, spoken, named, file, on }) {
  const [track, tones, wake] = [makeTrack(audio, named, on), makeTones(folder, spoken), makeWake()];
  /** @type {Choices} */
  let choices = { sound: "none", music: false, buzz: false };
  let heard = -1;
  let asked = "";
  let missing = false;

  return {
    /**
     * Gets ready for a session; the file is fetched before she starts, while there is a signal.
     * @param {Session} session
     * @param {Choices} wanted
     */
    async prepare(session, wanted) {
      choices = wanted;
      heard = -1;
      const one = choices.music || choices.sound === "none" ? "" : `${session.code} ${choices.sound}`;
      if (one === asked && (track.loaded || !one)) return;
      asked = one;
      missing = false;
      track.drop();
      mix(choices.music);
      const sound = one ? await file(session, choices.sound === "voice") : null;
      if (asked !== one) return;
      missing = Boolean(one) && !sound;
      if (sound) track.load(sound);
    },
    /** To be called in a tap. */
    open() {
      if (choices.sound === "none") return;
      if (track.loaded) track.open();
      if (!track.loaded || choices.sound === "voice") tones.open();
    },
    /** Begins to count cues at a second, without sounding those before it. */
    from(/** @type {number} */ second) {
      heard = second - 1;
    },
    /**
     * To where the session is.
     * @param {Session} session
     * @param {Position} position
     * @param {number} seconds  moved so far, with fractions
     */
    follow(session, position, seconds) {
      const moves = position.stage === "moving";
      const cues = cuesFrom(session.cues, position.walksSince);
      track.follow({ seconds, moves, muted: isMuted(session, position) });
      // With the file the screen may go dark, and in a pocket it has to; without it nothing would sound then.
      if (moves && !track.loaded) wake.hold();
      else wake.release();
      const cue = moves ? dueCue(cues, heard, position.second) : null;
      heard = Math.max(heard, position.second);
      if (cue) this.cue(cue.sound);
    },
    /** One cue: the file says its own. */
    cue(/** @type {import("./tones.js").ToneName} */ name) {
      if (choices.buzz) vibrate(name);
      if (choices.sound !== "none" && !track.loaded) tones.play(name);
    },
    /** Says what she has just done, for those who do not look; where she wants a voice. @param {"paused"|"walk-rest"|"stopped"} word */
    say(word) {
      if (choices.sound === "voice") tones.say(word);
    },
    /** She asked for the sound that the phone took away. */
    again(/** @type {number} */ seconds, /** @type {boolean} */ muted) {
      track.follow({ seconds, moves: true, muted, again: true });
    },
    /** Whether the file sounds, so that it went on while nobody looked. */
    get sounds() {
      return track.sounds;
    },
    /** Whether she wanted the file and there is none: what there is sounds while the screen is on. */
    get isMissing() {
      return missing;
    },
    /** Ends; the last tone is heard to its end. */
    end() {
      const was = asked;
      wake.release();
      setTimeout(() => {
        if (asked !== was) return;
        asked = "";
        track.drop();
        tones.close();
      }, LAST_TONE);
    },
  };
}

/**
 * The file calls her to run, so it is silent while she walks the rest; it is heard again in its last part, which is a
 * walk in both, and so she hears the end.
 * @param {Session} session
 * @param {Position} position
 */
export function isMuted(session, { walksSince, second }) {
  const last = session.parts.at(-1);
  return walksSince !== null && (last.kind === "run" || second < last.starts);
}

/** Beside her own music the tones must not take the speaker for themselves; where a phone can be told so. */
function mix(/** @type {boolean} */ beside) {
  const session = /** @type {any} */ (navigator).audioSession;
  if (session) session.type = beside ? "ambient" : "playback";
}
