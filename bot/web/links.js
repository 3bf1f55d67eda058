// Links in a bubble: only to a plan or a dossier, only here or at the operator's own address. All else stays text.

import { make } from "./cards.js";

const PAGE = /((?:https?:\/\/[^\s/]+[^\s]*?)?\/(?:plan|dossier)\/[\w-]{43}(?![\w-]))/;
const PATH = /^\/(?:plan|dossier)\//;

/** The text as nodes, its page links as links; `publicUrl` is the configured address, or empty. */
export function withLinks(text, publicUrl) {
  return text.split(PAGE).map((part, index) => (index % 2 && safe(part, publicUrl) ? link(part) : part));
}

function safe(part, publicUrl) {
  const url = new URL(part, location.origin);
  const here = url.origin === location.origin && PATH.test(url.pathname);
  return here || (Boolean(publicUrl) && url.href.startsWith(`${publicUrl}/`) && PATH.test(url.href.slice(publicUrl.length)));
}

const link = (part) => make("a", "", part, { href: part, target: "_blank", rel: "noopener noreferrer" });
