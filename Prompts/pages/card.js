"use strict";
// The clock of a talk, its agenda and its notes. As in Sources/Interviews/Live, a talk is the sum
// of its events, its end never moves, and pace is the change of the time to spare at the end.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const stops = new Map(data.stops.map((stop) => [stop.id, stop]));
const length = (id) => stops.get(id).seconds;
const isQuestion = (id) => stops.get(id)?.priority !== undefined;
const byNumber = (a, b) => a - b;
const say = (text, values) => text.replace(/\{(\w+)\}/g, (slot, key) => values[key] ?? slot);

// The talk

function replay(events) {
  const talk = {
    phase: "waiting", stop: null, visits: 0, asked: [], done: new Set(), visited: new Set(),
    ahead: data.stops.filter((stop) => stop.isPlanned).map((stop) => stop.id),
    spare: data.stops.filter((stop) => stop.isPlanned === false).map((stop) => stop.id),
  };
  for (const event of events) apply(talk, event);
  return talk;
}

function apply(talk, event) {
  const now = event.at;
  switch (event.what) {
    case "began":
      Object.assign(talk, { phase: "running", began: now, end: event.end });
      visit(talk, "opening", now);
      talk.plannedSlack = Math.max(0, slack(talk, now));
      break;
    case "moved":
      take(talk, event.to);
      leave(talk, event.fate);
      visit(talk, event.to, now);
      break;
    case "putOff":
      for (const id of event.stops) putOff(talk, id);
      talk.plannedSlack = Math.max(0, slack(talk, now));
      break;
    case "ticked":
      if (event.stop !== talk.stop) take(talk, event.stop);
      talk.done.add(event.stop);
      break;
    case "unticked":
      talk.done.delete(event.stop);
      if (event.stop === talk.stop) break;
      take(talk, event.stop);
      if (talk.visited.has(event.stop) || !stops.get(event.stop).isPlanned) {
        putOff(talk, event.stop);
      } else {
        talk.ahead = [...talk.ahead, event.stop].sort(byNumber);
      }
      break;
    case "paused":
      Object.assign(talk, { phase: "paused", since: now });
      break;
    case "resumed":
      resume(talk, now);
      break;
    case "ended":
      resume(talk, now);
      leave(talk, "asked");
      Object.assign(talk, { phase: "ended", ended: now, stop: null });
      break;
  }
}

function visit(talk, id, now) {
  Object.assign(talk, { stop: id, from: now, idle: 0, visits: talk.visits + 1 });
  talk.visited.add(id);
}

function leave(talk, fate) {
  if (!isQuestion(talk.stop)) return;
  if (fate === "ahead") {
    talk.ahead.unshift(talk.stop);
  } else {
    talk.asked.push(talk.stop);
    talk.done.add(talk.stop);
  }
}

/** Takes a question out of all lists. */
function take(talk, id) {
  for (const list of ["ahead", "spare", "asked"]) {
    talk[list] = talk[list].filter((other) => other !== id);
  }
  talk.done.delete(id);
}

function putOff(talk, id) {
  take(talk, id);
  talk.spare = [...talk.spare, id].sort(byNumber);
}

function resume(talk, now) {
  if (talk.phase !== "paused") return;
  talk.phase = "running";
  talk.idle += (now - talk.since) / 1000;
}

// Its time, in seconds; moments are in milliseconds

const left = (talk, now) => (talk.end - now) / 1000;
const isOver = (talk, now) => left(talk, now) <= 0;

function elapsed(talk, now) {
  const moment = talk.phase === "paused" ? Math.min(now, talk.since) : now;
  return Math.max(0, (moment - talk.from) / 1000 - talk.idle);
}

function following(talk) {
  if (talk.stop === "thanks") return talk.ahead;
  return [...talk.ahead, ...(talk.stop === "closing" ? ["thanks"] : ["closing", "thanks"])];
}

function slack(talk, now) {
  const here = Math.max(0, length(talk.stop) - elapsed(talk, now));
  return following(talk).reduce((rest, id) => rest - length(id), left(talk, now) - here);
}

/** Minutes ahead, or behind if negative. */
const pace = (talk, now) =>
  talk.phase === "running" ? Math.trunc((slack(talk, now) - talk.plannedSlack) / 60) : 0;

/** What to put off so that the rest fits: nice-to-asks first, the last first. */
function tooMuch(talk, now) {
  let missing = -slack(talk, now);
  const found = [];
  for (const priority of ["nice", "must"]) {
    for (const id of [...talk.ahead].reverse()) {
      if (missing <= 0 || stops.get(id).priority !== priority) continue;
      found.push(id);
      missing -= length(id);
    }
  }
  return found.sort(byNumber);
}

function previous(talk) {
  if (talk.stop === "thanks") return "closing";
  return talk.stop === "opening" ? undefined : (talk.asked.at(-1) ?? "opening");
}

/** When the talk would end if it began now: as agreed, unless that is another day's time. */
function endIfBegun(now) {
  const length = data.keep.minutes * 60000;
  const start = data.keep.start ?? null;
  const isNear = start !== null && now < start + length && start - now <= 3 * 3600000;
  return (isNear ? start : now) + length;
}

// What is kept

// A card that is made again goes on with the notes of the one before it. If its questions are
// others, it begins anew: notes go by numbers, and would stand under questions never asked. Those
// of the other card stay where they are.
const place = JSON.stringify([
  "coffeechat", data.keep.identity ?? data.keep.interview, data.keep.questions.map((one) => one.text),
]);
let isKept = true;
let state = load() ?? fresh();
let talk = replay(state.events);

function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { id, events: [], notes: {}, shown: [], cue: "" };
}

function load() {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch {
    return null;
  }
}

function keep() {
  try {
    localStorage.setItem(place, JSON.stringify(state));
    isKept = true;
  } catch {
    isKept = false;
  }
}

/** Keeps what happened. The phone's clock may be set back; events never go back. */
function record(event) {
  event.at = Math.max(Date.now(), state.events.at(-1)?.at ?? 0);
  state.events.push(event);
  apply(talk, event);
  keep();
}

/** A note is a line of a box. A line keeps its time while it is typed on. */
function lines(old, text, now) {
  const fresh = text.split("\n");
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head].text === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail).text === fresh.at(-1 - tail)) tail++;
  return fresh.map((line, index) => {
    if (index < head) return old[index];
    if (index >= fresh.length - tail) return old[index - fresh.length + old.length];
    const isOld = index < old.length - tail && old[index].text !== "";
    return { at: isOld ? old[index].at : now + index, text: line };
  });
}

// What time brings about

function dueCues(now) {
  const closing = talk.end - (length("closing") + length("thanks")) * 1000;
  const isClosing = ["closing", "thanks"].includes(talk.stop);
  const anchors = {
    opening: talk.stop === "opening" ? talk.from : null,
    middle: (talk.began + talk.end) / 2,
    last: isClosing ? null : closing - data.lastQuestion * 1000,
    closing: isClosing ? null : closing,
    thanks: talk.stop === "thanks" ? null : talk.end - length("thanks") * 1000,
    end: talk.end,
  };
  return data.cues
    .filter((cue) => anchors[cue.anchor] !== null)
    .map((cue) => ({ ...cue, at: anchors[cue.anchor] + cue.seconds * 1000 }))
    .sort((a, b) => a.at - b.at);
}

/** The cues among these that are due now: each once, and none that comes a minute late. */
function newly(cues, now) {
  const found = cues.filter((cue) => cue.at <= now && !state.shown.includes(cue.id));
  state.shown.push(...found.map((cue) => cue.id));
  return found.filter((cue) => now - cue.at <= 60000 || cue.id === "end").map((cue) => cue.text);
}

/** The cue that the time for this part is over. */
function nextCue(now) {
  const next = following(talk)[0];
  if (!next) return [];
  const at = now - (elapsed(talk, now) - length(talk.stop)) * 1000;
  const text = say(words["cue-next"], { part: stops.get(next).name });
  return [{ id: `next-${talk.stop}-${talk.visits}`, at, text }];
}

function tick(now) {
  if (!["running", "paused"].includes(talk.phase)) return;
  const isRunning = talk.phase === "running" && !isOver(talk, now);
  const shown = state.shown.length;
  const news = newly([...dueCues(now), ...(isRunning ? nextCue(now) : [])], now);
  if (isRunning && pace(talk, now) <= -1 && slack(talk, now) < 0) {
    const found = tooMuch(talk, now);
    if (found.length > 0) {
      record({ what: "putOff", stops: found });
      const parts = found.map((id) => stops.get(id).name).join(", ");
      news.push(say(words["cue-put-off"], { parts }));
    }
  }
  if (news.length > 0) state.cue = news.join(" ");
  if (state.shown.length > shown || news.length > 0) keep();
}

// What the buttons do

const actions = {
  next() {
    const now = Date.now();
    if (talk.phase === "waiting") {
      record({ what: "began", end: endIfBegun(now) });
    } else if (talk.phase === "ended") {
      actions.save();
    } else {
      const next = following(talk)[0];
      const isLate = isOver(talk, now) && !["closing", "thanks"].includes(talk.stop);
      if (next) go(isLate ? "closing" : next);
      else actions.end();
    }
  },
  back() {
    const before = previous(talk);
    if (before) go(before, "ahead");
  },
  pause() {
    record({ what: talk.phase === "paused" ? "resumed" : "paused" });
  },
  end() {
    if (!isOver(talk, Date.now()) && !confirm(words["end-early"])) return;
    record({ what: "ended" });
    state.cue = "";
    keep();
  },
  again() {
    if (!confirm(words["again-sure"])) return;
    state = fresh();
    keep();
    restore();
  },
  save() {
    const notes = Object.entries(state.notes).flatMap(([stop, lines]) =>
      lines.filter((line) => line.text.trim()).map((line) => ({ stop, ...line })));
    const file = {
      format: data.format, version: data.version, card: state.id, saved: Date.now(), ...data.keep,
      events: state.events, notes,
    };
    const link = document.createElement("a");
    link.download = data.file;
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    state.cue = say(words.saved, { file: data.file });
  },
};

function go(id, fate = "asked") {
  if (id === talk.stop) return;
  if (talk.phase === "paused") record({ what: "resumed" });
  record({ what: "moved", to: id, fate });
  state.cue = "";
  keep();
}

// The page

const element = (id) => document.getElementById(id);
const all = (selector) => document.querySelectorAll(selector);
const show = (id, text) => {
  if (element(id).textContent !== text) element(id).textContent = text;
};

const twoDigits = (number) => String(number).padStart(2, "0");

/** Rounded so that 0:00 shows at the end and not before. */
function clock(seconds) {
  const whole = seconds < 0 ? Math.floor(-seconds) : Math.ceil(seconds);
  const text = `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
  return seconds < 0 ? "+" + text : text;
}

function timeOfDay(moment) {
  const date = new Date(moment);
  const hour = date.getHours();
  const minutes = twoDigits(date.getMinutes());
  // Where the clock has 24 hours, its halves have no names.
  if (!data.halves) return `${twoDigits(hour)}:${minutes}`;
  return `${hour % 12 || 12}:${minutes} ${data.halves[hour < 12 ? 0 : 1]}`;
}

function paceText(now) {
  if (talk.phase === "paused") return words.paused;
  if (isOver(talk, now)) return words.over;
  const minutes = pace(talk, now);
  if (minutes === 0) return words["on-time"];
  return say(minutes > 0 ? words.ahead : words.behind, { minutes: Math.abs(minutes) });
}

function render() {
  const now = Math.max(Date.now(), state.events.at(-1)?.at ?? 0);
  tick(now);
  const isHeld = ["running", "paused"].includes(talk.phase);
  const end = talk.end ?? endIfBegun(now);
  const rest = (end - (talk.ended ?? now)) / 1000;
  document.body.dataset.phase = isHeld && rest <= 0 ? "over" : talk.phase;
  show("left", clock(rest));
  const ends = talk.phase === "waiting" ? words["would-end"] : words.ends;
  show("ends", say(ends, { time: timeOfDay(end) }));
  show("pace", isHeld ? paceText(now) : talk.phase === "ended" ? words.ended : "");
  element("pace").dataset.pace = isHeld ? Math.sign(pace(talk, now)) : 0;
  show("part", isHeld ? partText(now) : "");
  const spent = isHeld ? 1 - rest / (data.keep.minutes * 60) : talk.phase === "ended" ? 1 : 0;
  element("bar").style.width = `${100 * Math.min(1, Math.max(0, spent))}%`;
  show("cue", isKept ? state.cue : words.unkept);
  renderButtons(isHeld);
  for (const section of all("[data-stop]")) {
    const id = section.dataset.stop;
    section.toggleAttribute("data-spare", talk.spare.includes(id));
    section.toggleAttribute("data-done", talk.done.has(id));
    if (id === talk.stop) section.setAttribute("aria-current", "step");
    else section.removeAttribute("aria-current");
  }
  for (const box of all("[data-tick]")) box.checked = talk.done.has(box.dataset.tick);
}

function partText(now) {
  return say(words.part, {
    part: stops.get(talk.stop).name,
    here: clock(elapsed(talk, now)),
    length: clock(length(talk.stop)),
  });
}

function renderButtons(isHeld) {
  const next = isHeld ? following(talk)[0] : undefined;
  const labels = { waiting: words.start, ended: words.save };
  for (const button of all("[data-do]")) {
    const what = button.dataset.do;
    if (what === "next") {
      const label = labels[talk.phase] ?? (next ? words.next : words.end);
      if (button.textContent !== label) button.textContent = label;
    }
    if (what === "pause") {
      const label = talk.phase === "paused" ? words.resume : words.pause;
      if (button.textContent !== label) button.textContent = label;
    }
    if (["pause", "end"].includes(what)) button.disabled = !isHeld;
    if (what === "back") button.disabled = !isHeld || !previous(talk);
  }
  for (const button of all("[data-go]")) {
    button.disabled = !isHeld || button.dataset.go === talk.stop;
  }
}

/** Puts what is kept onto the page. */
function restore() {
  talk = replay(state.events);
  for (const box of all("[data-notes]")) {
    box.value = (state.notes[box.dataset.notes] ?? []).map((line) => line.text).join("\n");
  }
  render();
}

// The screen stays on while the talk goes on, where the browser can do that.
let awake = null;
async function stayAwake() {
  const isWanted = ["running", "paused"].includes(talk.phase) && !document.hidden;
  try {
    if (isWanted && (!awake || awake.released)) awake = await navigator.wakeLock?.request("screen");
    if (!isWanted) await awake?.release();
  } catch {
    awake = null;
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const stop = talk.stop;
  if (button.dataset.go) go(button.dataset.go);
  else actions[button.dataset.do]();
  render();
  stayAwake();
  if (talk.stop !== stop) document.querySelector("[aria-current]")?.scrollIntoView();
});
document.addEventListener("change", (event) => {
  const id = event.target.dataset.tick;
  if (id) record({ what: event.target.checked ? "ticked" : "unticked", stop: id });
  render();
});
document.addEventListener("input", (event) => {
  const id = event.target.dataset.notes;
  if (!id) return;
  state.notes[id] = lines(state.notes[id] ?? [], event.target.value, Date.now());
  keep();
});
document.addEventListener("visibilitychange", () => {
  render();
  stayAwake();
});
// Another tab with this page has gone on.
addEventListener("storage", () => {
  state = load() ?? state;
  restore();
});
restore();
stayAwake();
document.querySelector("[aria-current]")?.scrollIntoView();
setInterval(render, 250);
