/* Codes in the editors' form of a check: proposed for new blocks, fixed once published, offered
   where something points at them. quickchecks/blocks/coded.py says how codes are made;
   #check-codes holds those that were ever published. */
(() => {
  const { StructBlock, StructBlockDefinition } = window.wagtailStreamField.blocks;
  const LONGEST = 40;
  const waiting = [];
  let depth = 0;

  class CodedBlock extends StructBlock {
    constructor(definition, placeholder, prefix, ...rest) {
      super(definition, placeholder, prefix, ...rest);
      if (!definition.meta.codes) return;
      // Later: blocks further down have to be there, or their codes would be given twice.
      if (!waiting.length) setTimeout(tendAll);
      waiting.push({ prefix, codes: definition.meta.codes });
    }

    /* A twin gets a code of its own; the answers of a duplicated question keep theirs. */
    getDuplicatedState() {
      const { codes } = this.blockDef.meta;
      depth += 1;
      const state = super.getDuplicatedState();
      depth -= 1;
      return codes && !(codes.within && depth) ? { ...state, code: "" } : state;
    }
  }

  class CodedBlockDefinition extends StructBlockDefinition {
    render(...args) {
      return new CodedBlock(this, ...args);
    }
  }

  window.telepath.register("quickchecks.CodedBlock", CodedBlockDefinition);

  const named = (name) => document.getElementsByName(name)[0];
  const blockOf = (name) => name.replace(/-value-\w+$/, "");
  const isGone = (name) => named(`${blockOf(name)}-deleted`)?.value === "1";

  function published() {
    const data = document.getElementById("check-codes");
    return data ? JSON.parse(data.textContent) : { used: {}, frozen: {}, fixed: "" };
  }

  function tendAll() {
    const { used, frozen, fixed } = published();
    for (const { prefix, codes } of waiting.splice(0)) {
      const input = named(`${prefix}-code`);
      if (!input) continue;
      input.dataset.space = codes.space;
      input.dataset.list = codes.within ? prefix.replace(/-\d+-value$/, "") : "";
      const id = named(`${blockOf(input.name)}-id`)?.value;
      if (id && frozen[id] === input.value && input.value) fix(input, fixed);
      if (codes.like) propose(input, next(codes.like, taken(input, used)));
      else if (codes.source) follow(input, named(`${prefix}-${codes.source}`), used);
    }
  }

  function fix(input, words) {
    input.readOnly = true;
    input.title = words;
    const help = input.closest(".w-field")?.querySelector("[data-field-help] .help");
    if (help) help.textContent = words;
  }

  function propose(input, code) {
    if (input.value || !code) return;
    input.value = code;
    for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  /* The words of a title become the code, unless somebody has written one. */
  function follow(input, source, used) {
    if (!source) return;
    const take = () => propose(input, free(slug(source.value), taken(input, used)));
    source.addEventListener("change", take);
    take();
  }

  /* Codes that a new one may not repeat: in the form, deleted ones included, and ever published. */
  function taken(input, used) {
    const { space, list } = input.dataset;
    const parent = list && named(`${list.replace(/-\w+$/, "")}-code`)?.value;
    const found = new Set(used[list ? `${space}/${parent}` : space] || []);
    for (const other of document.querySelectorAll(`input[data-space="${space}"]`)) {
      if (other !== input && other.dataset.list === list && other.value) found.add(other.value);
    }
    return found;
  }

  function next(like, codes) {
    const [, letters, digits] = like.match(/^([a-z]+?)(\d*)$/);
    if (!digits) return free("abcdefghijklmnopqrstuvwxyz".split("").find((c) => !codes.has(c)), codes);
    const numbered = [...codes].map((code) => code.match(/^([a-z]+)(\d+)$/)).filter(Boolean);
    const start = mostUsed(numbered.map((match) => match[1])) || letters;
    const numbers = numbered.filter((match) => match[1] === start).map((match) => match[2]);
    const highest = Math.max(0, ...numbers.map(Number));
    const width = Math.max(...(numbers.length ? numbers : [digits]).map((n) => n.length));
    return start + String(highest + 1).padStart(width, "0");
  }

  function mostUsed(words) {
    const times = (word) => words.filter((other) => other === word).length;
    return words.reduce((best, word) => (times(word) > times(best) ? word : best), words[0]);
  }

  function slug(words) {
    const plain = words
      .toLowerCase()
      .replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[letter])
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
    const parts = plain.split(/[^a-z0-9]+/).filter(Boolean).slice(0, 5);
    while (parts.length > 1 && parts.join("-").length > LONGEST - 4) parts.pop();
    return parts.join("-").slice(0, LONGEST - 4);
  }

  function free(code, codes) {
    if (!code || !codes.has(code)) return code;
    let number = 2;
    while (codes.has(`${code}-${number}`)) number += 1;
    return `${code}-${number}`;
  }

  /* -- Where a code is pointed at: a list of what there is ---------------------------------- */

  const items = (field) => new RegExp(`^(?:${field})-\\d+-value-code$`);
  const STEPS = items("nodes|gates|outcomes");
  const ASKED = /^(?:routing|dimensions-\d+-value-questions)-\d+-value-code$/;
  const POINTERS = [
    [/^start$/, [items("nodes|gates")]],
    [/-value-(?:next|reached|missed)$/, [STEPS]],
    [/-value-level$/, [items("levels")]],
    [/-value-flags$/, [items("flags")], true],
    [/-value-advice$/, [items("services")], true],
    [/^cap-\d+-value-band$/, [items("bands")]],
    [/-value-subject$/, [ASKED, items("dimensions")]],
    [/^personas-\d+-value-expected$/, [items("bands|outcomes|verdicts")]],
  ];

  document.addEventListener("focusin", ({ target }) => {
    const found = target.matches("input[name]") && POINTERS.find(([name]) => name.test(target.name));
    if (found) offer(target, found[1], found[2]);
  });

  function offer(input, sources, several) {
    const id = "offered-codes";
    document.getElementById(id)?.remove();
    const list = document.createElement("datalist");
    list.id = id;
    const before = several ? input.value.replace(/[^,]*$/, "").trim() : "";
    for (const [code, words] of codesOf(sources)) {
      list.append(new Option(words, before ? `${before} ${code}` : code));
    }
    input.after(list);
    input.setAttribute("list", id);
    input.autocomplete = "off";
  }

  function codesOf(sources) {
    const inputs = [...document.querySelectorAll('[name$="-value-code"]')].filter(
      ({ name, value }) => value && !isGone(name) && sources.some((source) => source.test(name)),
    );
    return inputs.map(({ name, value }) => [value, wordsOf(name.replace(/-code$/, ""))]);
  }

  function wordsOf(prefix) {
    const parts = ["title", "label", "name", "text"].map((part) => named(`${prefix}-${part}`)?.value);
    return (parts.find(Boolean) || "").slice(0, 70);
  }
})();
