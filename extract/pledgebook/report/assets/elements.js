"use strict";

/* Every element is made here. Texts and names become text nodes: nothing of the data is ever parsed as markup. */

const SVG = "http://www.w3.org/2000/svg";

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined) element.append(child);
  return element;
}

const make = (tag, attributes = {}, ...children) => filled(document.createElement(tag), attributes, children);

const draw = (tag, attributes = {}, ...children) => filled(document.createElementNS(SVG, tag), attributes, children);

/* Words of the data: isolated, so that a right-to-left name never reorders its neighbours. */
const words = (text, lang = null) => make("bdi", { lang }, text);

const byId = (id) => document.getElementById(id);

function button(label, act, attributes = {}) {
  const made = make("button", { type: "button", ...attributes }, label);
  if (act) made.addEventListener("click", act);
  return made;
}

function joined(items, separator) {
  const between = () => (separator instanceof Node ? separator.cloneNode() : separator);
  return items.flatMap((item, index) => (index ? [between(), item] : [item]));
}

const counted = (number, one, many = `${one}s`) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/* Spelling as a searcher expects it to be forgiven: case, accents, harakat, tatweel, alef, ya and ta marbuta. */
function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .toLowerCase();
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

function languageName(code) {
  if (!code || code === "und") return "unknown";
  try {
    return languageNames.of(code);
  } catch {
    return code;
  }
}
