"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const say = data.words;
const collator = new Intl.Collator(data.language, { numeric: true });
const SIZE = 12, LISTED = 100;
const listings = new Map();
const region = { code: null, name: "" };

/* Text alone is ever written: nothing of an article can become markup. */
function made(name, text, more = {}) {
  const element = document.createElement(name);
  if (text !== "") element.textContent = text;
  return Object.assign(element, more);
}

function article(number) {
  const [title, outlet, published, url, id] = data.articles[number];
  const whole = made("span", "");
  whole.append(url ? made("a", title, { href: url, rel: "noopener noreferrer", target: "_blank" }) : made("span", title));
  whole.append(made("small", [outlet, published && published.slice(0, 10), id].filter((part) => part && part !== title).join(" · ")));
  return whole;
}

function articles(numbers) {
  if (numbers.length === 0) return made("span", "");
  const details = made("details", "");
  details.append(made("summary", `${numbers.length} ${say.articles}`));
  details.addEventListener("toggle", () => {
    if (details.children.length > 1) return;
    const list = made("ul", "");
    for (const number of numbers.slice(0, LISTED)) { const item = made("li", ""); item.append(article(number)); list.append(item); }
    if (numbers.length > LISTED) list.append(made("li", `+ ${numbers.length - LISTED}`));
    details.append(list);
  });
  return details;
}

class Listing {
  constructor({ id, kinds, filters, rows }) {
    Object.assign(this, { id, kinds, filters, rows, where: {}, label: "", words: [], place: 0, sorted: null });
    this.root = document.querySelector(`[data-listing="${id}"]`);
    const find = (selector) => this.root.querySelector(selector);
    this.body = find("tbody"); this.count = find(".count"); this.chips = find(".chips"); this.heads = [...this.root.querySelectorAll("th")];
    this.input = find("input"); this.back = find(".previous"); this.on = find(".next"); this.where_am_i = find(".place");
    let waiting;
    this.input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => this.search(), 120); });
    this.back.addEventListener("click", () => this.turn(-1));
    this.on.addEventListener("click", () => this.turn(1));
    this.heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => this.sort(column)));
    this.show();
  }
  search() { this.words = this.input.value.toLowerCase().split(/\s+/).filter(Boolean); this.place = 0; this.show(); }
  turn(step) { this.place += step * SIZE; this.draw(); }
  filter(where, label) { this.where = where; this.label = label; this.place = 0; this.show(); }
  text(row) {
    if (!row.text) row.text = this.kinds.map((kind, n) => Array.isArray(row[n]) ? row[n].slice(0, LISTED).map((one) => data.articles[one].join(" ")).join(" ") : row[n]).join(" ").toLowerCase();
    return row.text;
  }
  passes(row) {
    const has = (name, value) => { const at = this.filters.indexOf(name); return at < 0 || row[this.kinds.length + at].includes(value); };
    return (region.code === null || has("province", region.code))
      && Object.entries(this.where).every(([name, value]) => has(name, value))
      && this.words.every((word) => this.text(row).includes(word));
  }
  sort(column) {
    const first = ["number", "quotes", "articles"].includes(this.kinds[column]) ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const way = this.sorted && this.sorted.column === column && this.sorted.way === first ? other : first;
    this.sorted = { column, way };
    this.heads.forEach((head, n) => n === column ? head.setAttribute("aria-sort", way) : head.removeAttribute("aria-sort"));
    this.place = 0;
    this.show();
  }
  show() {
    this.found = this.rows.filter((row) => this.passes(row));
    if (this.sorted && this.rows.length) {
      const { column, way } = this.sorted, sign = way === "ascending" ? 1 : -1, kind = this.kinds[column];
      const value = (row) => kind === "article" ? data.articles[row[column][0]][0] : kind === "articles" ? row[column].length : row[column];
      const order = typeof value(this.rows[0]) === "string"
        ? (a, b) => (value(a) === "") - (value(b) === "") || sign * collator.compare(value(a), value(b))
        : (a, b) => sign * (value(a) - value(b));
      this.found.sort(order);
    }
    this.chips.replaceChildren();
    if (this.label) {
      const chip = made("button", `${this.label} ×`, { type: "button", className: "chip", title: say.clear });
      chip.addEventListener("click", () => { this.filter({}, ""); pressed(); this.root.focus(); });
      this.chips.append(chip);
    }
    this.count.textContent = this.found.length === this.rows.length ? `${this.rows.length} ${say.rows}` : `${this.found.length} ${say.of} ${this.rows.length} ${say.rows}`;
    this.draw();
  }
  draw() {
    const shown = this.found.slice(this.place, this.place + SIZE).map((row) => this.line(row));
    if (!shown.length) {
      const line = made("tr", "");
      line.append(made("td", say.no_rows, { colSpan: this.kinds.length, className: "note" }));
      shown.push(line);
    }
    this.body.replaceChildren(...shown);
    this.back.disabled = this.place === 0;
    this.on.disabled = this.place + SIZE >= this.found.length;
    this.back.parentElement.hidden = this.back.disabled && this.on.disabled;
    this.where_am_i.textContent = this.found.length ? `${this.place + 1}–${Math.min(this.place + SIZE, this.found.length)} ${say.of} ${this.found.length}` : "";
  }
  line(row) {
    const line = made("tr", "");
    this.kinds.forEach((kind, n) => {
      const cell = made("td", "", { className: kind });
      if (kind === "article") cell.append(article(row[n][0]));
      else if (kind === "articles") cell.append(articles(row[n]));
      else if (kind === "marks") for (const mark of row[n].split(", ").filter(Boolean)) cell.append(made("span", mark, { className: "mark" }), " ");
      else if (kind === "quotes" && row[n]) {
        const person = row[this.kinds.length + this.filters.indexOf("person")][0];
        const button = made("button", String(row[n]), { type: "button" });
        button.addEventListener("click", () => go("statements", { person }, row[0]));
        cell.append(button);
      } else cell.textContent = String(row[n]);
      line.append(cell);
    });
    return line;
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const buttons = [...document.querySelectorAll("[data-filter]")];
const wanted = (button) => JSON.parse(button.dataset.filter);

/* Charts show which of their parts the tables are filtered by. */
function pressed() {
  for (const button of buttons) {
    const { listing, where } = wanted(button);
    const on = listing === "*" ? region.code === where.province : same(listings.get(listing).where, where);
    button.setAttribute("aria-pressed", String(on));
  }
}

function go(listing, where, label) {
  listings.get(listing).filter(where, label);
  listings.get(listing).root.scrollIntoView({ block: "start" });
  listings.get(listing).root.focus({ preventScroll: true });
  pressed();
}

function choose(code, name) {
  Object.assign(region, { code, name });
  const holder = document.querySelector(".region-filter");
  holder.replaceChildren();
  if (code !== null) {
    const chip = made("button", `${name} ×`, { type: "button", className: "chip", title: say.clear });
    chip.addEventListener("click", () => choose(null, ""));
    holder.append(chip);
  }
  for (const listing of listings.values()) { listing.place = 0; listing.show(); }
  pressed();
}

function use(button) {
  const { listing, where } = wanted(button), on = button.getAttribute("aria-pressed") === "true";
  if (listing === "*") choose(on ? null : where.province, button.dataset.label);
  else if (on) { listings.get(listing).filter({}, ""); pressed(); }
  else go(listing, where, button.dataset.label);
}

for (const plain of data.listings) listings.set(plain.id, new Listing(plain));
for (const button of buttons) {
  button.addEventListener("click", () => use(button));
  if (button.namespaceURI.endsWith("svg")) button.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); use(button); }
  });
}
for (const input of document.querySelectorAll(".measures input")) input.addEventListener("change", () => {
  for (const tile of document.querySelectorAll(".tile")) {
    const count = JSON.parse(tile.dataset.counts)[input.value];
    tile.setAttribute("class", `tile q${JSON.parse(tile.dataset.levels)[input.value]}`);
    tile.querySelector(".many").textContent = count;
    document.querySelector(".scale .most").textContent = input.dataset.most;
    tile.setAttribute("aria-label", `${tile.dataset.name}: ${count} ${input.parentElement.textContent.trim()}`);
  }
});
