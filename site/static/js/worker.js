// Served as /offline.js and registered when somebody saves a first packet (saved.js). The network
// comes first; what is saved is shown where there is none, or where it takes too long.

const WAIT = 3000; // milliseconds
const EDITORS = /^\/(cms|documents)\//;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Parts of clips are not for a cache; what editors do always wants the network.
  if (request.method !== "GET" || origin !== location.origin || EDITORS.test(pathname)) return;
  if (request.headers.has("range") || ["video", "audio"].includes(request.destination)) return;
  event.respondWith(answer(request, pathname));
});

async function answer(request, pathname) {
  const saved = await caches.match(request, { ignoreVary: true });
  if (!saved && request.mode !== "navigate") return fetch(request);
  try {
    const response = await (saved ? inTime(fetch(request)) : fetch(request));
    return saved && response.status >= 500 ? saved : response;
  } catch {
    return saved ?? (await standIn(pathname)) ?? Response.error();
  }
}

function inTime(answered) {
  return Promise.race([
    answered,
    new Promise((_, refuse) => setTimeout(refuse, WAIT, new Error("too slow"))),
  ]);
}

// The list of what is saved, in the language of the address, else in one there is.
async function standIn(pathname) {
  const own = await caches.match(`/${pathname.split("/")[1]}/offline/`, { ignoreVary: true });
  if (own) return own;
  const name = (await caches.keys()).find((one) => one.startsWith("offline:"));
  return name && caches.match(name.slice("offline:".length), { ignoreVary: true });
}
