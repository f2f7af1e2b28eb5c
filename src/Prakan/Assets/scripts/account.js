// Saves typing on the pages of sign-in and of one's own account; all but passkeys works without it.

function letShow(input) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "show";
  const say = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? input.dataset.hide : input.dataset.show;
    button.setAttribute("aria-pressed", String(shown));
  };
  say(false);
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => say(input.type === "password"));
  input.form.addEventListener("submit", () => say(false));
  input.after(button);
}

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

// Browsers of before 2025 do not read and write JSON themselves.
function readQuestion(kind, json) {
  if (kind === "create") {
    return PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ?? {
      ...json,
      challenge: bytes(json.challenge),
      user: { ...json.user, id: bytes(json.user.id) },
      excludeCredentials: named(json.excludeCredentials),
    };
  }
  return PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ?? {
    ...json,
    challenge: bytes(json.challenge),
    allowCredentials: named(json.allowCredentials),
  };
}

function writeAnswer(credential) {
  const { response } = credential;
  const fields = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const present = fields.filter((field) => response[field]).map((field) => [field, text(response[field])]);
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(present), transports: response.getTransports?.() ?? [] },
  });
}

async function ask(form) {
  const kind = form.dataset.passkey;
  const answer = await fetch(form.dataset.question, { method: "POST", body: new FormData(form) });
  const question = await answer.json();
  if (!answer.ok) throw new Error(question.fault);
  const credential = await navigator.credentials[kind]({ publicKey: readQuestion(kind, question) });
  return writeAnswer(credential);
}

function letUsePasskey(form) {
  const trouble = form.querySelector("[role=alert]");
  const sentence = trouble.textContent;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    trouble.hidden = true;
    try {
      form.elements.credential.value = await ask(form);
      form.submit();
    } catch (error) {
      trouble.textContent = error instanceof Error && error.constructor === Error && error.message ? error.message : sentence;
      trouble.hidden = false;
    }
  });
}

for (const input of document.querySelectorAll("input[data-show]")) letShow(input);
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
if (window.PublicKeyCredential) document.querySelectorAll("form[data-passkey]").forEach(letUsePasskey);
else document.querySelectorAll("[data-passkey-missing]").forEach((note) => (note.hidden = false));
