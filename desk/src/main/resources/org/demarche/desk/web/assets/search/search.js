// Keeps addresses readable while a search narrows as one types: empty fields are not sent.

document.querySelector(".search-form")?.addEventListener("htmx:configRequest", (event) => {
  const sent = event.detail.parameters;
  for (const name of Object.keys(sent)) {
    if (sent[name] === "") delete sent[name];
  }
});
