// One step at a time: what is shown, what has the focus, what is said where an answer is missing.
// Which step comes when is the way's business: see check.js and way.js.

import { unanswered } from "./answers.js";

export function oneByOne(form, steps, way) {
  const parts = form.querySelector("[data-steps]").content.cloneNode(true);
  const [progress, bar, actions, missing] = [...parts.children];
  const [back, next, finish] = actions.querySelectorAll("button");
  const beforeTheFirst = document.querySelectorAll("[data-check-intro] > :not(h1), [data-topics]");
  let current = steps[0];

  form.querySelector("[data-actions]").replaceWith(missing, actions);
  form.querySelector("[data-progress]")?.remove();
  form.prepend(progress, bar);
  form.classList.add("is-stepping");
  for (let place = 0; place < bar.dataset.bar; place += 1) bar.append(document.createElement("i"));

  function show(step, focus = true) {
    current = step;
    form.dataset.at = step.dataset.step ?? step.id;
    for (const one of steps) one.hidden = one !== step;
    for (const part of form.querySelectorAll(".dimension")) part.hidden = !part.contains(step);
    const number = way.number(step);
    progress.querySelector("[data-number]").textContent = number;
    progress.querySelector("[data-dimension]").textContent = titleOf(step);
    [...bar.children].forEach((one, place) => one.classList.toggle("is-done", place < number));
    for (const part of beforeTheFirst) part.hidden = number > 1; // the title stays
    back.hidden = number === 1;
    missing.hidden = true;
    turn();
    if (focus) attend(step);
  }

  function turn() {
    finish.hidden = !way.isLast(current);
    next.hidden = !finish.hidden;
  }

  function attend(step) {
    const target = step.matches("[tabindex]") ? step : step.querySelector("[tabindex]");
    target.focus({ preventScroll: true });
    form.scrollIntoView({ block: "start" });
  }

  // The message stands between the question and its answers, where the eye is.
  function complain(group) {
    group.querySelector("legend").after(missing);
    missing.hidden = false;
    group.querySelector("input").focus({ preventScroll: true });
    group.scrollIntoView({ block: "start" });
  }

  function goOn() {
    const [group] = unanswered(current);
    if (group) complain(group);
    else way.next(current);
  }

  back.addEventListener("click", () => way.back(current));
  next.addEventListener("click", goOn);
  form.addEventListener("change", turn);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.type === "radio" && finish.hidden) {
      event.preventDefault();
      goOn();
    }
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.formNoValidate) return; // another language: nothing has to be complete
    const step = way.firstOpen();
    if (!step) return;
    event.preventDefault();
    show(step);
    complain(unanswered(step)[0]);
  });
  return show;
}

function titleOf(step) {
  const title = step.closest(".dimension")?.querySelector("h2")?.textContent;
  return title ? ` · ${title}` : "";
}
