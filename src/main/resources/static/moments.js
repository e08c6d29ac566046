// Moments in the reader's own zone, beside UTC. Without this file UTC stands alone.
"use strict";
(() => {
  // Days as the page writes them, for example 5 March 2022.
  const lang = document.documentElement.lang;
  const format = (timeZone) =>
    new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeStyle: "short", timeZone });
  const local = format();
  const told = (zone, moment) => {
    try {
      return format(zone).format(moment) === local.format(moment);
    } catch {
      return false; // a zone that this browser does not know
    }
  };
  const abroad = (moment) => moment.getTimezoneOffset() !== 0;
  const words = (pattern, moment) => pattern.replace("{0}", local.format(moment));
  for (const time of document.querySelectorAll("time[data-local]")) {
    const moment = new Date(time.dateTime);
    const there = (time.dataset.zones ?? "UTC").split(" "); // in which the page has told it already
    if (!there.some((zone) => told(zone, moment))) {
      time.after(" " + words(time.dataset.local, moment));
    }
    time.removeAttribute("data-local"); // a page may load this file twice
  }
  for (const field of document.querySelectorAll("input[type='datetime-local'][data-local]")) {
    const line = document.createElement("p");
    line.className = "small-note";
    line.setAttribute("aria-live", "polite");
    field.after(line);
    const pattern = field.dataset.local;
    field.removeAttribute("data-local");
    const show = () => {
      const moment = new Date(field.value + "Z");
      line.textContent = field.value && !isNaN(moment) && abroad(moment) ? words(pattern, moment) : "";
    };
    field.addEventListener("input", show);
    show();
  }
})();
