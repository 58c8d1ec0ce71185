// Stands in for the queue: what was told stands in the phone's storage, for the test to read.
const read = (name) => JSON.parse(localStorage.getItem(name) ?? "[]");

export async function add(event) {
  if (localStorage.getItem("full")) throw new Error("full");
  const told = read("told").filter(({ id }) => id !== event.id);
  localStorage.setItem("told", JSON.stringify([...told, event]));
  return { kept: "phone" };
}

export const unsent = async () => read("told").slice(Number(localStorage.getItem("sent") ?? 0));

export async function send() {
  const answer = await fetch("/go/entries", { method: "POST", body: JSON.stringify(await unsent()) });
  if (answer.ok) localStorage.setItem("sent", String(read("told").length));
}
