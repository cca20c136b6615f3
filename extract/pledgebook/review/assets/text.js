/* The text: pieces with their marks, and what the reviewer selected in it, in code points. */

const lengthOf = (text) => [...text].length;

const classOf = (label) => label.split(":")[0];

let drawn = null;
let waitingToDraw = null;
let mouseIsDown = false;

/* Drawing anew takes a selection away: so it is done where something changed, and never while the mouse selects. */
function showText(view, current) {
  const wanted = JSON.stringify([view.pieces, current]);
  waitingToDraw = null;
  if (mouseIsDown) waitingToDraw = () => showText(view, current);
  else if (wanted !== drawn) {
    const selected = selectedWords();
    drawText(view, current);
    drawn = wanted;
    if (selected) selectWords(selected);
  }
}

function watchMouse() {
  byId("text").addEventListener("mousedown", () => {
    mouseIsDown = true;
    caret = null;
  });
  document.addEventListener("mouseup", () => {
    mouseIsDown = false;
    waitingToDraw?.();
  });
}

/* Marks of the current record in full, of the others as a shade. */
function drawText(view, current) {
  byId("text").replaceChildren(
    ...view.pieces.map((piece) => {
      if (!piece.marks.length) return document.createTextNode(piece.text);
      const own = piece.marks.filter(([entry]) => entry === current).map(([, label]) => classOf(label));
      const names = own.length ? [...own, "current"] : ["faint"];
      const entries = [...new Set(piece.marks.map(([entry]) => entry))];
      return make("mark", { class: [...new Set(names)].join(" "), "data-entries": entries.join(" ") }, piece.text);
    }),
  );
}

function textPoints() {
  return [...byId("text").textContent];
}

function pointsBefore(container, offset) {
  const before = document.createRange();
  before.setStart(byId("text"), 0);
  before.setEnd(container, offset);
  return lengthOf(before.toString());
}

function rangeOf({ start, end }) {
  const range = document.createRange();
  const walker = document.createTreeWalker(byId("text"), NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const points = [...node.data];
    const unitsAt = (offset) => points.slice(0, offset - before).join("").length;
    if (start >= before && start < before + points.length) range.setStart(node, unitsAt(start));
    if (end > before && end <= before + points.length) range.setEnd(node, unitsAt(end));
    before += points.length;
  }
  return range;
}

function selectWords(place) {
  getSelection().removeAllRanges();
  getSelection().addRange(rangeOf(place));
}

/* What is selected of the text, without blanks at its edges; null where nothing is. */
function selectedWords() {
  const selection = getSelection();
  const text = byId("text");
  if (!selection.rangeCount || selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(text)) return null;
  const range = selection.getRangeAt(0);
  const whole = document.createRange();
  whole.selectNodeContents(text);
  const startsInside = range.compareBoundaryPoints(Range.START_TO_START, whole) > 0;
  const endsInside = range.compareBoundaryPoints(Range.END_TO_END, whole) < 0;
  const start = startsInside ? pointsBefore(range.startContainer, range.startOffset) : 0;
  const end = endsInside ? pointsBefore(range.endContainer, range.endOffset) : lengthOf(text.textContent);
  return trimmed(textPoints(), start, end);
}

const isBlank = (point) => point === undefined || /\s/u.test(point);

function trimmed(points, start, end) {
  while (start < end && isBlank(points[start])) start += 1;
  while (end > start && isBlank(points[end - 1])) end -= 1;
  return start < end ? { start, end, text: points.slice(start, end).join("") } : null;
}

/* A place with one edge moved by a word, or by one character. */
function moved(place, edge, step, byCharacter) {
  const points = textPoints();
  let at = place[edge];
  const inside = (offset) => (edge === "start" ? points[offset] : points[offset - 1]);
  const limit = (offset) => offset < 0 || offset > points.length;
  do at += step;
  while (!byCharacter && !limit(at + step) && (isBlank(inside(at)) || !isBlank(edge === "start" ? points[at - 1] : points[at])));
  const [start, end] = edge === "start" ? [at, place.end] : [place.start, at];
  if (start < 0 || end > points.length || start >= end) return place;
  return { ...place, start, end, text: points.slice(start, end).join("") };
}
