// The chat page. Everything shown goes in as text, never as HTML: it comes from people or from a bot that quotes them.

import { adviceCard, checkCard, make } from "./cards.js";
import { withLinks } from "./links.js";

const PATIENCE = 60_000; // ms until a request counts as failed
const SLOW = 6_000; // ms until the page says that it is still waiting
const DRAFT = "sansgourou-draft";
// Words for the one case in which words.json itself did not come.
const NO_WORDS = { page: { unreachable: "Pas de connexion. / No connection.", try_again: "Réessayer / Try again" } };

const at = (id) => document.getElementById(id);
const [log, typing, problem, form, input] = ["log", "typing", "problem", "form", "text"].map(at);

let allWords = null;
let lang = /^fr/i.test(navigator.language) ? "fr" : "en";
let busy = false;
let unsent = null; // the owner's message that has no answer yet: {body, text, shown}
let delivered = 0; // owner's messages the server is known to have
const draft = readDraft(); // of the page before a reload: {sent, text}

const words = (language = lang) => allWords?.[language] ?? NO_WORDS;

// ---- Talking to the server ----

async function post(route, body) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await fetch(`webhooks/web/${route}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...body, lang: navigator.language }),
      signal: abort.signal,
    });
    const answer = await response.json().catch(() => ({}));
    // A page of a hotel's login, say, answers 200 without being our server.
    if (!response.ok || !answer.messages) {
      throw Object.assign(new Error(answer.error?.message), { status: response.status });
    }
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

async function postMessage(body) {
  try {
    return await post("message", body);
  } catch (error) {
    if (error.status !== 401) throw error;
    await post("session", { greet: false }); // no greeting: the owner's words are waiting for an answer
    return post("message", body);
  }
}

// ---- A conversation: opening, sending, failing, sending again ----

/** Opens or resumes the session and draws all of it. */
async function start() {
  const session = await attempt(async () => {
    allWords ??= await (await fetch("words.json")).json();
    useLanguage(lang);
    form.hidden = false;
    return post("session", {});
  }, () => complain(words().page.unreachable, words().page.try_again, start));
  if (!session) return;
  redraw(session);
  const arrived = draft.sent === [...log.querySelectorAll(".owner p")].at(-1)?.textContent;
  putBack(arrived ? "" : draft.sent);
  draft.sent = undefined;
}

function redraw(session) {
  const turns = turnsOf(session.history);
  if (session.messages.length) turns.push(session);
  delivered = turns.filter(isOwners).length;
  unsent = null;
  useTurn(session);
  if (session.history.length) log.setAttribute("aria-live", "off"); // old bubbles are not news
  log.replaceChildren();
  const shown = turns.map((turn) => (isOwners(turn) ? drawOwner(turn.owner) : drawTurn(turn)));
  if (shown.length) reveal(shown.at(-1), "instant");
  setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
}

function send(body, text) {
  if (busy || !allWords) return;
  unsent = { body, text, shown: bubble("owner", "you", text) };
  log.append(unsent.shown); // buttons stay until the answer is there: they may be needed again
  reveal(unsent.shown);
  deliver();
}

async function deliver() {
  markUnsent(false);
  saveDraft();
  const turn = await attempt(() => postMessage(unsent.body), failed);
  if (turn?.refused) await refuse(turn);
  else if (turn) {
    unsent = null;
    delivered += 1;
    useTurn(turn);
    reveal(drawTurn(turn));
  }
  saveDraft();
}

/** Sends again what failed, unless the answer to it was only lost on the way back. */
async function sendAgain() {
  if (!unsent || busy) return;
  const session = await attempt(() => post("session", { greet: false }), failed);
  if (!session) return;
  const turns = turnsOf(session.history);
  const owned = turns.filter(isOwners);
  const answered = owned.length > delivered && owned.at(-1).owner === unsent.text && !isOwners(turns.at(-1));
  if (!answered) return deliver();
  redraw(session);
  saveDraft();
}

function failed({ status = 0, message }) {
  const { offline, trouble, retry } = words().page;
  markUnsent(true);
  complain(status === 0 ? offline : (status < 500 && message) || trouble, retry, sendAgain);
  reveal(unsent.shown);
}

/** The server took nothing in; its reason is a notice and no part of the conversation. */
async function refuse({ refused, messages }) {
  const { text, shown } = unsent;
  if (refused === "technical_problem") {
    markUnsent(true);
    return complain(messages[0].text, words().page.retry, deliver);
  }
  if (refused === "old_button") {
    const session = await attempt(() => post("session", {}), failed);
    if (!session) return;
    redraw(session); // another tab went on: show where the conversation stands
  } else {
    shown.remove();
    unsent = null;
    putBack(text);
  }
  complain(messages[0].text);
}

/** What the work gives, with the typing sign bound to it; undefined when it failed. */
async function attempt(work, onError) {
  busy = true;
  complain("");
  allowButtons(false);
  typing.textContent = words().page.typing ?? "";
  const slow = setTimeout(() => (typing.textContent = words().page.slow ?? ""), SLOW);
  try {
    return await work();
  } catch (error) {
    onError(error);
  } finally {
    clearTimeout(slow);
    typing.textContent = "";
    busy = false;
    allowButtons(true);
  }
}

function complain(text, label, again) {
  problem.replaceChildren(...(text ? [make("p", "problem", text)] : []));
  if (text && again) problem.firstChild.append(make("button", "retry", label, { type: "button", onclick: again }));
}

// ---- Drawing ----

const isOwners = (turn) => turn.owner !== undefined;

/** History is a flat list; bubbles and the object that says the same in data belong to one turn. */
function turnsOf(history) {
  const turns = [];
  let open = null;
  for (const { from, ...entry } of history) {
    if (from === "owner") {
      turns.push({ owner: entry.text });
      open = null;
      continue;
    }
    if (!open) turns.push((open = { messages: [] }));
    if (entry.advice || entry.check) {
      Object.assign(open, entry);
      open = null; // the object ends its turn
    } else open.messages.push(entry);
  }
  return turns;
}

function drawOwner(text) {
  dropChoices();
  return log.appendChild(bubble("owner", "you", text));
}

function bubble(side, speaker, text) {
  const shown = side === "bot" ? withLinks(text, allWords.public_url) : text;
  return make("div", `bubble ${side}`, [make("span", "unseen", `${words().page[speaker]}: `), make("p", "", shown)]);
}

function markUnsent(failed) {
  unsent.shown.classList.toggle("unsent", failed);
  if (failed) unsent.shown.append(make("small", "note", words().page.not_sent));
  else unsent.shown.querySelector(".note")?.remove();
}

/** Bubbles in order; the first bubble of an advice or a check gives its place to the card. Gives the turn's top. */
function drawTurn(turn) {
  dropChoices();
  const language = allWords[turn.lang] ? turn.lang : lang;
  const cards = {
    advice: turn.advice && adviceCard(turn.advice, words(language), language ?? lang),
    check: turn.check && checkCard(turn.check, words(language)),
  };
  const shown = new Set();
  for (const { text, part, buttons } of turn.messages) {
    shown.add(cards[part] || bubble("bot", "bot", text));
    if (buttons?.length) shown.add(choices(buttons));
  }
  Object.values(cards).filter(Boolean).forEach((card) => shown.add(card)); // of a history that begins in mid-turn
  const elements = [...shown];
  elements.forEach((element) => (element.lang = language)); // languages may mix in one conversation
  log.append(...elements);
  return elements[0];
}

function choices(buttons) {
  const group = make("div", "choices", buttons.map(({ title, id }) => make("button", "choice", title, {
    type: "button",
    onclick: (event) => {
      // Keyboard users must not lose their place; a finger wants no on-screen keyboard.
      if (event.detail === 0 || matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
      send({ button: id }, title);
    },
  })));
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", words().page.choices);
  return group;
}

/** While a request runs no button works; when it failed the last ones come back. */
function allowButtons(allowed) {
  log.querySelectorAll(".choices").forEach((group) => {
    group.hidden = !allowed;
    group.querySelectorAll("button").forEach((button) => (button.disabled = !allowed));
  });
}

const dropChoices = () => log.querySelectorAll(".choices").forEach((old) => old.remove());

/** A long answer is read from its beginning; a short one ends up whole above the text field. */
function reveal(element, behavior = "auto") {
  requestAnimationFrame(() => element?.scrollIntoView({ block: "start", behavior }));
}

// ---- Language, progress, draft ----

function useTurn({ lang: spoken, progress }) {
  if (allWords[spoken]) useLanguage(spoken);
  at("progress").hidden = !progress;
  if (!progress) return;
  const plural = new Intl.PluralRules(lang).select(progress.done) === "one" ? "progress_one" : "progress";
  at("progress-words").textContent = words().page[plural].replace("{done}", progress.done).replace("{total}", progress.total);
  Object.assign(at("progress-bar"), { max: progress.total, value: progress.done });
}

function useLanguage(language) {
  lang = document.documentElement.lang = language;
  const { page } = words();
  document.title = page.title;
  const each = (name, put) =>
    document.querySelectorAll(`[data-${name}]`).forEach((element) => put(element, page[element.dataset[name]]));
  each("word", (element, text) => (element.textContent = text));
  each("label", (element, text) => element.setAttribute("aria-label", text));
  each("placeholder", (element, text) => (element.placeholder = text));
}

function write(text) {
  input.value = text;
  noticeText();
}

function noticeText() {
  at("grow").dataset.text = input.value; // the style sheet lets a hidden copy give the height
  saveDraft();
}

/** A text that was not taken goes back into the field, before what was typed since. */
const putBack = (text) => write([text, input.value].filter(Boolean).join("\n"));

/** What is typed, and what was sent without an answer, outlive a reload. */
function saveDraft() {
  const sent = unsent?.body.text ?? draft.sent;
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify({ sent, text: input.value }));
  } catch {
    // Storage may be forbidden; then drafts end with the page.
  }
}

function readDraft() {
  try {
    return JSON.parse(sessionStorage.getItem(DRAFT)) ?? {};
  } catch {
    return {};
  }
}

input.addEventListener("input", noticeText);
input.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text || busy || !allWords) return;
  write("");
  send({ text }, text);
});
window.addEventListener("online", sendAgain);
write(draft.text ?? "");
start();
