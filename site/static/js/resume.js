// Going on after a phone call. Answers are kept on this device as they are chosen, under the code
// and version of the check: in this tab only where they are nobody's business. They are dropped
// once their result is shown (finished.js), or after 30 days.

import { answersIn, choose, known } from "./answers.js";
import { drop, keep, keysFrom, read } from "./device.js";

const LONGEST = 30 * 24 * 60 * 60 * 1000; // milliseconds
const PLACES = ["localStorage", "sessionStorage"];
const placeOf = (form) => PLACES["confidential" in form.dataset ? 1 : 0];
const keyOf = (form) => `answers:${form.dataset.check}:${form.dataset.version}`;
const keepsNothing = (form) => "nothingKept" in form.dataset;

// Keep what is chosen; `sent` says that the result is on its way.
export function note(form, sent = false) {
  if (keepsNothing(form)) return;
  const counted = "counted" in form.dataset; // left.js
  keep(placeOf(form), keyOf(form), { at: Date.now(), answers: answersIn(form), counted, sent });
}

export function resume(form, goOn) {
  if (keepsNothing(form)) return;
  forgetOld();
  const before = read(placeOf(form), keyOf(form));
  if (before?.counted) form.dataset.counted = "";
  const isNew = !("cameBack" in form.dataset) && !Object.keys(answersIn(form)).length;
  if (isNew && before?.answers) offer(form, before.answers, goOn);
  form.addEventListener("change", () => note(form));
  addEventListener("submit", (event) => {
    const ends = !event.defaultPrevented && !event.submitter?.formNoValidate;
    if (event.target === form && ends) note(form, true);
  });
}

function forgetOld() {
  for (const place of PLACES) {
    for (const key of keysFrom(place, "answers:")) {
      if (!(Date.now() - read(place, key)?.at < LONGEST)) drop(place, key);
    }
  }
}

function offer(form, answers, goOn) {
  const { length } = known(form, answers);
  const box = document.querySelector("[data-resume]").content.firstElementChild.cloneNode(true);
  if (!length) return;
  box.querySelector("[data-answered]").textContent = length;
  form.before(box);
  form.hidden = true;

  function leave() {
    box.remove();
    form.hidden = false;
    goOn();
  }

  box.querySelector("[data-go-on]").addEventListener("click", () => {
    choose(form, answers);
    leave();
  });
  box.querySelector("[data-anew]").addEventListener("click", () => {
    drop(placeOf(form), keyOf(form));
    delete form.dataset.counted;
    leave();
  });
}
