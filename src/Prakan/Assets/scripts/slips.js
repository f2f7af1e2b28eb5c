// A form that answers with a file leaves its page standing: say that it works, and go on when the file has come.

const cookie = /(?:^|; )prakan-slips=([0-9a-f-]+)/;

function wait(form) {
  form.querySelector("[data-working]")?.removeAttribute("hidden");
  const timer = setInterval(() => {
    const batch = document.cookie.match(cookie)?.[1];
    if (!batch) return;
    clearInterval(timer);
    document.cookie = "prakan-slips=; max-age=0; path=/";
    location.assign(`/slips/batch/${batch}`);
  }, 500);
}

document.addEventListener("submit", (event) => event.target.matches("[data-gives-slips]") && wait(event.target));
