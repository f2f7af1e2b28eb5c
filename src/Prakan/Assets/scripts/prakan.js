// Every page works without this file; it only saves a click or a mistake.

// The server knows what is wrong before it knows where each field stands.
function orderErrors(list) {
  const place = (item) => document.getElementById(item.querySelector("a")?.hash.slice(1) ?? "");
  const inOrder = [...list.children].sort((one, other) => {
    const [first, second] = [place(one), place(other)];
    if (!first || !second) return (first ? 1 : 0) - (second ? 1 : 0);
    return first === second ? 0 : first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  list.append(...inOrder);
}

function focusErrors(root) {
  const summary = root.querySelector(".govuk-error-summary");
  if (!summary) return;
  summary.querySelectorAll(".govuk-error-summary__list").forEach(orderErrors);
  summary.focus();
}

function sendOnce(event) {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "yes";
}

function tickAll(event) {
  const all = event.target.closest("[data-tick-all]");
  if (!all) return;
  for (const box of document.querySelectorAll(`input[type=checkbox][name="${all.dataset.tickAll}"]`)) {
    box.checked = all.checked;
  }
}

function showCurrentMenuItem() {
  document.querySelector(".nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
}

document.addEventListener("submit", sendOnce);
document.addEventListener("change", tickAll);
document.addEventListener("htmx:afterSwap", (event) => focusErrors(event.detail.target));
// A page that comes back from the browser's memory may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
focusErrors(document);
showCurrentMenuItem();
