
"use strict";
const root = document.documentElement;
for (const choice of document.querySelectorAll(".lang input")) {
  const show = () => {
    if (choice.checked && choice.value !== "both") root.lang = choice.value;
  };
  choice.addEventListener("change", show);
  show();
}
const ranks = ["hi", "me", "lo", "go", "mu"];
const key = (cell, numbers) => {
  const rank = ranks.findIndex((name) => cell.classList.contains(name));
  const text = cell.innerText.trim();
  if (numbers) return (text.match(/\d+/g) || []).map(Number);
  return rank < 0 ? [text] : [rank, text];
};
const compare = (a, b) => {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1;
    const numbers = typeof x === "number" && typeof y === "number";
    const order = numbers ? x - y : String(x).localeCompare(String(y), root.lang, { numeric: true });
    if (order) return order;
  }
  return 0;
};
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  if (body.rows.length < 6) continue;
  for (const head of table.tHead.rows[0].cells) {
    if (!head.textContent.trim()) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const numbers = head.classList.contains("n");
      const rows = [...body.rows].map((row) => [key(row.cells[head.cellIndex], numbers), row]);
      rows.sort((a, b) => compare(a[0], b[0]) * (up ? 1 : -1));
      body.append(...rows.map((row) => row[1]));
    });
  }
}
const filter = (before, items) => {
  const part = document.getElementById("filter").content.cloneNode(true);
  const [input, output] = [part.querySelector("input"), part.querySelector("output")];
  input.addEventListener("input", () => {
    const words = input.value.normalize("NFKC").toLowerCase().split(/\s+/);
    let left = 0;
    for (const item of items) {
      const text = item.textContent.normalize("NFKC").toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      left += item.hidden ? 0 : 1;
    }
    output.textContent = input.value ? `${left} / ${items.length}` : "";
  });
  before.before(part);
};
for (const table of document.querySelectorAll("table")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length > 12) filter(table.parentNode, rows);
}
for (const part of document.querySelectorAll("details.app")) {
  const items = [...part.querySelectorAll("article")];
  if (items.length > 3) filter(part.children[1], items);
}
