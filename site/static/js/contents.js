// The contents beside a packet follow the reader: the chapter being read is marked, and said to the
// other scripts of the page as a “reading” event.

const links = new Map(
  [...document.querySelectorAll(".toc a")].map((link) => [link.hash.slice(1), link]),
);
const chapters = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
const READING_LINE = 0.3; // of the window's height: what is above it has been reached

let known;

function mark() {
  const line = innerHeight * READING_LINE;
  const reached = chapters.filter((chapter) => chapter.getBoundingClientRect().top <= line);
  const current = reached.at(-1)?.id;
  for (const [id, link] of links) {
    if (id === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  if (current && current !== known) {
    document.dispatchEvent(new CustomEvent("reading", { detail: current }));
  }
  known = current;
}

let waiting = false;
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    mark();
  });
}

addEventListener("scroll", soon, { passive: true });
addEventListener("resize", soon);
mark();
