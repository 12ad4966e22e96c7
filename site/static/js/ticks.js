// Ticks of a checklist or plan stay on this device: kept under the page's address, sent nowhere.
// A result's code holds the answers, so it is left out: steps have the same name in every result.

const key = `ticks:${location.pathname.replace(/^\/[^/]+/, "").replace(/result\/.*/, "")}`;
const boxes = [...document.querySelectorAll("[data-ticks] input")];

function read() {
  try {
    return new Set(JSON.parse(localStorage.getItem(key)) ?? []);
  } catch {
    return new Set(); // storage is blocked or holds something else: the boxes work all the same
  }
}

// Another result of the same check may hold ticks of steps that are not on this page: they stay.
function keep() {
  const ticked = read();
  for (const box of boxes) {
    if (box.checked) ticked.add(box.id);
    else ticked.delete(box.id);
  }
  try {
    if (ticked.size) localStorage.setItem(key, JSON.stringify([...ticked]));
    else localStorage.removeItem(key);
  } catch {
    // nothing to be done, nothing lost on the page itself
  }
}

const ticked = read();
for (const box of boxes) {
  box.checked = ticked.has(box.id);
  box.addEventListener("change", keep);
}
for (const hint of document.querySelectorAll("[data-ticks-hint]")) hint.hidden = false;
