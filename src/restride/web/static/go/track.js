// The one file of a session: it plays on with the screen locked, shows its controls there, and follows the clock. The clock
// is right; the file is moved to it, and never the other way round.

/** What nobody hears as late, in seconds. */
export const DRIFT = 0.15;
// How far ahead a slow phone may be sent, in seconds: it needs a while to begin at a new place.
const MOST_LEAD = 1;

/**
 * Where to move the file to; null where it is right. `lead`: how much later than asked this phone begins after a move,
 * as learnt from the last one.
 * @param {{should: number, is: number, lead: number, moved: boolean}} now  `moved`: the file was moved at the last look
 * @returns {{to: number|null, lead: number}}
 */
export function correction({ should, is, lead, moved }) {
  const late = should - is;
  if (Math.abs(late) <= DRIFT) return { to: null, lead };
  // A whole leap of the clock says nothing about the phone.
  const says = moved && Math.abs(late) <= MOST_LEAD;
  const learnt = says ? Math.min(MOST_LEAD, Math.max(0, lead + late)) : lead;
  return { to: Math.max(0, should + learnt), lead: learnt };
}

/**
 * Makes the track out of an audio element. `on.pause` and `on.resume`: she pressed them on the lock screen or headphones;
 * `on.lost`: the phone took the sound away, or would not begin; `on.found`: it is back.
 * @param {HTMLAudioElement} audio
 * @param {{title: string, by: string}} named  what the lock screen says: nothing about her body (H-13)
 * @param {{pause: () => void, resume: () => void, lost: () => void, found: () => void}} on
 */
export function makeTrack(audio, named, on) {
  let playing = false;
  let lead = 0;
  let moved = false;
  let address = "";

  const session = "mediaSession" in navigator ? navigator.mediaSession : null;
  audio.addEventListener("pause", () => playing && !audio.ended && on.lost());
  audio.addEventListener("playing", () => playing && on.found());

  function controls(/** @type {boolean} */ shown) {
    if (!session) return;
    session.metadata = shown ? new MediaMetadata({ title: named.title, artist: named.by }) : null;
    session.setActionHandler("play", shown ? on.resume : null);
    session.setActionHandler("pause", shown ? on.pause : null);
    session.setActionHandler("stop", shown ? on.pause : null);
  }

  async function play() {
    playing = true;
    try {
      await audio.play();
    } catch (refused) {
      // A pause that comes before the beginning is no refusal.
      if (playing && refused?.name !== "AbortError") on.lost();
    }
  }

  return {
    /** @param {Blob} file */
    load(file) {
      this.drop();
      address = URL.createObjectURL(file);
      audio.src = address;
    },
    /** To be called in a tap: begins without a sound, so that the phone lets it begin by itself later. */
    open() {
      if (!address) return;
      audio.muted = true;
      audio.play().then(() => playing || audio.pause(), () => {});
    },
    get loaded() {
      return Boolean(address);
    },
    /** Whether it sounds now. */
    get sounds() {
      return playing && !audio.paused;
    },
    /**
     * To where the session is. `again`: begin again although the phone had taken the sound away.
     * @param {{seconds: number, moves: boolean, muted: boolean, again?: boolean}} place
     */
    follow({ seconds, moves, muted, again = false }) {
      if (!address) return;
      audio.muted = muted;
      if (session) session.playbackState = moves ? "playing" : "paused";
      if (!moves) {
        playing = false;
        audio.pause();
      }
      if (!audio.seeking) {
        const told = correction({ should: seconds, is: audio.currentTime, lead, moved });
        lead = told.lead;
        moved = told.to !== null;
        if (told.to !== null) audio.currentTime = told.to;
      }
      if (!moves) return;
      if (!playing) controls(true);
      if (!playing || again) play();
    },
    drop() {
      playing = false;
      moved = false;
      audio.pause();
      audio.removeAttribute("src");
      if (address) URL.revokeObjectURL(address);
      address = "";
      controls(false);
      if (session) session.playbackState = "none";
    },
  };
}
