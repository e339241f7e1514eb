// Cards of records: keys that decide, forms that correct, names that are completed, why.
import { fetchJson, isTyping, say } from "../desk.js";

const BUTTONS = { a: "a", r: "r", c: "c", u: "u", w: "w" };

/** The card that has the focus, or holds what has it. */
export const current = () => document.activeElement?.closest(".record") ?? null;

// One key decides about the record that has the focus.
document.addEventListener("keydown", (event) => {
  if (isTyping(event) || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const key = BUTTONS[event.key];
  const button = key && current()?.querySelector(`.decide [data-key="${key}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

// A form that was refused comes back with what is wrong; a card that was decided keeps the focus.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
  if (event.detail.target?.matches(".correction") && event.detail.xhr.status === 200) {
    event.detail.target = event.detail.target.closest(".record") ?? event.detail.target;
  }
});
document.addEventListener("htmx:beforeRequest", (event) => {
  const card = event.detail.elt.closest(".record, .item");
  // The link opens the form, or closes it again.
  if (event.detail.elt.matches(".decide a[data-key=c]")) {
    const open = card.querySelector(".correction");
    if (open) {
      event.preventDefault();
      open.remove();
    }
  }
});
document.addEventListener("htmx:load", (event) => {
  const added = event.detail.elt;
  if (added.matches?.(".record")) added.focus({ preventScroll: true });
  if (added.matches?.(".correction")) added.querySelector("select, input:not([type=hidden])")?.focus();
  if (added.matches?.(".why")) {
    const dialog = document.getElementById("why");
    if (dialog && !dialog.open) dialog.showModal();
    added.querySelector("h2")?.focus();
  }
});
document.addEventListener("click", (event) => {
  const cancel = event.target.closest(".record .correction .cancel, .correcting .cancel");
  if (!cancel) return;
  event.preventDefault();
  const card = cancel.closest(".record");
  cancel.closest(".correction").remove();
  card?.focus();
});

// Names of parties and weapons are fetched when a field for them is first entered.
const known = {};
document.addEventListener("focusin", async (event) => {
  const kind = event.target.dataset?.names;
  if (!kind || known[kind]) return;
  known[kind] = true;
  const id = kind === "parties" ? "party-names" : "weapon-names";
  let list = document.getElementById(id);
  if (!list) {
    list = document.createElement("datalist");
    list.id = id;
    document.body.append(list);
  }
  try {
    list.replaceChildren(...(await fetchJson(`/names/${kind}`)).map((name) => {
      const option = document.createElement("option");
      option.value = name;
      return option;
    }));
  } catch (error) {
    say(error.message);
  }
});

// Only modes that the type has are offered.
const MODES = {
  CONSULT: "visit third-party multilateral phone", RETREAT: "withdraw release disarm ceasefire access resign",
  REQUEST: "assist change yield meet", ACCUSE: "disapprove investigate allege", REJECT: "assist change yield meet",
  THREATEN: "restrict arrest relations expel territory violence",
  PROTEST: "demo riot strike hunger boycott obstruct vandalize", SANCTION: "convict expel withdraw discontinue",
  MOBILIZE: "troops weapons police militia",
  COERCE: "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
  ASSAULT: "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
};
function offerModes(form) {
  const type = form.querySelector("select[name=type]");
  const mode = form.querySelector("select[name=mode]");
  if (!type || !mode) return;
  const allowed = (MODES[type.value] ?? "").split(" ");
  for (const option of mode.options) option.hidden = option.disabled = option.value !== "" && !allowed.includes(option.value);
  if (mode.selectedOptions[0]?.disabled) mode.value = "";
}
document.addEventListener("change", (event) => {
  if (event.target.matches(".correction select[name=type]")) offerModes(event.target.form);
});
document.addEventListener("htmx:load", (event) => { if (event.detail.elt.matches?.(".correction")) offerModes(event.detail.elt); });
document.querySelectorAll(".correction").forEach(offerModes);

// Words selected in the article become the evidence of the record that is being corrected.
document.addEventListener("selectionchange", () => {
  const form = document.querySelector(".correction");
  const selection = getSelection();
  if (!form || selection.isCollapsed || !selection.rangeCount) return;
  const from = selection.getRangeAt(0).startContainer.parentElement?.closest("[data-start]");
  if (!from) return;
  const quote = form.elements.quote;
  const near = form.elements.near;
  quote.value = wordsOf(selection);
  near.value = String(Number(from.dataset.start) + selection.getRangeAt(0).startOffset);
  near.disabled = false;
});

/** The selected words of the article, without the numbers of records between them. */
export function wordsOf(selection) {
  const words = selection.getRangeAt(0).cloneContents();
  words.querySelectorAll(".no-select").forEach((element) => element.remove());
  return words.textContent.trim();
}
