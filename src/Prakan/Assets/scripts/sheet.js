// A table of boxes works like a spreadsheet: arrows, Enter and Tab go from box to box, and what is pasted from one falls into a range.
// Each box saves itself (saving.js); without this file they are boxes like any others.

const boxesOf = (row) => [...row.querySelectorAll("[data-saved-alone] input:not([type=hidden])")];

function letWalk(form) {
  const rows = () => [...form.querySelectorAll("tbody tr")].map(boxesOf);
  const placeOf = (box) => {
    for (const [down, row] of rows().entries()) if (row.includes(box)) return [down, row.indexOf(box)];
    return null;
  };
  const go = (down, across) => {
    const box = rows()[down]?.[across];
    box?.focus();
    box?.select();
    return Boolean(box);
  };

  const atEdge = (box, key) =>
    box.selectionStart === box.selectionEnd ? (key === "ArrowLeft" ? box.selectionStart === 0 : box.selectionEnd === box.value.length) : box.selectionEnd - box.selectionStart === box.value.length;

  form.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);
    if (!place || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const [down, across] = place;
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0] };
    if (atEdge(event.target, event.key)) Object.assign(steps, { ArrowLeft: [0, -1], ArrowRight: [0, 1] });
    const step = steps[event.key];
    if (!step) return;
    // Enter never sends the whole room at once.
    if (go(down + step[0], across + step[1]) || event.key === "Enter") event.preventDefault();
  });

  form.addEventListener("paste", (event) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!place || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const all = rows();
    for (const [down, line] of text.split("\n").entries()) {
      for (const [across, value] of line.split("\t").entries()) {
        const box = all[place[0] + down]?.[place[1] + across];
        if (!box) continue;
        box.value = value.trim();
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  });
}

document.querySelectorAll("form[data-sheet]").forEach(letWalk);
