// The page of an article: records and words tied to each other, keys from record to record.
import { isTyping } from "../desk.js";

const reading = document.querySelector(".reading");
const menu = document.getElementById("sentence-menu");

function tie(names, on) {
  for (const name of names) {
    document.getElementById(name)?.classList.toggle("tied", on);
    for (const mark of reading.querySelectorAll(`mark[data-records~="${name}"], a.ref[data-record="${name}"]`)) mark.classList.toggle("tied", on);
  }
}
const tiesOf = (element) => {
  const mark = element.closest?.("mark[data-records]");
  if (mark) return mark.dataset.records.split(" ");
  const one = element.closest?.("[data-record]");
  return one ? [one.dataset.record] : [];
};
for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  reading.addEventListener(begin, (event) => tie(tiesOf(event.target), true));
  reading.addEventListener(end, (event) => tie(tiesOf(event.target), false));
}
reading.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-records]");
  if (mark && getSelection().isCollapsed) go(document.getElementById(mark.dataset.records.split(" ").at(-1)));
});

function go(card) {
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "center" });
}
if (location.hash.startsWith("#r-")) go(document.getElementById(location.hash.slice(1)));

// j and k go from record to record, n asks why the sentence under the pointer says nothing.
let pointed = null;
document.addEventListener("keydown", (event) => {
  if (isTyping(event) || document.querySelector("dialog[open]")) return;
  if (event.key === "j" || event.key === "k") {
    const cards = [...reading.querySelectorAll(".record")];
    const at = cards.indexOf(document.activeElement?.closest(".record"));
    go(cards[event.key === "j" ? Math.min(at + 1, cards.length - 1) : Math.max(at - 1, 0)]);
  } else if (event.key === "n" && pointed) {
    ask(pointed);
  }
});
reading.addEventListener("mouseover", (event) => { pointed = event.target.closest(".sentence") ?? pointed; });

const place = (sentence) => new URLSearchParams({ part: sentence.dataset.part, start: sentence.dataset.start, end: sentence.dataset.end });
function ask(sentence) {
  htmx.ajax("GET", `/articles/${reading.dataset.article}/why?${place(sentence)}`, { target: "#why-panel", swap: "innerHTML" });
}

// A click on a sentence offers to ask why, and to add what is missing there.
reading.addEventListener("click", (event) => {
  const sentence = event.target.closest(".sentence");
  if (!sentence || event.target.closest("a, mark") || document.querySelector(".correction") || !getSelection().isCollapsed) return;
  menu.hidden = false;
  menu.dataset.sentence = sentence.id;
  menu.style.left = `${Math.max(8, Math.min(event.pageX - 40, document.documentElement.clientWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${event.pageY + 14}px`;
  const address = `/articles/${reading.dataset.article}`;
  menu.querySelector(".why-nothing").href = `${address}/why?${place(sentence)}`;
  menu.querySelector("select").dispatchEvent(new Event("change"));
});
menu.querySelector("select").addEventListener("change", () => {
  const sentence = document.getElementById(menu.dataset.sentence);
  if (!sentence) return;
  const query = place(sentence);
  query.set("kind", menu.querySelector("select").value);
  menu.querySelector(".add-missed").href = `/articles/${reading.dataset.article}/missed?${query}`;
});
menu.querySelector(".why-nothing").addEventListener("click", (event) => {
  event.preventDefault();
  menu.hidden = true;
  ask(document.getElementById(menu.dataset.sentence));
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") menu.hidden = true; });
document.addEventListener("click", (event) => {
  if (!event.target.closest("#sentence-menu, .sentence")) menu.hidden = true;
});
