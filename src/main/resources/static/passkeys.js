// Passkeys: making one, and signing in with one. Without this file, or a browser that knows them, the mailed link does.
"use strict";
(() => {
  const form = document.getElementById("passkey");
  if (!form || !window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) {
    return;
  }
  const line = form.querySelector(".field-error");
  const say = (words) => {
    line.textContent = words;
    line.hidden = !words;
  };
  const post = async (address, fields) => {
    const response = await fetch(address, { method: "POST", body: fields });
    const known = /^(text\/plain|application\/json)/.test(response.headers.get("Content-Type"));
    const text = known ? await response.text() : form.dataset.failed;
    if (!response.ok) {
      throw new Error(text);
    }
    return text;
  };
  const ask = (options) => form.dataset.make
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  // The browser's own reasons are in English at best, so each gets a sentence of ours.
  const reasons = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known", SecurityError: "elsewhere" };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    say("");
    try {
      const credential = await ask(JSON.parse(await post(form.dataset.ask, new URLSearchParams())));
      const fields = new URLSearchParams(new FormData(form));
      fields.set("answer", JSON.stringify(credential));
      location.assign(await post(form.action, fields));
    } catch (failure) {
      const reason = reasons[failure.name];
      say(reason ? form.dataset[reason] : failure.name === "Error" ? failure.message : form.dataset.failed);
      button.disabled = false;
    }
  });
  const unable = document.getElementById("passkey-unable");
  if (unable) {
    unable.hidden = true;
  }
  form.hidden = false;
})();
