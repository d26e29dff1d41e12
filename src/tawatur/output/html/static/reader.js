// Pages work without this. With it, names are proposed while one types, "/" goes to the search, and the layers of an
// article stay as they were switched. Nothing is asked of any other host.
(() => {
  "use strict";

  const names = document.createElement("datalist");
  names.id = "known-names";
  document.body.append(names);
  let waiting = 0;
  let asked = "";

  async function propose(input) {
    const typed = input.value.trim();
    if (typed.length < 2 || typed === asked) return;
    asked = typed;
    const answer = await fetch(`${input.dataset.names}?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer || !answer.ok || input.value.trim() !== typed) return;
    names.replaceChildren(...(await answer.json()).map((found) => new Option(found.what, found.name)));
  }

  for (const input of document.querySelectorAll("input[data-names]")) {
    input.setAttribute("list", names.id);
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(propose, 150, input);
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const search = document.getElementById("q");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  const layers = [...document.querySelectorAll(".layers input")];
  const kept = "layers";
  if (layers.length && !location.search.includes("l=")) {
    const switched = (sessionStorage.getItem(kept) || "").split(" ");
    if (sessionStorage.getItem(kept) !== null) for (const layer of layers) layer.checked = switched.includes(layer.value);
  }
  for (const layer of layers) {
    layer.addEventListener("change", () => {
      sessionStorage.setItem(kept, layers.filter((one) => one.checked).map((one) => one.value).join(" "));
    });
  }
})();
