// An orientation one question at a time, walked on this device: the whole graph lies in the page,
// and nothing is sent before the end. The same rules as in quickchecks/rules/orientation/walk.py:
// only answers on the way count, and whoever changes one drops what is no longer on it.
// The browser's own Back and Forward lead through the questions; no address holds an answer.

import { answersIn, choose, forget, unanswered } from "./answers.js";
import { resume } from "./resume.js";
import { oneByOne } from "./stepping.js";

const form = document.querySelector("[data-way]");
const graph = form.querySelector("[data-graph]");
const errors = document.querySelector("[data-errors]");
const steps = new Map();

function leadsTo(step) {
  const { minimum, reached, missed } = step.dataset;
  const chosen = [...step.querySelectorAll("input:checked")];
  if (minimum === undefined) return chosen[0].dataset.leadsTo;
  const points = chosen.reduce((sum, one) => sum + Number(one.dataset.points), 0);
  return points >= Number(minimum) ? reached : missed;
}

// The answered steps, and the one that waits for an answer; none does at an outcome.
function walk() {
  const path = [];
  let current = steps.get(graph.dataset.graph);
  while (current && !path.includes(current) && !unanswered(current).length) {
    path.push(current);
    current = steps.get(leadsTo(current));
  }
  return { path, current };
}

function dropWhatIsOffTheWay() {
  const { path, current } = walk();
  for (const step of steps.values()) {
    if (step !== current && !path.includes(step)) forget(step);
  }
}

function place(step) {
  const { path } = walk();
  return path.includes(step) ? path.indexOf(step) : path.length;
}

// -- "You told us" ------------------------------------------------------------------

const said = form.querySelector("[data-said]")?.content.firstElementChild.cloneNode(true);
const blank = said?.querySelector("dl > div");
const words = (part) => part.firstChild.textContent.trim(); // without those of a second language

function row(step, group) {
  const one = blank.cloneNode(true);
  const question = words(group.querySelector("legend"));
  one.querySelector("dt").textContent = question;
  one.querySelector("dd span").textContent = words(group.querySelector("input:checked + span"));
  one.querySelector("button span").append(question);
  one.querySelector("button").value = step.dataset.step;
  return one;
}

function tell(step) {
  const before = walk().path.slice(0, place(step));
  const groups = (one) => [...one.querySelectorAll("fieldset")];
  const rows = before.flatMap((one) => groups(one).map((group) => row(one, group)));
  said.querySelector("dl").replaceChildren(...rows);
  said.hidden = !rows.length;
}

// -- The way ------------------------------------------------------------------------

function takeOver() {
  const shown = form.querySelector("[data-step]");
  const carried = [...form.querySelectorAll("[data-carried-answer]")];
  const given = Object.fromEntries(carried.map((one) => [one.name, one.value]));
  Object.assign(given, answersIn(shown));
  for (const step of graph.content.cloneNode(true).children) steps.set(step.dataset.step, step);
  shown.replaceWith(...steps.values());
  for (const one of [...carried, form.elements._step]) one.remove();
  form.querySelector(".said")?.remove();
  form.append(said);
  choose(form, history.state?.answers ?? given);
  return steps.get(history.state?.step) ?? steps.get(shown.dataset.step);
}

function start() {
  const first = takeOver();
  let here = first;
  const open = () => walk().current ?? walk().path.at(-1);
  const now = () => ({ step: here.dataset.step, answers: answersIn(form) });
  const remember = () => history.replaceState({ ...history.state, ...now() }, "");
  const showStep = oneByOne(form, [...steps.values()], {
    firstOpen: () => walk().current,
    number: (step) => place(step) + 1,
    isLast: (step) => !unanswered(step).length && !walk().current,
    next: () => go(open()),
    back: (step) => {
      const before = walk().path[place(step) - 1];
      if (history.state?.from === before.dataset.step) history.back();
      else go(before);
    },
  });

  function show(step, focus) {
    here = step;
    dropWhatIsOffTheWay();
    tell(step);
    showStep(step, focus);
    remember();
  }

  function go(step) {
    history.pushState({ ...now(), from: here.dataset.step }, "");
    show(step);
  }

  form.addEventListener("change", remember);
  form.addEventListener("submit", dropWhatIsOffTheWay);
  said.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    event.preventDefault();
    go(steps.get(button.value));
  });
  addEventListener("popstate", (event) => {
    const step = steps.get(event.state?.step) ?? here; // a jump within the page keeps the question
    show(walk().path.includes(step) ? step : open());
  });
  show(first, false);
  resume(form, () => go(open()));
}

if (errors) errors.focus();
else if (graph) start();
