// What every page can do: theme, menu, keyboard, form tokens for htmx, messages, printed dates.

const root = document.documentElement;
const token = document.querySelector('meta[name="form-token"]').content;

/** Address of a file of the desk: asset("world.geojson"). */
export const asset = (name) => `${document.querySelector('meta[name="assets"]').content}/${name}`;

/** Asks the desk for JSON; throws an Error with the desk's own words. */
export async function fetchJson(address, options = {}) {
  const headers = { Accept: "application/json", "X-CSRF-Token": token, ...options.headers };
  const answer = await fetch(address, { ...options, headers });
  if (!answer.ok) throw new Error((await answer.text()) || answer.statusText);
  return answer.json();
}

/** Shows a short message for a while. */
export function say(message) {
  const toast = document.getElementById("toast");
  toast.textContent = message;
  toast.classList.add("shown");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => toast.classList.remove("shown"), 6000);
}

const isDark = () =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

document.querySelector(".theme-button")?.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
  document.dispatchEvent(new CustomEvent("theme"));
});

const menu = document.querySelector(".menu-button");
menu?.addEventListener("click", () => {
  menu.setAttribute("aria-expanded", String(menu.getAttribute("aria-expanded") !== "true"));
});

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = token;
});
document.addEventListener("htmx:responseError", (event) => say(event.detail.xhr.responseText));
document.addEventListener("htmx:sendError", () => say("The desk does not answer. Is it still running?"));

/** Whether keys go into a field just now. */
export const isTyping = (event) =>
  event.ctrlKey || event.metaKey || event.altKey ||
  event.target.closest("input, textarea, select, [contenteditable]") !== null;

const SECTIONS = { s: "/search", e: "/events", c: "/cases", p: "/parties", r: "/review", w: "/watch", l: "/lexicon", j: "/jobs", h: "/" };
let going = false;
document.addEventListener("keydown", (event) => {
  if (isTyping(event)) return;
  if (going && SECTIONS[event.key]) {
    location.href = SECTIONS[event.key];
    event.stopImmediatePropagation();
  } else if (event.key === "/") {
    event.preventDefault();
    document.querySelector('main input[type="search"], .quick-search input')?.focus();
  } else if (event.key === "?") {
    document.getElementById("keys").showModal();
  }
  going = event.key === "g";
}, true);

// Forms of filters send no empty fields, so that addresses stay readable.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "get") return;
  for (const field of event.target.elements) {
    if (field.name && !field.value) field.disabled = true;
  }
  setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
});

// A filter that is chosen from a list or ticked is applied at once.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-at-once]");
  if (form && event.target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
});

// Asks before what cannot be taken back.
document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (question && !confirm(question)) event.preventDefault();
});
