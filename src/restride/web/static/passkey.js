// Passkeys: the server's question goes to the browser, and the browser's answer to the server with the form.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

// The question as the browser wants it: what are bytes comes as text.
function question({ publicKey }) {
  const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
  return {
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      ...(publicKey.user && { user: { ...publicKey.user, id: bytes(publicKey.user.id) } }),
      ...(publicKey.excludeCredentials && { excludeCredentials: known(publicKey.excludeCredentials) }),
      ...(publicKey.allowCredentials && { allowCredentials: known(publicKey.allowCredentials) }),
    },
  };
}

function answer(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: credential.getClientExtensionResults() };
}

async function ask(form) {
  const reply = await fetch(form.dataset.begin, { method: "POST", body: new FormData(form) });
  if (reply.status === 429) throw new DOMException("", "wait");
  const asked = question(await reply.json());
  return answer(await navigator.credentials[form.dataset.passkey](asked));
}

const SAID = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "cancelled", SecurityError: "address", wait: "wait" };

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.querySelector("[data-without]").hidden = true;
  const button = form.querySelector("button");
  button.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    for (const one of form.querySelectorAll("[data-said]")) one.hidden = true;
    try {
      form.elements.answer.value = JSON.stringify(await ask(form));
      form.submit();
    } catch (fault) {
      form.querySelector(`[data-said="${SAID[fault.name] ?? "broken"}"]`).hidden = false;
    }
    button.disabled = false;
  });
}
