// Each field saves itself as it is typed. What cannot be sent is kept in this tab and sent when the line is back.
// Without this file the form's own button saves all of it at once.

const pause = 700;
const patience = 5000;

// A range pasted into a sheet is many boxes at once; they go a few at a time, so that the line is left for others too.
const mostAtOnce = 4;
const queue = [];
let underWay = 0;
const inTurn = async (work) => {
  if (underWay >= mostAtOnce) await new Promise((go) => queue.push(go));
  underWay++;
  try {
    return await work();
  } finally {
    underWay--;
    queue.shift()?.();
  }
};

const keptAt = (group) => `prakan-saving:${location.pathname}#${group.id}`;
const fieldsOf = (group) => [...group.querySelectorAll("input:not([type=hidden]), textarea, select")];
const typed = (group) => {
  const fields = fieldsOf(group);
  return fields[0]?.type === "radio" ? (fields.find((one) => one.checked)?.value ?? "") : fields[0].value;
};

// What the page brought. On a slow line people type before this file has come; that is not saved yet.
const brought = (group) => {
  const [first, ...others] = fieldsOf(group);
  if (first?.type === "radio") return [first, ...others].find((one) => one.defaultChecked)?.value ?? "";
  if (first?.options) return ([...first.options].find((one) => one.defaultSelected) ?? first.options[0])?.value ?? "";
  return first.defaultValue;
};

function put(group, value) {
  for (const field of fieldsOf(group)) {
    if (field.type === "radio") field.checked = field.value === value;
    else field.value = value;
  }
}

function letSave(group) {
  const { form } = fieldsOf(group)[0];
  const state = group.querySelector("[data-state]");
  const asks = group.querySelector("[data-asks]");
  const version = group.querySelector("[data-version]");
  let [saved, timer, sending] = [brought(group), 0, false];

  const say = (text, trouble = false) => {
    state.textContent = text;
    state.classList.toggle("saved--not", trouble);
  };
  const later = (time) => {
    clearTimeout(timer);
    timer = setTimeout(send, time);
  };
  const settle = (value) => {
    saved = value;
    if (typed(group) === value) sessionStorage.removeItem(keptAt(group));
    else later(pause);
  };

  function choose(theirs, mine) {
    const choice = document.createElement("span");
    choice.className = "choice";
    for (const [label, value] of [[form.dataset.mine, mine], [form.dataset.theirs, theirs.value]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "govuk-button govuk-button--secondary";
      button.textContent = label;
      button.addEventListener("click", () => {
        put(group, value);
        if (value === theirs.value) settle(value);
        else later(0);
        say("");
        fieldsOf(group)[0].focus();
      });
      choice.append(button);
    }
    state.append(choice);
  }

  function read(answer, value) {
    if (version && answer.version) version.value = answer.version;
    say(answer.says, !answer.saved);
    if (asks) asks.textContent = answer.asks ?? "";
    if (answer.saved) settle(value);
    else if (answer.theirs) choose(answer.theirs, value);
  }

  async function send() {
    if (sending || typed(group) === saved) return;
    const value = typed(group);
    const body = new FormData();
    body.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    for (const field of group.querySelectorAll("[name]")) if (field.type !== "radio" || field.checked) body.append(field.name, field.value);
    sending = true;
    say(form.dataset.saving);
    try {
      const answer = await inTurn(() => fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } }));
      if (answer.status >= 500 || answer.status === 429) throw new TypeError(answer.statusText);
      if (answer.redirected || !answer.headers.get("Content-Type")?.startsWith("application/json")) say(form.dataset.stopped, true);
      else read(await answer.json(), value);
    } catch {
      say(form.dataset.waiting, true);
      later(patience);
    } finally {
      sending = false;
    }
  }

  group.addEventListener("input", () => {
    sessionStorage.setItem(keptAt(group), typed(group));
    later(pause);
  });
  group.addEventListener("change", () => later(0));
  addEventListener("online", () => later(0));
  addEventListener("beforeunload", (event) => {
    if (typed(group) !== saved && !form.dataset.sent) event.preventDefault();
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    sessionStorage.removeItem(keptAt(group));
  });

  const kept = sessionStorage.getItem(keptAt(group));
  if (kept !== null && typed(group) === saved) put(group, kept);
  if (typed(group) !== saved) later(0);
}

for (const form of document.querySelectorAll("form[data-saves]")) {
  form.querySelectorAll("[data-saved-alone]").forEach(letSave);
  form.querySelectorAll("[data-without-script]").forEach((button) => (button.hidden = true));
}
