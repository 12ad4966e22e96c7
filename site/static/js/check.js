// A check one question at a time. Without this script it is one page with all questions; nothing
// is sent before the end either way.

import { unanswered } from "./answers.js";
import { resume } from "./resume.js";
import { oneByOne } from "./stepping.js";

const form = document.querySelector("[data-check]");
const kept = form.querySelector(".kept"); // answers from before: to be changed, not asked again
const questions = [...form.querySelectorAll("[data-question]")].filter(
  (question) => !kept?.contains(question),
);
const errors = document.querySelector("[data-errors]");

function start() {
  const place = (question) => questions.indexOf(question);
  const firstOpen = () => questions.find((question) => unanswered(question).length);
  const show = oneByOne(form, questions, {
    firstOpen,
    number: (question) => place(question) + 1,
    isLast: (question) => question === questions.at(-1),
    next: (question) => show(questions[place(question) + 1]),
    back: (question) => show(questions[place(question) - 1]),
  });
  if (kept) form.querySelector("[data-actions]").after(kept);
  show(firstOpen() ?? questions[0], false);
  resume(form, () => show(firstOpen() ?? questions.at(-1)));
}

if (errors) errors.focus();
else if (questions.length > 1 || kept) start();
