// One perspective at a time; changing sides keeps the moment of the story.

const player = document.querySelector("[data-scene]");
const bar = player?.querySelector("[data-switch]");
const buttons = [...(bar?.querySelectorAll("button") ?? [])];

function show(chosen) {
  const before = player.querySelector(".perspective:not(.is-away) video");
  const playing = before && !before.paused && !before.ended;
  for (const button of buttons) {
    const active = button === chosen;
    button.setAttribute("aria-pressed", String(active));
    document.getElementById(button.dataset.show).classList.toggle("is-away", !active);
  }
  const after = document.querySelector(`#${chosen.dataset.show} video`);
  if (!before || before === after) return;
  before.pause();
  if (before.currentTime > 0) after.currentTime = before.currentTime;
  if (playing) after.play();
}

if (buttons.length > 1) {
  player.classList.add("is-switching");
  bar.hidden = false;
  for (const button of buttons) button.addEventListener("click", () => show(button));
  show(buttons[0]);
}
