// Beside a new password: its length, as it is typed.

function count(field, text) {
  const typed = [...field.value.normalize("NFC")].length;
  text.textContent = field.dataset.count.replace("{0}", typed).replace("{1}", field.dataset.least);
}

for (const field of document.querySelectorAll("input[data-least]")) {
  const text = document.createElement("p");
  text.className = "govuk-hint";
  text.setAttribute("aria-live", "polite");
  field.before(text);
  field.addEventListener("input", () => count(field, text));
  count(field, text);
}
