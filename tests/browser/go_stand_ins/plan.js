// Stands in for the plan of a phone: what /go/plan answers, else what it answered last.
export async function current() {
  try {
    const answer = await fetch("/go/plan");
    if (answer.status === 403) return { plan: null, fresh: false, seen: null, because: (await answer.json()).because };
    if (!answer.ok) throw new Error("no signal");
    const plan = await answer.json();
    localStorage.setItem("plan", JSON.stringify({ plan, seen: Date.now() }));
    return { plan, fresh: true, seen: new Date(), because: null };
  } catch {
    const { plan, seen } = JSON.parse(localStorage.getItem("plan") ?? "{}");
    return plan ? { plan, fresh: false, seen: new Date(seen), because: null } : { plan: null, fresh: false, seen: null, because: "nothing-kept" };
  }
}

export const reckon = async () => ({ now: new Date(), trusted: true, known: true });

export async function sound({ sound: address }, { voice = true } = {}) {
  if (!address) return null;
  const answer = await fetch(address + (voice ? "" : "?voice=no")).catch(() => null);
  return answer?.ok ? answer.blob() : null;
}
