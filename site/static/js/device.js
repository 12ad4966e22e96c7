// What is kept on this device. Storage may be blocked, full or hold something else: then nothing is
// kept, and everything works all the same. A place is "localStorage" or "sessionStorage".

export function read(place, key) {
  try {
    return JSON.parse(window[place].getItem(key));
  } catch {
    return null;
  }
}

export function keep(place, key, value) {
  try {
    window[place].setItem(key, JSON.stringify(value));
  } catch {
    // nothing to be done, nothing lost on the page itself
  }
}

export function drop(place, key) {
  try {
    window[place].removeItem(key);
  } catch {
    // it was never there
  }
}

export function keysFrom(place, start) {
  try {
    return Object.keys(window[place]).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}
