// A job as it goes on: the desk says when something has changed, and the part of the page is asked for anew.
const part = document.getElementById("progress");
const number = part?.dataset.job;

if (number) {
  part.classList.add("live");
  const events = new EventSource(`/jobs/${number}/events`);
  let asking = false;
  let again = false;
  const refresh = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    await htmx.ajax("GET", `/jobs/${number}/progress`, { target: part, swap: "innerHTML" });
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  };
  let state = "";
  events.addEventListener("progress", (event) => {
    const told = JSON.parse(event.data).state;
    // Which buttons there are depends on the state: the page is loaded anew.
    if (state && told !== state) location.reload();
    state = told;
    refresh();
  });
  events.addEventListener("end", () => events.close());
  addEventListener("pagehide", () => events.close());
}

// The names of chosen files are said before they are sent.
for (const form of document.querySelectorAll('form[enctype="multipart/form-data"]')) {
  form.addEventListener("submit", () => {
    const button = form.querySelector("button");
    button.textContent = "Sending…";
  });
}
