// The answers in a form of questions: names and values are the check's own codes.

const radios = (part) => [...part.querySelectorAll("input[type=radio]")];

export function answersIn(part) {
  const chosen = radios(part).filter((radio) => radio.checked);
  return Object.fromEntries(chosen.map((radio) => [radio.name, radio.value]));
}

// Those of the answers that the form knows.
export function known(form, answers) {
  return radios(form).filter((radio) => answers[radio.name] === radio.value);
}

export function choose(form, answers) {
  for (const radio of known(form, answers)) radio.checked = true;
}

export function forget(part) {
  for (const radio of radios(part)) radio.checked = false;
}

// The radio groups of a step that want an answer.
export function unanswered(step) {
  const groups = step.matches("fieldset") ? [step] : [...step.querySelectorAll("fieldset")];
  return groups.filter((group) => !group.querySelector("input:checked"));
}
