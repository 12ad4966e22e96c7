// The language menu of a check takes the reader's answers along: a link would lose them.

const form = document.querySelector("[data-check], [data-carried]");
const menu = document.querySelector(".languages");

const somethingToCarry = () =>
  form.matches("[data-carried]") ||
  form.querySelector("input:checked, [name=_topic], [data-carried-answer]");

menu?.addEventListener("click", (event) => {
  const language = event.target.closest("a")?.hreflang;
  const button = form.querySelector(`[data-language="${language}"]`);
  const another = event.ctrlKey || event.metaKey || event.shiftKey; // a tab or window of its own
  if (!button || another || !somethingToCarry()) return;
  event.preventDefault();
  form.requestSubmit(button);
});

// The same buttons below every question would only be in the way.
if (menu && form.matches("[data-check]")) {
  for (const row of form.querySelectorAll("[data-languages]")) row.hidden = true;
}
