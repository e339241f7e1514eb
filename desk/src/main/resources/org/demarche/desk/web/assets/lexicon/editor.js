// The editor of lexicon files: the tab key indents, and faults lead to their lines.
const field = document.getElementById("yaml");
let leaving = false;

function replace(from, to, text) {
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    leaving = true;
    return;
  }
  const start = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
  if (event.key === "Tab" && !leaving) {
    event.preventDefault();
    if (!event.shiftKey) {
      replace(field.selectionStart, field.selectionEnd, "  ");
    } else if (field.value.startsWith("  ", start)) {
      const at = field.selectionStart;
      field.setRangeText("", start, start + 2);
      field.setSelectionRange(Math.max(start, at - 2), Math.max(start, at - 2));
    }
  } else if (event.key === "Enter") {
    // The new line begins where the last one did.
    event.preventDefault();
    const indent = /^ */.exec(field.value.slice(start, field.selectionStart))[0];
    replace(field.selectionStart, field.selectionEnd, "\n" + indent);
  }
  leaving = false;
});

document.getElementById("verdict").addEventListener("click", (event) => {
  const line = Number(event.target.dataset?.line);
  if (!line) return;
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  field.scrollTop = (line - 5) * parseFloat(getComputedStyle(field).lineHeight);
});
