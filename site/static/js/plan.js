// A note and a date for every step of a plan. They stay on this device, under the name of the
// check: a step is called the same in each of its results and languages.

import { drop, keep, read } from "./device.js";

const plan = document.querySelector("[data-plan]");
const template = plan?.querySelector("[data-own]");
const calendar = document.querySelector("[data-calendar]");
const isEmpty = calendar?.hidden; // as long as no step gets a date
const steps = [...(plan?.querySelectorAll("[data-step]") ?? [])];
const key = `plan:${plan?.dataset.plan}`;

// By the code of the step; steps of other results are kept as they are.
function kept() {
  const found = read("localStorage", key);
  return found && typeof found === "object" ? found : {};
}

function save(code, own) {
  const all = { ...kept(), [code]: own };
  if (!own.note && !own.date) delete all[code];
  if (Object.keys(all).length) keep("localStorage", key, all);
  else drop("localStorage", key);
}

function inWords({ note, date }) {
  const { lang } = document.documentElement;
  const day = date && new Date(`${date}T00:00`).toLocaleDateString(lang, { dateStyle: "long" });
  return [day, note].filter(Boolean).join(" · ");
}

// The calendar file is made by the server: it is told the dates of this plan, and no note.
function tellCalendar() {
  if (!calendar) return;
  const address = new URL(calendar.href);
  address.searchParams.delete("d");
  for (const step of steps) {
    const date = step.querySelector("[type=date]").value;
    if (date) address.searchParams.append("d", `${step.dataset.step}:${date}`);
  }
  calendar.href = address;
  calendar.hidden = isEmpty && !address.searchParams.has("d");
}

function add(step, before) {
  const [shown, details] = [...template.content.cloneNode(true).children];
  const [date, note] = details.querySelectorAll("input, textarea");
  details.querySelector("summary span").append(step.querySelector("h3").textContent);
  date.value = before?.date ?? "";
  note.value = before?.note ?? "";
  const own = () => ({ note: note.value.trim(), date: date.value });

  function show() {
    shown.textContent = inWords(own());
    shown.hidden = !shown.textContent;
    tellCalendar();
  }

  step.querySelector("h3").parentElement.append(shown, details);
  details.addEventListener("input", () => {
    save(step.dataset.step, own());
    show();
  });
  return show;
}

const before = kept();
const shows = steps.map((step) => add(step, before[step.dataset.step]));
for (const show of shows) show();
