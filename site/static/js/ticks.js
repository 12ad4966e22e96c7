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

function keep() {
  const ticked = boxes.filter((box) => box.checked).map((box) => box.id);
  try {
    if (ticked.length) localStorage.setItem(key, JSON.stringify(ticked));
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
