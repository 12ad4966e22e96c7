// Saves a packet on this device and removes it again. Nothing is kept before somebody asks for it.

import { possible, read, refresh, remove, save } from "./saved.js";

const place = document.querySelector("[data-offline]");
const path = location.pathname;

function show(day, failed) {
  const said = place.querySelector("[data-said]");
  place.querySelector("[data-save]").hidden = Boolean(day);
  place.querySelector("[data-remove]").hidden = !day;
  said.textContent = failed ? place.dataset.failed : day ? `${place.dataset.saved} ${written(day)}` : "";
}

function written(day) {
  return day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
}

async function now(failed = false) {
  show((await read(path))?.day, failed);
}

// One wish after the other; the button that has gone hands the focus to the one that came.
function onClick(name, work) {
  const button = place.querySelector(`[data-${name}]`);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const failed = await work().then(() => false, () => true);
    button.disabled = false;
    await now(failed);
    place.querySelector("button:not([hidden])").focus();
  });
}

if (place && possible) {
  onClick("save", () => save(path, place.dataset.offline));
  onClick("remove", () => remove(path));
  await now();
  place.hidden = false;
  if (navigator.onLine && (await read(path))) {
    await refresh(path, place.dataset.offline).catch(() => {}); // what is saved stays
    await now();
  }
}
