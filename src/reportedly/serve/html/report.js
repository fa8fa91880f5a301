"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const events = [...document.querySelectorAll(".event")];
  const months = [...document.querySelectorAll(".month")];
  const tools = document.querySelector(".tools");
  const find = by("find"), language = by("language"), differ = by("differ"), shared = by("shared"), found = by("found");

  function filter() {
    const wanted = find.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const e of events) {
      const keep = wanted.every((w) => e.dataset.q.includes(w))
        && (!language || !language.value || e.dataset.l.split(" ").includes(language.value))
        && (!differ.checked || e.dataset.v.includes("contradicts"))
        && (!shared.checked || Number(e.dataset.o) > 1);
      e.hidden = !keep;
      shown += keep;
    }
    for (const m of months) m.hidden = ![...m.querySelectorAll(".event")].some((e) => !e.hidden);
    found.textContent = shown === events.length ? "" : `${shown} of ${events.length} events`;
  }
  if (events.length > 1) {
    tools.hidden = false;
    tools.addEventListener("input", filter);
    tools.addEventListener("submit", (e) => e.preventDefault());
    document.addEventListener("keydown", (e) => {
      if (e.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        e.preventDefault();
        find.focus();
      }
    });
  }

  // An article opens beside the events, at the sentence that was asked for, and goes back to its place when it is closed.
  const reader = by("reader"), slot = by("slot");
  let place = null, back = null;

  function light(article, id) {
    for (const m of article.querySelectorAll("mark.on")) m.classList.remove("on");
    const own = id.slice(article.id.length);
    for (const m of article.querySelectorAll("mark")) if (m.dataset.a.split(" ").includes(own)) m.classList.add("on");
    const first = article.querySelector("mark.on") || by(id);
    if (first && first !== article) first.scrollIntoView({ block: "center" });
  }
  function put() {
    const held = slot.firstElementChild;
    if (held && place) {
      held.open = false;
      place.replaceWith(held);
    }
    place = null;
  }
  function show(article, id) {
    if (article.parentElement !== slot) {
      put();
      place = document.createComment("");
      article.replaceWith(place);
      slot.append(article);
    }
    article.open = true;
    if (!reader.open) reader.showModal();
    reader.scrollTop = 0;
    light(article, id);
  }
  reader.addEventListener("close", () => {
    put();
    if (back) back.focus({ preventScroll: true });
  });
  reader.addEventListener("click", (e) => { if (e.target === reader) reader.close(); });
  by("close").addEventListener("click", () => reader.close());

  function reveal(target) {
    for (let d = target.parentElement && target.parentElement.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    target.scrollIntoView();
  }
  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[href^='#']");
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const id = link.getAttribute("href").slice(1), target = by(id);
    if (!target) return;
    const article = target.closest(".art");
    if (article) {
      e.preventDefault();
      if (!reader.open) back = link;
      if (/k\d+$/.test(id)) target.scrollIntoView({ block: "center" });
      else show(article, id);
    } else if (reader.open) {
      reader.close();
      back = null;
    }
  });
  function arrive() {
    const target = location.hash.length > 1 && by(location.hash.slice(1));
    if (!target) return;
    const article = target.closest(".art");
    if (article) show(article, target.id);
    else reveal(target);
  }
  window.addEventListener("hashchange", arrive);
  arrive();

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details.part:not([open])")];
    for (const d of closed) d.open = true;
  });
  window.addEventListener("afterprint", () => { for (const d of closed) d.open = false; });
})();
