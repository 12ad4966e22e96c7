/* The tab “Proof” of a check's form: fetched when it is opened, and again for the form as it stands. */
(() => {
  const headers = { "X-Requested-With": "XMLHttpRequest" };

  function start(panel) {
    const [button, state, report, words] = ["button", "state", "report", "words"].map((part) =>
      panel.querySelector(`[data-proof-${part}]`),
    );

    async function show(options) {
      button.disabled = true;
      state.textContent = words.dataset.working;
      try {
        const response = await fetch(panel.dataset.proof, { headers, ...options });
        if (!response.ok || response.redirected) throw new Error(response.status);
        report.innerHTML = await response.text();
        state.textContent = "";
      } catch {
        state.textContent = words.dataset.failed;
      }
      button.disabled = false;
    }

    button.addEventListener("click", () => {
      show({ method: "POST", body: new FormData(panel.closest("form")) });
    });
    // Nobody waits for a proof that is not looked at.
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return;
      seen.disconnect();
      show({});
    });
    seen.observe(panel);
  }

  const startAll = () => document.querySelectorAll("[data-proof]").forEach(start);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startAll);
  else startAll();
})();
