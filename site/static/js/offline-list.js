// The packets that are saved on this device, on the page shown while there is no network.

import { possible, saved } from "./saved.js";

const list = document.querySelector("[data-saved]");
const packets = possible ? await saved() : [];

for (const packet of packets) {
  const page = new DOMParser().parseFromString(await packet.response.text(), "text/html");
  const line = document.createElement("li");
  const link = document.createElement("a");
  const day = document.createElement("span");
  link.href = packet.path;
  link.textContent = page.querySelector("h1")?.textContent ?? packet.path;
  link.lang = page.documentElement.lang;
  link.dir = page.documentElement.dir;
  day.className = "hint";
  day.textContent = packet.day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  line.append(link, " ", day);
  list.append(line);
}
list.hidden = document.querySelector("[data-some]").hidden = !packets.length;
document.querySelector("[data-none]").hidden = packets.length > 0;
