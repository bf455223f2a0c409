// The first control of a row opens it. An arrow comes to the rows from where nothing has the keyboard that it may be meant for.
const row = ":is(li.card, tbody tr)";
const openerBeside = ({ key, target }) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const openers = [...document.querySelectorAll(`main ${row}`)].map(one => one.querySelector("a[href], button:enabled, summary")).filter(Boolean);
  const at = openers.findIndex(opener => opener.closest(row).contains(target));
  return at < 0 && target.matches("a, button, summary, [tabindex='0']") ? undefined : openers[at + step];
};

// One key goes to a part of the console, an arrow to the next row of a list: outside fields only, and only while it is switched on (see "My log-in").
document.addEventListener("keydown", event => {
  const place = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || localStorage.getItem("console-keys") === "off"
    || place.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName) || document.querySelector("dialog[open]")) {
    return;
  }
  const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]:not([disabled])`);
  if (target) {
    event.preventDefault();
    target.matches("textarea") ? target.focus() : target.click();
    return;
  }
  const opener = openerBeside(event);
  if (opener) {
    event.preventDefault();
    opener.focus();
  }
});

// A list that is read anew takes rows out and puts them in elsewhere, and the keyboard with them. It goes back to where it was at once,
// or, where that is gone, to what the section calls home.
let at = null;
document.addEventListener("focusin", event => at = event.target);
document.addEventListener("click", () => at = document.activeElement);
new MutationObserver(changes => {
  const taken = at && changes.find(({ removedNodes }) => [...removedNodes].some(node => node.contains(at)));
  if (taken && document.activeElement === document.body) {
    (at.isConnected ? at : taken.target.closest("section")?.querySelector("[data-home]"))?.focus({ preventScroll: true });
  }
}).observe(document.body, { childList: true, subtree: true });

// The switch for it, kept in this browser.
document.addEventListener("change", event => {
  if (event.target.matches("[data-console-keys]")) {
    localStorage.setItem("console-keys", event.target.checked ? "on" : "off");
  }
});
const showKeys = () => document.querySelectorAll("[data-console-keys]").forEach(box => box.checked = localStorage.getItem("console-keys") !== "off");
showKeys();
Blazor.addEventListener("enhancedload", showKeys);

// Saves what the program made as a file.
window.consoleSave = async (name, stream) => {
  const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
};

// What is typed to a consumer is kept in this tab until it is sent. Its key changes with the words: the same words sent twice are one message.
const draftOf = field => `draft-${field.dataset.draft}`;
const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join("-");
const keep = field => field.value
  ? sessionStorage.setItem(draftOf(field), JSON.stringify({ key: newKey(), text: field.value }))
  : sessionStorage.removeItem(draftOf(field));
const kept = field => JSON.parse(sessionStorage.getItem(draftOf(field)) ?? '{"key":"","text":""}');
document.addEventListener("input", event => event.target.matches("textarea[data-draft]") && keep(event.target));
document.addEventListener("keydown", event => {
  if (!event.target.matches("textarea[data-draft]") || event.isComposing) {
    return;
  }
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.key === "Escape") {
    event.target.blur();
  }
});
window.consoleDraft = {
  open: field => field.value = kept(field).text,
  read: kept,
  sent: (field, key) => {
    if (kept(field).key === key) {
      field.value = "";
      keep(field);
    }
  },
  put: (field, text) => {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    keep(field);
    field.focus();
  },
};

// The newest line comes into sight, but for one who looks further up.
window.consoleTail = lines => {
  lines.onscroll ??= () => lines.dataset.up = lines.scrollHeight - lines.scrollTop - lines.clientHeight > 80 ? "yes" : "";
  if (!lines.dataset.up) {
    lines.scrollTop = lines.scrollHeight;
  }
};
