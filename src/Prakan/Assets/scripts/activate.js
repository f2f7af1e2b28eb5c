// The code of a slip stands behind the # of its link. It goes into the field, and out of the address bar and the history.

const field = document.querySelector("[data-code-from-link]");
const code = decodeURIComponent(location.hash.slice(1));

if (field && code) {
  field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
}
