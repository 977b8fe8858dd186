// Keyboard, theme and small comforts. Every page works without it: decisions are plain forms.
"use strict";
(() => {
  const root = document.documentElement;
  const stored = localStorage.getItem("theme");
  if (stored === "dark" || stored === "light") root.dataset.theme = stored;

  const isTyping = (element) =>
    element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

  function press(key) {
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!(target instanceof HTMLElement) || target.hasAttribute("disabled")) return false;
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector("select, input, textarea")?.focus();
    } else if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) {
      target.focus();
    } else {
      target.click();
    }
    return true;
  }

  function selectRow(step) {
    const rows = [...document.querySelectorAll("tr[data-href]")];
    if (rows.length === 0) return false;
    const now = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
    const next = Math.min(Math.max(now + step, 0), rows.length - 1);
    rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === next)));
    rows[next].querySelector("a")?.focus();
    return true;
  }

  document.addEventListener("DOMContentLoaded", () => {
    const dialog = document.getElementById("keys");
    document.getElementById("show-keys")?.addEventListener("click", () => dialog?.showModal());
    document.getElementById("theme")?.addEventListener("click", () => {
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      localStorage.setItem("theme", root.dataset.theme);
    });

    // One ruling a page: a second press while the first is on its way does nothing.
    for (const form of document.querySelectorAll("form[data-once]")) {
      form.addEventListener("submit", (event) => {
        if (form.dataset.sent) { event.preventDefault(); return; }
        form.dataset.sent = "yes";
        const status = document.getElementById("status");
        if (status) status.textContent = "Saving…";
      });
    }
    for (const select of document.querySelectorAll("[data-submit-on-change]")) {
      select.addEventListener("change", () => select.form?.requestSubmit());
    }

    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open) return;
      if (isTyping(event.target)) {
        if (event.key === "Escape") event.target.blur();
        return;
      }
      const handled =
        event.key === "?" ? (dialog?.showModal(), true)
        : event.key === "j" && selectRow(1) ? true
        : event.key === "k" && selectRow(-1) ? true
        : press(event.key);
      if (handled) event.preventDefault();
    });
  });

  // A page shown again from the browser's memory would offer a form that was already sent.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
