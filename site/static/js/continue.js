// Going on where one has stopped. The last chapter read is kept on this device, under the packet's
// code and so the same in every language, until the end of the packet is reached or for 30 days.

import { drop, keep, keysFrom, read } from "./device.js";

const LONGEST = 30 * 24 * 60 * 60 * 1000; // milliseconds
const KEPT = "reading:";
const packet = document.querySelector("[data-packet]");
const key = KEPT + packet.dataset.packet;
const chapters = [...packet.querySelectorAll(".chapter[id]")].map((chapter) => chapter.id);
let offered = null; // the place that is offered, until the reader has chosen
let finished = false;

for (const old of keysFrom("localStorage", KEPT)) {
  if (!(Date.now() - read("localStorage", old)?.at < LONGEST)) drop("localStorage", old);
}

// contents.js says which chapter is being read. Somebody who only looks at the beginning again
// does not lose the place further down.
document.addEventListener("reading", ({ detail: chapter }) => {
  const place = chapters.indexOf(chapter);
  if (finished || place < 1) return;
  if (offered && place < chapters.indexOf(offered)) return;
  keep("localStorage", key, { at: Date.now(), chapter });
});

const end = packet.querySelector("[data-reading-end]");
if (end) {
  new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    finished = true;
    drop("localStorage", key);
  }).observe(end);
}

function offer(chapter) {
  const template = packet.querySelector("[data-continue]");
  const box = template.content.firstElementChild.cloneNode(true);
  box.querySelector("[data-stopped]").textContent = document.getElementById(`${chapter}-title`).textContent;
  const goOn = box.querySelector("[data-go-on]");
  goOn.href = `#${chapter}`;
  offered = chapter;

  function leave() {
    offered = null;
    box.remove();
  }

  goOn.addEventListener("click", () => setTimeout(leave)); // once the browser has followed it
  box.querySelector("[data-anew]").addEventListener("click", () => {
    drop("localStorage", key);
    leave();
    document.getElementById(chapters[0]).querySelector("h2").scrollIntoView();
  });
  template.replaceWith(box);
}

const stopped = read("localStorage", key)?.chapter;
if (!location.hash && chapters.indexOf(stopped) > 0) offer(stopped);
