// Stands in for the sealed store: the phone's storage, unsealed.
export async function open({ pin } = {}) {
  const own = localStorage.getItem("pin");
  if (!own || sessionStorage.getItem("open")) return { state: "open" };
  if (pin === own) sessionStorage.setItem("open", "yes");
  return { state: pin === own ? "open" : pin ? "wrong" : "pin" };
}

export async function put(name, value) {
  if (localStorage.getItem("full")) throw new Error("full");
  localStorage.setItem(`kept ${name}`, JSON.stringify(value));
}

export async function get(name) {
  if ((await open()).state !== "open") throw new Error("pin");
  return JSON.parse(localStorage.getItem(`kept ${name}`) ?? "null") ?? undefined;
}

export const remove = async (name) => localStorage.removeItem(`kept ${name}`);
