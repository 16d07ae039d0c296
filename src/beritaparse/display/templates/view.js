"use strict";
const marks = [...document.querySelectorAll("mark")];
const cards = [...document.querySelectorAll("button[data-record]")];
const said = document.querySelector(".said");
const of = (mark) => mark.dataset.records.split(" ");
function choose(record, move) {
  const shown = marks.filter((mark) => { const on = of(mark).includes(record); mark.classList.toggle("on", on); return on; });
  for (const card of cards) card.setAttribute("aria-pressed", String(card.dataset.record === record));
  if (record === null) { said.textContent = ""; return; }
  said.textContent = shown.length ? shown.map((mark) => mark.textContent).join(" … ") : "tidak tertulis di dalam teks";
  const target = move === "text" ? shown[0] : cards.find((card) => card.dataset.record === record);
  if (target) target.scrollIntoView({ block: "nearest" });
}
for (const card of cards) card.addEventListener("click", () =>
  choose(card.getAttribute("aria-pressed") === "true" ? null : card.dataset.record, "text"));
for (const mark of marks) mark.addEventListener("click", () => choose(of(mark)[0], "card"));
document.addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null); });
