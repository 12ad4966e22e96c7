// Ticks of a checklist or plan stay on this device and are sent nowhere: those of a plan under the
// name of its check, for steps are called the same in every result and language; those of a page
// under its address.

import { drop, keep, read } from "./device.js";

const lists = [...document.querySelectorAll("[data-ticks]")];
const boxes = lists.flatMap((list) => [...list.querySelectorAll("[type=checkbox]")]);
const key = `ticks:${lists[0]?.dataset.ticks || location.pathname.replace(/^\/[^/]+/, "")}`;

function kept() {
  const found = read("localStorage", key);
  return new Set(Array.isArray(found) ? found : []);
}

// Another result of the same check may hold ticks of steps that are not on this page: they stay.
function save() {
  const ticked = kept();
  for (const box of boxes) {
    if (box.checked) ticked.add(box.id);
    else ticked.delete(box.id);
  }
  if (ticked.size) keep("localStorage", key, [...ticked]);
  else drop("localStorage", key);
}

const ticked = kept();
for (const box of boxes) {
  box.checked = ticked.has(box.id);
  box.addEventListener("change", save);
}
for (const hint of document.querySelectorAll("[data-ticks-hint]")) hint.hidden = false;
