// The two menus of the header in browsers that know no popover: a button opens its menu, and closes it again.
(function () {
  "use strict";

  if ("popover" in HTMLElement.prototype) return;

  var root = document.documentElement;
  var buttons = Array.prototype.slice.call(document.querySelectorAll("[popovertarget]"));

  function menuOf(button) {
    return document.getElementById(button.getAttribute("popovertarget"));
  }

  function put(button, open) {
    menuOf(button).classList.toggle("open", open);
    button.setAttribute("aria-expanded", String(open));
  }

  /** Closes what is open; gives the focus back to the button if it was in the menu. */
  function close() {
    buttons.forEach(function (button) {
      var menu = menuOf(button);
      if (menu.classList.contains("open") && menu.contains(document.activeElement)) button.focus();
      put(button, false);
    });
  }

  function press(button) {
    var open = !menuOf(button).classList.contains("open");
    close();
    put(button, open);
  }

  function within(target) {
    return buttons.some(function (button) { return button.contains(target) || menuOf(button).contains(target); });
  }

  buttons.forEach(function (button) {
    put(button, false);
    button.addEventListener("click", function () { press(button); });
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") close(); });
  document.addEventListener("click", function (event) { if (!within(event.target)) close(); });
  root.classList.add("menus");
})();
