// Sends files piece by piece, and goes on after a lost line, a closed tab or a server that was started anew.
// Without this file the form's own button sends them all at once.

const KiB = 1024;
const [smallest, largest, secondsOfPiece] = [256 * KiB, 8192 * KiB, 8];
const atOnce = 2;
const patience = 5000;
const [firstLook, longestLook] = [2000, 30000];
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
  const form = place.querySelector("input[type=file]")?.form;
  if (!form) return;
  const [field, drop, list, said] = ["input[type=file]", "[data-drop]", "[data-uploads]", "[data-said]"].map((one) => place.querySelector(one));
  const token = form.elements.__RequestVerificationToken.value;
  const waiting = [];
  let running = 0;
  let look = 0;

  /** What is under check says by itself what came of it; one looks less and less often. */
  function watch(pause = firstLook) {
    clearTimeout(look);
    if (place.querySelector(":scope > [data-checking=true]")) look = setTimeout(() => refresh(Math.min(longestLook, pause * 1.5)).catch(() => watch(longestLook)), pause);
  }

  async function refresh(pause) {
    const answer = await fetch(location.href);
    if (answer.redirected || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(`[data-slot="${words.slot}"]`);
    if (!fresh) return;
    place.querySelectorAll(":scope > .tasks, :scope > [data-unfinished]").forEach((one) => one.remove());
    const files = fresh.querySelector(":scope > .tasks");
    if (files) place.prepend(document.adoptNode(files));
    drop.hidden = !fresh.querySelector("[data-drop]");
    document.querySelectorAll("[data-with-files]").forEach((one) => {
      const said = page.getElementById(one.id);
      if (said) one.replaceWith(document.adoptNode(said));
    });
    watch(pause);
  }

  function next() {
    if (running >= atOnce || waiting.length === 0) return;
    running++;
    waiting.shift()();
  }

  function send(file) {
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
    let [over, stopped, timer] = [false, false, 0];

    const done = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      running--;
      next();
    };
    const percent = () => Math.floor((shown.bar.value / shown.bar.max) * 100);
    const label = (button, text) => (button.firstChild.textContent = text);

    const upload = new globalThis.tus.Upload(file, {
      endpoint: "/uploads",
      headers: { RequestVerificationToken: token },
      metadata: { owner: words.owner, slot: words.slot, filename: file.name },
      chunkSize: 4 * smallest,
      retryDelays: [0, 1000, 2000, 5000],
      uploadDataDuringCreation: true,
      removeFingerprintOnSuccess: true,
      fingerprint: async () => ["prakan", words.owner, words.slot, file.name, file.size, file.lastModified].join(":"),
      onShouldRetry: (fault) => {
        const status = fault.originalResponse?.getStatus() ?? 0;
        return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
      },
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
        done();
        shown.line.remove();
        said.textContent = fill(words.received, file.name);
        await refresh();
      },
      onError: (fault) => {
        const answer = fault.originalResponse;
        if (!answer || answer.getStatus() === 0) {
          say(words.waiting, true);
          timer = setTimeout(() => stopped || upload.start(), patience);
          return;
        }
        let told;
        try {
          told = JSON.parse(answer.getBody()).says;
        } catch {
          told = words.failed;
        }
        say(told, true);
        stopped = true;
        // What is wrong with the file itself is no better the second time.
        if (answer.getStatus() === 422) shown.pause.remove();
        label(shown.pause, words.resume);
        done();
      },
    });

    const start = async () => {
      [over, stopped] = [false, false];
      label(shown.pause, words.pause);
      const [before] = await upload.findPreviousUploads();
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    };
    shown.pause.addEventListener("click", async () => {
      if (stopped) {
        waiting.push(start);
        next();
        return;
      }
      stopped = true;
      clearTimeout(timer);
      await upload.abort();
      say(fill(words.paused, percent()));
      label(shown.pause, words.resume);
      done();
    });
    shown.cancel.addEventListener("click", async () => {
      stopped = true;
      shown.line.remove();
      await upload.abort(true).catch(() => {});
      done();
    });
    waiting.push(start);
    next();
  }

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
  place.querySelectorAll("[data-without-script]").forEach((one) => (one.hidden = true));
  place.querySelectorAll("[data-with-script]").forEach((one) => (one.hidden = false));
  watch();
}

document.querySelectorAll("[data-slot]").forEach(slot);
