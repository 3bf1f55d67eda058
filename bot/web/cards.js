// Advice and findings drawn as cards from the structured data of a turn.

/** An element with text and elements inside; what is missing among them is left out. */
export function make(tag, className = "", content = "", properties = {}) {
  const element = Object.assign(document.createElement(tag), { className, ...properties });
  element.append(...[content].flat(Infinity).filter(Boolean));
  return element;
}

const list = (tag, items) => make(tag, "", items.map((item) => make("li", "", item)));
const section = (title, content) => make("section", "", [make("h3", "", title), content]);
const line = (label, text) => text && make("p", "", [make("strong", "", label), make("br"), text]);
const folded = (title, content) => make("details", "", [make("summary", "", title), content]);

/** The advice as a card: its words come from `words`, its reasons and steps from the advice itself. */
export function adviceCard(advice, { advice: say, platforms: names, fields }, lang) {
  const some = (key) => (advice[key]?.length ? advice[key] : null);
  const named = ({ code, reason }) => [make("strong", "", names[code] ?? code), make("br"), reason];
  const others = (key) => some(key) && section(say[key], list("ul", advice[key].map(named)));
  return make("article", "card", [
    make("h2", "", some("platforms") ? say.heading : say.none),
    some("before") && section(say.before, list("ul", advice.before)),
    ...(some("platforms") ?? []).map((platform) => platformPart(platform, say, names, lang)),
    others("upkeep"),
    others("pause"),
    some("missing") && line(say.missing, advice.missing.map((name) => fields[name] ?? name).join(", ")),
    some("skip") && folded(say.skip, list("ul", advice.skip.map(named))),
    some("sources") && folded(say.sources, list("ul", advice.sources.map(sourceLine))),
  ]);
}

function platformPart(platform, say, names, lang) {
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

/** The findings about a consultant's text as a card. */
export function checkCard(check, { check: say }) {
  const { flags = [], good_signs: signs = [], verify = [], not_mentioned: silences = [], contested = [] } = check;
  return make("article", `card ${check.verdict}`, [
    make("h2", "", say[check.verdict] ?? say.heading),
    check.verdict === "no_red_flag_found" && make("p", "", say.not_a_certificate),
    check.rule && make("p", "", check.rule),
    ...flags.map(({ quote, told, why, question, good_answer: answer, severity }) =>
      make("section", `flag ${severity}`, [
        quote ? make("blockquote", "", quote) : make("p", "", told),
        make("p", "", why),
        line(say.question, question),
        line(say.good_answer, answer),
      ])),
    contested.length && section(say.contested, list("ul", contested.map(({ quote, told }) => make("s", "", quote || told)))),
    silences.length && section(say.not_mentioned, list("ul", silences.map((silence) => silence.question))),
    signs.length && section(say.good_signs, list("ul", signs.map((sign) => make("q", "", sign.quote)))),
    verify.length && section(say.verify, list("ul", verify)),
  ]);
}

/** A source is a sentence, an address, or a record; only web addresses become links. */
function sourceLine(source) {
  const { title, url, ...rest } = typeof source === "string" ? { title: source, url: source } : source;
  const name = title ?? url;
  const year = /^\d{4}/.test(rest.year) && !name.includes(rest.year) && rest.year; // not "not shown", nor twice
  const told = [name, rest.publisher, rest.country, year].filter(Boolean).join(", ");
  const address = URL.canParse?.(url) ? new URL(url) : null;
  if (!/^https?:$/.test(address?.protocol)) return told;
  const link = make("a", "", told, { href: address.href, target: "_blank", rel: "noopener noreferrer" });
  return told.includes(address.hostname) ? link : [link, ` (${address.hostname})`];
}
