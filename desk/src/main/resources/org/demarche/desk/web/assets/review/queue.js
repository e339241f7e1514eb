// The review queue: one key decides, the next record is there already, the decision is sent meanwhile.
import { isTyping, say } from "../desk.js";

const queue = document.getElementById("queue");
const current = document.getElementById("current");
const next = document.getElementById("next");
const undo = document.getElementById("undo");
const token = document.querySelector('meta[name="form-token"]').content;
const WORDS = { accept: "accepted", reject: "rejected", skip: "put off" };

async function send(fields) {
  const answer = await fetch("/review/decision", {
    method: "POST",
    headers: { "HX-Request": "true", "X-CSRF-Token": token },
    body: new URLSearchParams({ query: queue.dataset.query, ...fields }),
  });
  if (!answer.ok) throw new Error((await answer.text()) || answer.statusText);
  return answer.status === 204 ? "" : answer.text();
}

function count(id, by) {
  const figure = document.getElementById(id);
  figure.textContent = String(Math.max(0, Number(figure.textContent) + by));
}

async function decide(item, decision) {
  const record = item.dataset.record;
  const following = next.querySelector(".item");
  if (!following) return false;
  undo.hidden = false;
  undo.elements.record.value = record;
  undo.querySelector(".said").textContent = `${item.querySelector(".told").textContent.trim()}: ${WORDS[decision]}`;
  current.replaceChildren(following);
  htmx.process(following);
  count("waiting", -1);
  if (decision !== "skip") count("decided", 1);
  scrollTo({ top: 0 });
  try {
    next.innerHTML = await send({ record, decision, shown: following.dataset.record });
  } catch (error) {
    say(error.message);
    setTimeout(() => location.reload(), 1500);
  }
  return true;
}

// Decisions are sent one after the other; who presses keys faster than the desk answers loses none.
let work = Promise.resolve();
let underWay = 0;
current.addEventListener("submit", (event) => {
  const form = event.target.closest(".queue-form");
  const decision = event.submitter?.value;
  // The last record of all is left to the page that the desk answers with.
  if (!form || !WORDS[decision] || (!underWay && !next.querySelector(".item"))) return;
  event.preventDefault();
  const item = form.closest(".item");
  if (item.dataset.decided) return;
  item.dataset.decided = decision;
  underWay++;
  work = work.then(async () => {
    if (!(await decide(item, decision))) {
      await send({ record: item.dataset.record, decision, shown: "" });
      location.assign(`/review${queue.dataset.query}`);
    }
  }).catch((error) => say(error.message)).finally(() => { underWay--; });
});

const KEYS = ["a", "r", "c", "s", "o", "w"];
document.addEventListener("keydown", (event) => {
  if (isTyping(event) || document.querySelector("dialog[open]")) return;
  const button = event.key === "u"
    ? (undo.hidden ? null : undo.querySelector("button"))
    : KEYS.includes(event.key) && current.querySelector(`[data-key="${event.key}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
