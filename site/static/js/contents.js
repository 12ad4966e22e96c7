// The contents beside a packet follow the reader: the chapter in view is marked.

const links = new Map(
  [...document.querySelectorAll(".toc a")].map((link) => [link.hash.slice(1), link]),
);

function mark(id) {
  for (const [code, link] of links) {
    if (code === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

const inView = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) mark(entry.target.id);
  },
  { rootMargin: "-10% 0px -75% 0px" },
);
for (const id of links.keys()) {
  const chapter = document.getElementById(id);
  if (chapter) inView.observe(chapter);
}
