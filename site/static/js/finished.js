// The result is here: the answers it was made of need not be kept any longer.

import { drop, keysFrom, read } from "./device.js";

const { finished } = document.querySelector("[data-finished]").dataset;
for (const place of ["localStorage", "sessionStorage"]) {
  for (const key of keysFrom(place, `answers:${finished}:`)) {
    if (read(place, key)?.sent) drop(place, key); // others may belong to a run that goes on
  }
}
