// Links in a bubble: only to a plan, only here or at the operator's own address. All else stays text.

import { make } from "./cards.js";

const PLAN = /((?:https?:\/\/[^\s/]+[^\s]*?)?\/plan\/[\w-]{43}(?![\w-]))/;

/** The text as nodes, its plan links as links; `publicUrl` is the configured address, or empty. */
export function withLinks(text, publicUrl) {
  return text.split(PLAN).map((part, index) => (index % 2 && safe(part, publicUrl) ? link(part) : part));
}

function safe(part, publicUrl) {
  const url = new URL(part, location.origin);
  const here = url.origin === location.origin && url.pathname.startsWith("/plan/");
  return here || (Boolean(publicUrl) && url.href.startsWith(`${publicUrl}/plan/`));
}

const link = (part) => make("a", "", part, { href: part, target: "_blank", rel: "noopener noreferrer" });
