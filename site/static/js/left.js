// Where people stop: whoever leaves before the end is counted with the code of that question and
// with nothing else. Nothing is sent while answering, and nothing where answers are confidential.

import { note } from "./resume.js";

const form = document.querySelector("[data-check]");
let gone = Boolean(history.state?.gone); // with all answers, or to another language

// Tells that this run was counted as begun when its reader left it before.
function again() {
  const field = document.createElement("input");
  return Object.assign(field, { type: "hidden", name: "_again", value: "1" });
}

form.addEventListener("change", () => {
  gone = false;
});
addEventListener("submit", (event) => {
  if (event.target !== form || event.defaultPrevented) return;
  gone = true;
  if ("counted" in form.dataset) form.append(again());
  history.replaceState({ ...history.state, gone }, ""); // still so when the reader comes back
});
addEventListener("pagehide", () => {
  const { count, version, at, counted } = form.dataset;
  if (gone || !count || !form.querySelector("input:checked")) return;
  const words = new URLSearchParams({ _version: version, stopped: at ?? "" });
  if (counted !== undefined) words.set("_again", "1");
  navigator.sendBeacon(count, words);
  form.dataset.counted = "";
  note(form);
});
