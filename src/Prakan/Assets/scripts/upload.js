// Sends files piece by piece, and goes on after a lost line, a closed tab or a server that was started anew.
// Without this file the form's own button sends them all at once.

const KiB = 1024;
const [smallest, largest, secondsOfPiece] = [256 * KiB, 8192 * KiB, 8];
const atOnce = 2;
const [patience, longestLook] = [5000, 60_000];
const language = document.documentElement.lang;

const size = (bytes) => (bytes < 1000 * KiB ? `${Math.round(bytes / KiB)} KB` : `${(bytes / KiB / KiB).toFixed(1)} MB`);
const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, place) => values[place]);

function time(seconds) {
  const [unit, length] = seconds < 90 ? ["second", 1] : seconds < 5400 ? ["minute", 60] : ["hour", 3600];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(Math.max(1, Math.round(seconds / length)));
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

const statusOf = (fault) => fault.originalResponse?.getStatus() ?? 0;

/** The line, another page that sends the same, a house that is being started anew: what goes by is waited for. A full disk is not. */
const passes = (status) => status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);

/** Why the house refused it, in its own words. */
function toldBy(fault) {
  try {
    return JSON.parse(fault.originalResponse.getBody()).says;
  } catch {
    return null;
  }
}

const readable = (file) => file.slice(0, 1).arrayBuffer().then(() => true, () => false);

/** How fast the line is, forgetting what it was. */
function speedometer() {
  let [speed, last] = [0, null];
  return (bytes) => {
    const now = performance.now();
    if (last && now > last.now && bytes > last.bytes) {
      const passed = (now - last.now) / 1000;
      const weight = Math.min(1, passed / 3);
      speed = speed ? speed * (1 - weight) + ((bytes - last.bytes) / passed) * weight : (bytes - last.bytes) / passed;
    }
    if (!last || now - last.now > 200) last = { now, bytes };
    return speed;
  };
}

/** One line of the list: its name, its bar, its words, its buttons. */
function row(file, words) {
  const line = element("li");
  const bar = Object.assign(element("progress"), { max: file.size || 1, value: 0 });
  bar.setAttribute("aria-label", file.name);
  const state = element("small", "", "");
  const pause = Object.assign(element("button", "govuk-button govuk-button--secondary", words.pause), { type: "button" });
  const cancel = Object.assign(element("button", "govuk-button govuk-button--secondary", words.cancel), { type: "button" });
  for (const button of [pause, cancel]) button.append(element("span", "govuk-visually-hidden", ` ${file.name}`));
  const buttons = element("div", "uploads__do");
  buttons.append(pause, cancel);
  line.append(element("b", "", file.name), bar, state, buttons);
  return { line, bar, state, pause, cancel };
}

function slot(place) {
  const words = place.dataset;
  const [field, drop, list, said] = ["input[type=file]", "[data-drop]", "[data-uploads]", "[data-said]"].map((one) => place.querySelector(one));
  const token = field?.form.elements.__RequestVerificationToken.value;
  const [waiting, known] = [[], new Map()];
  let [running, looking] = [0, 0];

  /** What the house says of this slot now, and of what else on the page hangs on it. */
  async function refresh() {
    const address = document.querySelector("[data-fresh]") ? location.href : words.page;
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    const fresh = page.querySelector(`[data-slot="${words.slot}"]`);
    if (!fresh) return;
    const [files, full] = [":scope > .tasks", ":scope > [data-full]"].map((one) => ({ old: place.querySelector(one), now: fresh.querySelector(one) }));
    if (files.old?.outerHTML !== files.now?.outerHTML) {
      files.old?.remove();
      if (files.now) place.prepend(document.adoptNode(files.now));
    }
    if (drop) {
      drop.hidden = Boolean(full.now);
      full.old?.remove();
      if (full.now) drop.before(document.adoptNode(full.now));
    }
    for (const one of document.querySelectorAll("[data-fresh]")) {
      const now = page.querySelector(`[data-fresh="${one.dataset.fresh}"]`);
      if (now && now.outerHTML !== one.outerHTML) one.replaceWith(document.adoptNode(now));
    }
  }

  /** Until what came has been examined, less and less often. */
  function follow(pause = 3000) {
    clearTimeout(looking);
    if (pause > longestLook || !place.querySelector(":scope > .tasks .state--wait")) return;
    looking = setTimeout(async () => {
      await refresh().catch(() => {});
      follow(pause * 2);
    }, pause);
  }

  function next() {
    while (running < atOnce && waiting.length > 0) waiting.shift()();
  }

  function send(file) {
    const print = ["prakan", words.owner, words.slot, file.name, file.size, file.lastModified].join(":");
    if (known.has(print)) return known.get(print)();
    const shown = row(file, words);
    list.append(shown.line);
    const say = (text, trouble = false) => {
      shown.state.textContent = text;
      shown.state.classList.toggle("saved--not", trouble);
    };
    if (file.size > Number(words.most)) {
      say(words.tooBig, true);
      shown.pause.remove();
      shown.cancel.addEventListener("click", () => shown.line.remove());
      return;
    }
    const speedOf = speedometer();
    let [state, timer] = ["stopped", 0];
    const percent = () => Math.floor((shown.bar.value / shown.bar.max) * 100);
    const label = (text) => (shown.pause.firstChild.textContent = text);

    const upload = new globalThis.tus.Upload(file, {
      endpoint: "/uploads",
      headers: { RequestVerificationToken: token },
      metadata: { owner: words.owner, slot: words.slot, filename: file.name },
      chunkSize: 4 * smallest,
      retryDelays: [0, 1000, 2000, 5000],
      removeFingerprintOnSuccess: true,
      fingerprint: async () => print,
      onShouldRetry: (fault) => passes(statusOf(fault)),
      onProgress: (sent, all) => {
        shown.bar.value = sent;
        const speed = speedOf(sent);
        if (sent === all) say(words.saving);
        else if (speed > 0) say(fill(words.sending, percent(), size(speed), time((all - sent) / speed)));
      },
      onChunkComplete: (_, accepted) => {
        const speed = speedOf(accepted);
        if (speed > 0) upload.options.chunkSize = Math.round(Math.min(largest, Math.max(smallest, speed * secondsOfPiece)));
      },
      onSuccess: async () => {
        leave("over");
        shown.line.remove();
        said.textContent = fill(words.received, file.name);
        await refresh().catch(() => {});
        follow();
      },
      onError: async (fault) => {
        const [status, told] = [statusOf(fault), toldBy(fault)];
        // A file that was saved anew or taken away meanwhile looks like a lost line.
        if (passes(status) && (await readable(file))) {
          if (state !== "running") return;
          say(status === 0 ? words.waiting : words.busy, true);
          timer = setTimeout(() => upload.start(), patience * (1 + Math.random()));
          return;
        }
        say(told ?? words.failed, true);
        leave("stopped");
      },
    });

    /** It is in the queue, or running, or stopped, or over. */
    function leave(to) {
      clearTimeout(timer);
      if (state === "queued") waiting.splice(waiting.indexOf(start), 1);
      if (state === "running") running--;
      state = to;
      if (state === "over") known.delete(print);
      label(words.resume);
      next();
    }

    function queue() {
      state = "queued";
      label(words.pause);
      say(words.queued);
      waiting.push(start);
      next();
    }

    async function start() {
      state = "running";
      running++;
      say("");
      const [before] = await upload.findPreviousUploads();
      if (state !== "running") return;
      if (before) {
        upload.resumeFromPreviousUpload(before);
        place.querySelector(`[data-unfinished="${before.uploadUrl?.split("/").at(-1)}"]`)?.remove();
      }
      upload.start();
    }

    shown.pause.addEventListener("click", () => {
      if (state === "stopped") return queue();
      upload.abort();
      leave("stopped");
      say(fill(words.paused, percent()));
    });
    shown.cancel.addEventListener("click", async () => {
      leave("over");
      shown.line.remove();
      await upload.abort(true).catch(() => {});
    });
    // Chosen once more, it goes on where it stopped.
    known.set(print, () => state === "stopped" && queue());
    queue();
  }

  /** What was begun in a page that is gone can be given up here. */
  function offerEnd(left) {
    const end = Object.assign(element("button", "govuk-button govuk-button--secondary", words.cancel), { type: "button" });
    end.append(element("span", "govuk-visually-hidden", ` ${left.dataset.name}`));
    end.addEventListener("click", async () => {
      const answer = await fetch(`/uploads/${left.dataset.unfinished}`, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0", RequestVerificationToken: token } });
      if (answer.ok || answer.status === 404) left.remove();
      else said.textContent = left.firstChild.textContent = words.busy;
    });
    left.append(end);
  }

  follow();
  if (!field) return;
  field.addEventListener("change", () => {
    [...field.files].forEach(send);
    field.value = "";
  });
  for (const [event, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    drop.addEventListener(event, (what) => {
      what.preventDefault();
      drop.classList.toggle("drop--over", over);
      if (event === "drop") [...what.dataTransfer.files].slice(0, field.multiple ? undefined : 1).forEach(send);
    });
  }
  addEventListener("beforeunload", (event) => {
    if (running > 0) event.preventDefault();
  });
  // The browser's own button speaks the browser's language; its label speaks the reader's.
  field.classList.add("govuk-visually-hidden");
  place.querySelectorAll("[data-unfinished]").forEach(offerEnd);
  place.querySelectorAll("[data-without-script]").forEach((one) => (one.hidden = true));
  place.querySelectorAll("[data-with-script]").forEach((one) => (one.hidden = false));
}

document.querySelectorAll("[data-slot]").forEach(slot);
