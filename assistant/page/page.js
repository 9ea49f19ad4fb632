// What the page does in the browser alone: display choices, copy, permalink, read-aloud, announcements, focus.
// Acts that need the server are triggered by the two gr.HTML components (see layout.py), not here.
(() => {
  const root = document.documentElement;
  root.lang = "zh-CN";

  // Display choices are remembered in this browser only; storage may be forbidden, then they last for the visit.
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not allowed: nothing to do */ } };
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const modes = {
    elder: (on) => root.classList.toggle("elder", on),
    contrast: (on) => root.classList.toggle("contrast", on),
    dark: (on) => document.body.classList.toggle("dark", on),
  };
  const isOn = (mode) => (mode === "dark" ? document.body : root).classList.contains(mode);
  const showModes = () => document.querySelectorAll("[data-mode]").forEach(
    (b) => b.setAttribute("aria-pressed", String(isOn(b.dataset.mode))));
  const restore = () => {
    for (const mode in modes) {
      const kept = recall("youju." + mode);
      if (kept !== null) modes[mode](kept === "1");
    }
    showModes();
  };

  // One live region that stays in place: a region that is itself replaced is not announced.
  let live = null;
  const announce = (text) => {
    if (!live || !live.isConnected) {
      live = document.createElement("div");
      live.className = "sr";
      live.id = "youju-live";
      live.setAttribute("role", "status");
      live.setAttribute("aria-live", "polite");
      document.body.append(live);
    }
    live.textContent = text;
  };

  const flash = (button, label) => {
    const before = button.textContent;
    button.textContent = label;
    announce(label);
    setTimeout(() => { if (button.isConnected) button.textContent = before; }, 1500);
  };
  const copy = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // no clipboard without https: the old way
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
      button.focus();
    }
    flash(button, button.dataset.done);
  };

  const speech = window.speechSynthesis;
  const read = (button, text) => {
    const was = button.getAttribute("aria-pressed") === "true";
    speech.cancel();
    if (was) return;
    const label = button.textContent;
    const words = new SpeechSynthesisUtterance(text);
    words.lang = "zh-CN";
    words.rate = 0.95;
    words.onend = words.onerror = () => { button.setAttribute("aria-pressed", "false"); button.textContent = label; };
    button.setAttribute("aria-pressed", "true");
    button.textContent = button.dataset.stop;
    speech.speak(words);
  };

  const savePicture = async () => {
    const drawing = document.querySelector("#chart canvas, #chart .vega-embed svg, #chart svg.marks");
    if (!drawing) return;
    const save = (address) => {
      const link = document.createElement("a");
      link.href = address;
      link.download = "youju.png";
      link.click();
    };
    if (drawing.tagName === "CANVAS") { save(drawing.toDataURL("image/png")); return; }
    const box = drawing.getBoundingClientRect();
    const image = new Image(), onWhite = drawing.cloneNode(true); // the picture is for paper, whatever the display is set to
    onWhite.querySelectorAll("text").forEach((text) => text.setAttribute("fill", "#1b2530"));
    onWhite.querySelectorAll(".mark-rule line, .background[stroke]").forEach((line) => line.setAttribute("stroke", "#d5d3cc"));
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(onWhite));
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * box.width;
    canvas.height = 2 * box.height;
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    save(canvas.toDataURL("image/png"));
  };

  const answerOf = (button) => button.closest(".turn")?.querySelector(".answer");
  const said = (button) => answerOf(button)?.dataset.say ?? "";
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bring = (element, block) => element?.scrollIntoView({ block, behavior: quiet ? "auto" : "smooth" });
  const question = () => document.querySelector("#question textarea");

  // What is framed, in the middle of the picture or table that scrolls around it; those beside it are told apart.
  const showSpot = (spot) => {
    const around = spot?.closest("figure, .sheet");
    if (!around) return;
    around.querySelectorAll(".now").forEach((other) => other.classList.remove("now"));
    spot.classList.add("now");
    around.scrollTop = spot.offsetTop + spot.offsetHeight / 2 - around.clientHeight / 2;
    around.scrollLeft = 0;
  };

  // What the reader pressed to see where something stands: whether it is still to come, and where to go back to.
  let opened = false, opener = null;
  // What was pressed on the list of findings, until the list is renewed.
  let turned = null;
  const unsaved = new Map(); // comments typed and not kept yet, by finding: the list is made anew around them
  const acts = {
    copy: (b) => copy(b.dataset.text + "\n\n" + new URL(b.parentElement.querySelector("[data-link]").dataset.link, location.href), b),
    link: (b) => copy(String(new URL(b.dataset.link, location.href)), b),
    read: (b) => read(b, said(b)),
    png: () => savePicture(),
    unfold: (b) => {
      const open = b.previousElementSibling.classList.toggle("folded") === false, label = b.textContent;
      b.textContent = b.dataset.fold;
      b.dataset.fold = label;
      b.setAttribute("aria-expanded", String(open));
      if (!open) b.previousElementSibling.scrollTop = 0;
    },
    back: () => {
      // to the button that opened it; where the talk was renewed meanwhile, to its last answer
      if (opener?.isConnected) { bring(opener, "center"); opener.focus({ preventScroll: true }); return; }
      bring(document.querySelector("#talk .turn:last-child"), "start");
      question()?.focus({ preventScroll: true });
    },
    mode: (b) => {
      modes[b.dataset.mode](!isOn(b.dataset.mode));
      remember("youju." + b.dataset.mode, isOn(b.dataset.mode) ? "1" : "0");
      showModes();
      window.youju.showCited(document); // the cell has moved with the size of its text
    },
    skip: () => question()?.focus(),
    spot: (b) => showSpot(b.closest(".unread-part")?.querySelector(`.box[data-spot="${b.dataset.spot}"], tr[data-spot="${b.dataset.spot}"]`)),
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-act]");
    const act = button && acts[button.dataset.act];
    if (act) { event.preventDefault(); act(button); }
  });

  // A file that is too big or of another kind is refused here in a sentence, before Gradio does it in English.
  const refusal = (rule, files) => {
    for (const file of files) {
      const kinds = rule.suffixes.split(","), name = file.name.toLowerCase();
      const told = !kinds.some((kind) => name.endsWith(kind)) ? rule.wrongKind : file.size > rule.bytes ? rule.tooBig : "";
      if (told) return told.replace("{file}", file.name);
    }
    return "";
  };
  const receive = (event) => {
    const box = event.target.closest?.(".block")?.id;
    const rule = box && document.querySelector(`[data-uploads="${box}"]`), told = rule?.querySelector(".told");
    const dropped = event.type === "drop", files = dropped ? event.dataTransfer?.files : event.target.files;
    if (!told || !files) return;
    told.textContent = refusal(rule.dataset, files);
    told.hidden = !told.textContent;
    if (told.hidden) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (dropped) event.target.dispatchEvent(new DragEvent("dragleave", { bubbles: true }));
    else event.target.value = ""; // else the same file could not be chosen again
  };
  document.addEventListener("change", receive, true);
  document.addEventListener("drop", receive, true);

  // Gradio tells in English alone that the server cannot be reached, is busy or met an error: said in Chinese instead.
  const inChinese = (toast) => {
    const { titles, told, otherwise } = window.youjuWords;
    const say = (element, said, rest) => {
      const text = [...(element?.childNodes ?? [])].find((node) => node.nodeType === 3 && node.data.trim());
      if (text && !/[\u4e00-\u9fff]/.test(text.data)) text.data = said[text.data.trim()] ?? rest;
    };
    say(toast.querySelector(".toast-title"), titles, titles.Error);
    toast.querySelectorAll(".toast-message-text").forEach((message) => say(message, told, otherwise));
  };
  new MutationObserver(() => document.querySelectorAll(".toast-body").forEach(inChinese))
    .observe(root, { childList: true, subtree: true });

  // Called by the components after Gradio has put their new content in place.
  window.youju = {
    headReady() {
      restore();
      if (!speech) document.body.classList.add("mute");
    },
    talkChanged(element) {
      const last = element.querySelector(".turn:last-of-type");
      if (!last) return;
      const answer = last.querySelector(".answer"), state = last.querySelector(".state");
      announce(answer?.dataset.say ?? state?.textContent ?? "");
      if (last.getBoundingClientRect().bottom > innerHeight || last.getBoundingClientRect().top < 0) bring(last, "start");
    },
    expectEvidence(button) {
      if (button.classList.contains("open")) { // its evidence is there already, and nothing will change
        const title = document.querySelector("#evidence h2[tabindex]");
        title?.focus({ preventScroll: true });
        bring(title, "start");
        return;
      }
      opened = true;
      if (!button.closest(".evidence")) opener = button;
    },
    // What the list of findings is narrowed to: the boxes above it, and its own state and page.
    view() {
      const data = { ...document.querySelector("#cases .worklist")?.dataset };
      document.querySelectorAll("#filters [name]").forEach((box) => { data[box.name] = box.value; });
      return data;
    },
    typed(box) { unsaved.set(box.dataset.key, box.value); },
    filtersChanged(element) {
      element.querySelectorAll("[name]").forEach((box) => { box.value = box.dataset.now; });
    },
    expectCases(button) {
      turned = button.dataset;
      if (turned.act !== "decide") return;
      unsaved.delete(turned.key);
      const told = document.querySelector("#cases .told");
      if (told) told.hidden = true; // what it says is of the press before
    },
    casesChanged(element) {
      // Gradio changes the old elements into the new ones by their places: what was typed would stay in another's box
      element.querySelectorAll(".case input").forEach((box) => { box.value = unsaved.get(box.dataset.key) ?? box.defaultValue; });
      const told = element.querySelector(".told");
      if (told) told.hidden = false;
      if (!turned) return;
      const count = element.querySelector(".count");
      const state = element.querySelector(`.states [data-state="${turned.state}"]`);
      const target = turned.act === "decide" ? told : (state ?? count);
      turned = null;
      target?.focus({ preventScroll: true });
      if (target === count) bring(element, "start");
      announce((told === target ? told?.querySelector("p") ?? told : count)?.textContent ?? "");
    },
    unreadChanged(element) {
      element.querySelectorAll(".unread-part").forEach((part) => showSpot(part.querySelector(".box, tr[data-spot]")));
      const title = element.querySelector("#unread-title");
      if (!opened || !title) return;
      opened = false;
      title.focus({ preventScroll: true });
      bring(title, "start");
      announce(title.textContent);
    },
    showCited(element) {
      element.querySelectorAll(".sheet").forEach((sheet) => {
        const cell = sheet.querySelector("td.cited");
        if (!cell) return;
        sheet.scrollTop = cell.offsetTop - sheet.clientHeight / 2;
        sheet.scrollLeft = cell.offsetLeft + cell.offsetWidth - sheet.clientWidth + 8;
      });
    },
    evidenceChanged(element) {
      this.showCited(element);
      const mark = element.querySelector("blockquote mark"), quote = mark?.closest("blockquote");
      if (quote) quote.scrollTop = mark.offsetTop - quote.offsetTop - 24;
      const box = element.querySelector(".page .box"), page = box?.closest("figure");
      if (page) {
        page.scrollTop = box.offsetTop - page.clientHeight / 2;
        page.scrollLeft = box.offsetLeft - page.clientWidth / 2;
      }
      const pressed = element.querySelector(".cites [aria-pressed=true]");
      document.querySelectorAll("#talk .chip.open").forEach((chip) => chip.classList.remove("open"));
      const n = element.querySelector("[data-open-n]")?.dataset;
      if (n) document.querySelectorAll(`#talk .turn[data-turn="${n.openTurn}"] .chip[data-n="${n.openN}"]`)
        .forEach((chip) => chip.classList.add("open"));
      if (!opened) return;
      opened = false;
      const title = page ?? element.querySelector("h2[tabindex]");
      title?.focus({ preventScroll: true });
      const low = title.getBoundingClientRect().top > 0.6 * innerHeight; // below the talk, on a narrow screen
      bring(title, page ? (page.offsetHeight > innerHeight ? "center" : "nearest") : low ? "start" : "nearest");
      announce(title?.getAttribute("aria-label") ?? title?.textContent ?? "");
      if (pressed) pressed.parentElement.scrollTop = pressed.offsetTop - pressed.parentElement.offsetTop;
    },
  };
})();
