// Packets saved on this device. Each has a cache of its own with all it needs; so has, in each
// language, the page that stands in for what is not saved. See worker.js, which reads them.

const PACKET = "packet:";
const LIST = "offline:";
const WANTED = "link[rel~=stylesheet], link[rel~=icon], script[src], main img[src], main video[poster]";

export const possible = "serviceWorker" in navigator && "caches" in window;

export async function saved() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PACKET));
  return Promise.all(names.map((name) => read(name.slice(PACKET.length)))).then((found) => found.filter(Boolean));
}

// What is saved under a path: its page and the day it is from. Null if nothing is.
export async function read(path) {
  if (!(await caches.has(PACKET + path))) return null;
  const response = await (await caches.open(PACKET + path)).match(path, { ignoreVary: true });
  return response ? { path, response, day: new Date(response.headers.get("date")) } : null;
}

export async function save(path, list) {
  try {
    await store(PACKET + path, path, "no-cache");
    await store(LIST + list, list, "no-cache");
    await navigator.serviceWorker.register("/offline.js");
    await navigator.serviceWorker.ready;
  } catch (error) {
    await remove(path);
    throw error;
  }
}

// The browser has just loaded the page, so this asks for little more than what is new.
export async function refresh(path, list) {
  await store(PACKET + path, path, "default");
  await store(LIST + list, list, "default");
}

export async function remove(path) {
  await caches.delete(PACKET + path);
  const names = await caches.keys();
  if (names.some((name) => name.startsWith(PACKET))) return;
  await Promise.all(names.filter((name) => name.startsWith(LIST)).map((name) => caches.delete(name)));
  await (await navigator.serviceWorker.getRegistration("/"))?.unregister();
}

// Everything is fetched before anything is kept: half a page is never saved.
async function store(name, path, mode) {
  const has = async (address) => (await caches.has(name)) && (await caches.open(name)).match(address, { ignoreVary: true });
  const page = await fetched(path, mode);
  const parts = new Map([[new URL(path, location).href, page]]);
  const waiting = partsOf(await page.clone().text());
  while (waiting.length) {
    const address = waiting.pop();
    if (parts.has(address)) continue;
    const part = (mode === "default" && (await has(address))) || (await fetched(address, "default"));
    parts.set(address, part);
    if (address.endsWith(".js")) waiting.push(...importsOf(await part.clone().text(), address));
  }
  const cache = await caches.open(name);
  await Promise.all([...parts].map(([address, part]) => cache.put(address, part)));
  const old = (await cache.keys()).filter((request) => !parts.has(request.url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

// Without cookies: what is kept is what everybody sees. A page that has moved is not kept.
async function fetched(address, mode) {
  const response = await fetch(address, { cache: mode, credentials: "omit" });
  if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`);
  return response;
}

function partsOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll(WANTED)]
    .map((one) => one.getAttribute("poster") ?? one.getAttribute("src") ?? one.getAttribute("href"))
    .map((address) => new URL(address, location).href)
    .filter((address) => address.startsWith(`${location.origin}/`));
}

function importsOf(script, address) {
  return [...script.matchAll(/\bfrom "(\.\/[\w.-]+\.js)"/g)].map(([, name]) => new URL(name, address).href);
}
