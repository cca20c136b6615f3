"use strict";

/* The page stands without a script; this one filters, links rows with words, and switches the theme. */

const byId = (id) => document.getElementById(id);
const articles = [...document.querySelectorAll("article")];
const recordsOf = (mark) => mark.dataset.spans.trim().split(" ").map((span) => span.split(".")[0]);

function showDocuments() {
  const verdict = byId("verdict").value;
  const language = byId("language").value;
  for (const article of articles) {
    const fits = !verdict || article.dataset.verdicts.split(" ").includes(verdict);
    article.hidden = !fits || (language !== "" && article.dataset.language !== language);
  }
}

function markWords(article, record) {
  for (const mark of document.querySelectorAll("mark.selected")) mark.classList.remove("selected");
  const marks = [...article.querySelectorAll(".text mark")].filter((mark) => recordsOf(mark).includes(record));
  for (const mark of marks) mark.classList.add("selected");
  return marks;
}

function onClick(event) {
  const article = event.target.closest("article");
  const row = event.target.closest("button.id");
  if (row) markWords(article, row.dataset.record)[0]?.scrollIntoView({ block: "center" });
  const mark = event.target.closest(".text mark");
  if (mark && getSelection().isCollapsed) {
    const record = recordsOf(mark).at(-1);
    markWords(article, record);
    const button = article.querySelector(`button.id[data-record="${record}"]`);
    button.scrollIntoView({ block: "nearest" });
    button.focus({ preventScroll: true });
  }
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function switchTheme() {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  byId("theme").textContent = isDark() ? "Light" : "Dark";
}

byId("theme").textContent = isDark() ? "Light" : "Dark";
byId("theme").addEventListener("click", switchTheme);
byId("show").addEventListener("change", showDocuments);
document.addEventListener("click", onClick);
/* A link to a record of a document that a filter hides shows everything again. */
addEventListener("hashchange", () => {
  byId("show").reset();
  showDocuments();
  document.querySelector(":target")?.scrollIntoView({ block: "center" });
});
