/* The way to the server. A decision stays in the browser's own store until the server has it on its disk. */

const SETUP = JSON.parse(byId("setup").textContent);
const UNSAVED = `pledgebook unsaved: ${SETUP.title}: ${SETUP.who}`;
const AGAIN_AFTER = 2000;

class Refused extends Error {}

async function answered(response) {
  const answer = await response.json();
  if (!response.ok) throw new Refused(typeof answer.error === "string" ? answer.error : "the server did not understand the page");
  return answer;
}

const ask = async (path) => answered(await fetch(path));

const send = async (path, body) =>
  answered(await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));

const unsaved = () => JSON.parse(localStorage.getItem(UNSAVED) ?? "[]");

function keepUnsaved(decisions) {
  if (decisions.length) localStorage.setItem(UNSAVED, JSON.stringify(decisions));
  else localStorage.removeItem(UNSAVED);
}

/* Sends until it is saved or refused: the id makes a second sending the same decision. */
async function save(decision) {
  keepUnsaved([...unsaved().filter((one) => one.id !== decision.id), decision]);
  for (;;) {
    try {
      const view = await send("decisions", decision);
      keepUnsaved(unsaved().filter((one) => one.id !== decision.id));
      return view;
    } catch (error) {
      if (error instanceof Refused && !error.message.startsWith("not saved")) {
        keepUnsaved(unsaved().filter((one) => one.id !== decision.id));
        throw error;
      }
      tell("Not saved yet: the server does not answer. It is kept here and sent again.", true);
      await new Promise((done) => setTimeout(done, AGAIN_AFTER));
    }
  }
}

function tell(text, bad = false) {
  byId("told").textContent = text;
  byId("told").classList.toggle("bad", bad);
}
