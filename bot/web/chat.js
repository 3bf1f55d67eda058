// The chat page. Everything shown goes in as text, never as HTML: it comes from people or from a bot that quotes them.

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
  const opened = await attempt(async () => {
    allWords ??= await (await fetch("words.json")).json();
    useLanguage(lang);
    form.hidden = false;
    redraw(await post("session", {}));
  }, () => complain(words().page.unreachable, words().page.try_again, start));
  if (!opened) return;
  const arrived = draft.sent === [...log.querySelectorAll(".owner p")].at(-1)?.textContent;
  const kept = arrived ? "" : draft.sent;
  draft.sent = undefined;
  write([kept, input.value].filter(Boolean).join("\n"));
}

function redraw(session) {
  const turns = turnsOf(session.history ?? []);
  if (session.messages.length) turns.push(session);
  delivered = turns.filter((turn) => turn.owner !== undefined).length;
  unsent = null;
  useTurn(session);
  log.setAttribute("aria-live", "off"); // old bubbles are not news
  log.replaceChildren();
  for (const turn of turns) {
    dropChoices();
    if (turn.owner === undefined) drawTurn(turn);
    else drawOwner(turn.owner);
  }
  setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
}

function send(body, text) {
  if (busy || !allWords) return;
  unsent = { body, text, shown: drawOwner(text) };
  deliver();
}

async function deliver() {
  const { body, text, shown } = unsent;
  shown.classList.remove("unsent");
  saveDraft();
  await attempt(async () => {
    const turn = await postMessage(body);
    if (turn.refused) return refuse(turn);
    unsent = null;
    delivered += 1;
    useTurn(turn);
    dropChoices();
    drawTurn(turn);
  }, failed);
  saveDraft();
}

/** Sends again what failed, unless the answer to it was only lost on the way back. */
async function sendAgain() {
  if (!unsent || busy) return;
  let answered = false;
  const asked = await attempt(async () => {
    const session = await post("session", { greet: false });
    const turns = turnsOf(session.history);
    const owned = turns.filter((turn) => turn.owner !== undefined);
    answered = owned.length > delivered && owned.at(-1).owner === unsent.text && turns.at(-1).owner === undefined;
    if (answered) redraw(session);
  }, failed);
  if (asked && !answered) await deliver();
  else saveDraft();
}

function failed(error) {
  const { offline, trouble, retry } = words().page;
  unsent.shown.classList.add("unsent");
  const status = error.status ?? 0;
  complain(status === 0 ? offline : (status < 500 && error.message) || trouble, retry, sendAgain);
}

/** The server took nothing in; its reason is a notice and no part of the conversation. */
async function refuse(turn) {
  const reason = turn.messages[0].text;
  const { text, shown } = unsent;
  if (turn.refused === "technical_problem") {
    shown.classList.add("unsent");
    return complain(reason, words().page.retry, deliver);
  }
  if (turn.refused === "old_button") {
    redraw(await post("session", {})); // another tab went on: show where the conversation stands
  } else {
    shown.remove();
    unsent = null;
    write([text, input.value].filter(Boolean).join("\n"));
  }
  complain(reason);
}

/** Runs a request with the typing sign bound to it; true when it went well. */
async function attempt(work, onError) {
  busy = true;
  complain("");
  allowButtons(false);
  typing.textContent = words().page.typing ?? "";
  const slow = setTimeout(() => (typing.textContent = words().page.slow ?? ""), SLOW);
  try {
    await work();
    return true;
  } catch (error) {
    onError(error);
    return false;
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

/** An element with text and elements inside; what is missing among them is left out. */
function make(tag, className = "", content = "", properties = {}) {
  const element = Object.assign(document.createElement(tag), { className, ...properties });
  element.append(...[content].flat(Infinity).filter(Boolean));
  return element;
}

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
  const note = make("small", "note", words().page.not_sent);
  const shown = log.appendChild(bubble("owner", "you", text, note));
  reveal(shown);
  return shown;
}

function bubble(side, speaker, text, note) {
  return make("div", `bubble ${side}`, [make("span", "unseen", `${words().page[speaker]}: `), make("p", "", text), note]);
}

/** Bubbles in order; the first bubble of an advice or a check gives its place to the card. */
function drawTurn(turn) {
  const language = allWords[turn.lang] ? turn.lang : lang;
  const cards = { advice: turn.advice && adviceCard(turn.advice, words(language)), check: turn.check && checkCard(turn.check, words(language)) };
  const shown = [];
  for (const message of turn.messages) {
    if (!cards[message.part]) shown.push(bubble("bot", "bot", message.text));
    else if (!shown.includes(cards[message.part])) shown.push(cards[message.part]);
    if (message.buttons?.length) shown.push(choices(message.buttons));
  }
  shown.unshift(...Object.values(cards).filter((card) => card && !shown.includes(card)));
  shown.forEach((element) => (element.lang = language)); // languages may mix in one conversation
  log.append(...shown);
  if (shown.length) reveal(shown[0]);
}

function choices(buttons) {
  const group = make("div", "choices", buttons.map(({ title, id }) => make("button", "choice", title, {
    type: "button",
    onclick: (event) => {
      // Keyboards must not lose their place with the button; a finger wants no on-screen keyboard.
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
function reveal(element) {
  cancelAnimationFrame(reveal.frame); // of many bubbles drawn at once only the last turn matters
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  reveal.frame = requestAnimationFrame(() => element.scrollIntoView({ block: "start", behavior }));
}

// ---- Cards ----

const list = (tag, items) => make(tag, "", items.map((item) => make("li", "", item)));
const section = (title, content) => make("section", "", [make("h3", "", title), content]);
const line = (label, text) => text && make("p", "", [make("strong", "", label), make("br"), text]);
const folded = (title, content) => make("details", "", [make("summary", "", title), content]);

function adviceCard(advice, { advice: say, platforms: names, fields }) {
  const some = (key) => (advice[key]?.length ? advice[key] : null);
  const named = ({ code, reason }) => [make("strong", "", names[code] ?? code), make("br"), reason];
  const others = (key) => some(key) && section(say[key], list("ul", advice[key].map(named)));
  return make("article", "card", [
    make("h2", "", some("platforms") ? say.heading : say.none),
    some("before") && section(say.before, list("ul", advice.before)),
    ...(some("platforms") ?? []).map((platform) => platformPart(platform, say, names)),
    others("upkeep"),
    others("pause"),
    some("missing") && line(say.missing, advice.missing.map((name) => fields[name] ?? name).join(", ")),
    some("skip") && folded(say.skip, list("ul", advice.skip.map(named))),
    some("sources") && folded(say.sources, list("ul", advice.sources.map(sourceLine))),
  ]);
}

function platformPart(platform, say, names) {
  const hours = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(platform.hours_per_week);
  return make("section", "platform", [
    make("h3", "", names[platform.code] ?? platform.code),
    make("p", "hours", say.hours.replace("{hours}", hours)),
    platform.reasons?.length && [make("h4", "", say.why), list("ul", platform.reasons)],
    platform.first_steps?.length && [make("h4", "", say.steps), list("ol", platform.first_steps)],
    line(say.metric, platform.metric),
    line(say.stop_rule, platform.stop_rule),
  ]);
}

function checkCard(check, { check: say }) {
  const { flags = [], good_signs: signs = [], verify = [] } = check;
  return make("article", `card ${check.verdict}`, [
    make("h2", "", say[check.verdict] ?? say.heading),
    check.verdict === "no_red_flag_found" && make("p", "", say.not_a_certificate),
    ...flags.map(({ quote, why, question, severity }) =>
      make("section", `flag ${severity}`, [make("blockquote", "", quote), make("p", "", why), line(say.question, question)])),
    signs.length && section(say.good_signs, list("ul", signs.map((sign) => make("q", "", sign.quote)))),
    verify.length && section(say.verify, list("ul", verify)),
  ]);
}

/** A source is a sentence, an address, or a record; only web addresses become links. */
function sourceLine(source) {
  const { title, url, ...rest } = typeof source === "string" ? { title: source, url: source } : source;
  const told = [title ?? url, rest.publisher, rest.country, rest.year].filter(Boolean).join(", ");
  const address = URL.canParse?.(url) ? new URL(url) : null;
  if (!/^https?:$/.test(address?.protocol)) return told;
  const link = make("a", "", told, { href: address.href, target: "_blank", rel: "noopener noreferrer" });
  return told.includes(address.hostname) ? link : [link, ` (${address.hostname})`];
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
  at("grow").dataset.text = text; // the style sheet lets a hidden copy give the height
  saveDraft();
}

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

input.addEventListener("input", () => write(input.value));
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
