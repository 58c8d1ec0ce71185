// Stands in for the lock: the reason that a test asks for, else the four of today.
export const dayIn = (zone, now) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now);

export function mayRun({ plan, answersToday, unsent }) {
  const because = localStorage.getItem("because");
  if (because) return { run: false, because };
  if (plan.running !== "yes") return { run: false, because: "plan-says-no" };
  if (!answersToday) return { run: false, because: "ask-the-four" };
  const best = plan.four.flatMap(({ more }) => more).every(({ id, options }) => answersToday[id] === options[0].value);
  return best && Array.isArray(unsent) ? { run: true } : { run: false, because: "symptom" };
}
