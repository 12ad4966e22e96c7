// A check one question at a time. Without this script it is one page with all questions; nothing
// is sent before the end either way.

const form = document.querySelector("[data-check]");
const questions = [...form.querySelectorAll("[data-question]")];
const template = form.querySelector("[data-steps]");
const errors = document.querySelector("[data-errors]");

const answered = (question) => question.querySelector("input:checked") !== null;

function start() {
  const parts = template.content.cloneNode(true);
  const [progress, steps, actions, missing] = parts.children;
  form.prepend(progress, steps);
  form.querySelector(".actions").replaceWith(missing, actions);
  form.classList.add("is-stepping");
  for (const _ of questions) steps.append(document.createElement("i"));
  const back = actions.querySelector("[data-back]");
  const next = actions.querySelector("[data-next]");
  const finish = actions.querySelector("[data-finish]");
  const intro = document.querySelectorAll("[data-check-intro] > :not(h1)");
  let current = Math.max(0, questions.findIndex((question) => !answered(question)));

  function show(focus) {
    const question = questions[current];
    for (const one of questions) one.hidden = one !== question;
    for (const section of form.querySelectorAll(".dimension")) {
      section.hidden = !section.contains(question);
    }
    [...steps.children].forEach((step, index) => {
      step.classList.toggle("is-done", index <= current);
    });
    progress.querySelector("[data-number]").textContent = current + 1;
    const title = question.closest(".dimension")?.querySelector("h2")?.textContent;
    progress.querySelector("[data-dimension]").textContent = title ? ` · ${title}` : "";
    back.hidden = current === 0;
    next.hidden = current === questions.length - 1;
    finish.hidden = !next.hidden;
    missing.hidden = true;
    for (const part of intro) part.hidden = current > 0; // the title stays
    if (focus) {
      question.focus({ preventScroll: true });
      form.scrollIntoView({ block: "start" });
    }
  }

  // The message stands between the question and its answers, where the eye is.
  function complain() {
    questions[current].querySelector("legend").after(missing);
    missing.hidden = false;
    questions[current].querySelector("input").focus({ preventScroll: true });
    questions[current].scrollIntoView({ block: "start" });
  }

  function go(step) {
    if (step > 0 && !answered(questions[current])) {
      complain();
      return;
    }
    current += step;
    show(true);
  }

  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  form.addEventListener("submit", (event) => {
    const open = questions.findIndex((question) => !answered(question));
    if (open === -1) return;
    event.preventDefault();
    current = open;
    show(true);
    complain();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.type === "radio" && !next.hidden) {
      event.preventDefault();
      go(1);
    }
  });
  show(false);
}

if (errors) errors.focus();
else if (questions.length > 1) start();
