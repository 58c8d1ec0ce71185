// How the sound follows the clock. The clock is right; the file is moved to it, and never the other way round.

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
  const learnt = moved ? Math.min(MOST_LEAD, Math.max(0, lead + late)) : lead;
  return { to: Math.max(0, should + learnt), lead: learnt };
}
