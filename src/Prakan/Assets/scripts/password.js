// Beside a new password: its length as it is typed, and a button that shows it.

function count(field, text) {
  const typed = [...field.value.normalize("NFC")].length;
  text.textContent = field.dataset.count.replace("{0}", typed).replace("{1}", field.dataset.least);
}

function reveal(fields, button, { show, hide }) {
  const hidden = fields[0].type === "password";
  for (const field of fields) field.type = hidden ? "text" : "password";
  button.textContent = hidden ? hide : show;
}

for (const field of document.querySelectorAll("input[data-least]")) {
  const text = document.createElement("p");
  text.className = "govuk-hint";
  text.setAttribute("aria-live", "polite");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = field.dataset.show;
  field.after(text, button);
  field.addEventListener("input", () => count(field, text));
  button.addEventListener("click", () => reveal(field.form.querySelectorAll("input[autocomplete=new-password]"), button, field.dataset));
  field.form.addEventListener("submit", () => field.type === "text" && button.click());
  count(field, text);
}
