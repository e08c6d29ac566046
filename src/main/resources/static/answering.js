// Saving at every change. Without this file the form's buttons do the same.
"use strict";
(() => {
  const errors = document.querySelector(".form-errors[role=alert]");
  if (errors) {
    errors.tabIndex = -1;
    errors.focus();
  }
  const form = document.getElementById("answers");
  if (!form || typeof htmx === "undefined") {
    return;
  }
  // No inline style, nothing evaluated, and no drafts in the browser's storage.
  Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, historyCacheSize: 0 });
  // What was shown matters only to the form's own buttons, which send everything at once.
  document.querySelectorAll("input.shown-how").forEach((field) => field.remove());

  const unsaved = new Set();
  const state = (fields) => document.getElementById("s-" + fields.closest(".question").id.slice(2));
  const say = (fields, words, wrong) => {
    let line = state(fields).querySelector(".saved");
    if (!line) {
      line = document.createElement("p");
      line.className = "saved";
      state(fields).append(line);
    }
    line.textContent = words;
    line.classList.toggle("field-error", wrong);
  };
  document.addEventListener("input", (event) => {
    const fields = event.target.closest(".question-fields");
    if (!fields) {
      return;
    }
    unsaved.add(fields);
    // Who gives an answer does not mean "don't know" any more.
    if (event.target.name.startsWith("v.")) {
      const how = fields.querySelector("input.how:checked");
      const answer = fields.querySelector("input.how[value='']");
      if (how && answer && (how.value === "dont_know" || how.value === "not_applicable")) {
        answer.checked = true;
      }
    }
  }, true);
  document.addEventListener("htmx:beforeRequest", (event) => say(event.detail.elt, form.dataset.saving, false));
  document.addEventListener("htmx:afterRequest", (event) => {
    const fields = event.detail.elt;
    if (event.detail.successful) {
      unsaved.delete(fields);
    } else {
      unsaved.add(fields);
      const ended = event.detail.xhr.status === 401;
      const large = event.detail.xhr.status === 413;
      say(fields, ended ? form.dataset.ended : large ? form.dataset.large : form.dataset.unsaved, true);
      if (ended) {
        const entrance = document.createElement("a");
        Object.assign(entrance, { href: form.dataset.entrance, target: "_blank", rel: "noopener", textContent: form.dataset.signIn });
        state(fields).querySelector(".saved").append(" ", entrance);
      }
    }
  });
  // Who comes back, having signed in again in another tab, finds it saved.
  window.addEventListener("focus", () => unsaved.forEach((fields) => htmx.trigger(fields, "change")));
  form.addEventListener("submit", () => unsaved.clear());
  window.addEventListener("beforeunload", (event) => {
    if (unsaved.size > 0) {
      event.preventDefault();
    }
  });
})();
