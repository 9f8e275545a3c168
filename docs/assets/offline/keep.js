// Keeps the whole essay on the reader's device once a page is read, for reading without a network, unless the reader
// says no or asks the device to save data. "data-offline" on the body names the worker; without it nothing is kept.
(function () {
  "use strict";

  var settings = window.EditionSettings;
  var worker = document.body.dataset.offline;
  var field = document.querySelector(".offline");
  var last = Promise.resolve();
  var scope = worker && new URL(worker.replace(/[^/]*$/, ""), location.href).href;

  function possible() {
    try {
      return settings && worker && field && navigator.serviceWorker && window.caches && location.protocol !== "file:";
    } catch (error) {
      return false; // storage is blocked
    }
  }

  function wished() {
    var saving = navigator.connection && navigator.connection.saveData;
    return settings.read("offline", saving ? "off" : "on") !== "off";
  }

  function say(words) {
    field.querySelector(".offline-state").textContent = words;
  }

  function fail() {
    say("The browser does not allow it.");
  }

  function follow(fetching) {
    if (fetching.state === "redundant") say("It could not be fetched whole; the next visit tries again.");
    if (fetching.state === "activated") say("The whole essay is kept.");
  }

  function look(registration) {
    if (registration.active) return say("The whole essay is kept.");
    var fetching = registration.installing || registration.waiting;
    say("It is being fetched.");
    fetching.addEventListener("statechange", function () { follow(fetching); });
  }

  function keep() {
    return navigator.serviceWorker.register(worker, { updateViaCache: "none" }).then(look).catch(fail);
  }

  function isOurs(name) {
    return name.indexOf("edition " + scope + " ") === 0;
  }

  function forget() {
    say("");
    return navigator.serviceWorker.getRegistration(scope).then(function (registration) {
      return registration && registration.scope === scope && registration.unregister();
    }).then(function () {
      return caches.keys();
    }).then(function (names) {
      return Promise.all(names.filter(isOurs).map(function (name) { return caches.delete(name); }));
    }).catch(function () { /* a browser that keeps nothing has nothing to forget */ });
  }

  /** A page that stays open for days asks again when it is looked at. */
  function refresh() {
    if (document.visibilityState !== "visible" || !wished()) return;
    navigator.serviceWorker.getRegistration(scope).then(function (registration) {
      return registration && registration.update();
    }).catch(function () { /* without a network there is nothing to ask */ });
  }

  /** Does what the reader wishes once what was wished before is done. */
  function begin() {
    field.querySelector("input").checked = wished();
    last = last.then(function () { return wished() ? keep() : forget(); });
  }

  function whenIdle() {
    (window.requestIdleCallback || setTimeout)(begin);
  }

  if (!possible()) return;
  field.hidden = false;
  document.addEventListener("edition:setting", function (event) { if (event.detail === "offline") begin(); });
  document.addEventListener("visibilitychange", refresh);
  if (document.readyState === "complete") whenIdle();
  else window.addEventListener("load", whenIdle);
})();
