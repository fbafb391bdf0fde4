// The form: a moment in 20 seconds with one thumb. Place and round are filled in by the clock; +1 for each person; the rest may stay empty.

import { dayOf, newMoment, roundNow } from "./moment.js";
import { isPlain, mayHoldName } from "./plain.js";
import { make, say, shortDay } from "./say.js";

const STEPS = ["present", "talks", "joins", "helps", "organises"];
const MOST = 500;
/** A second tap on the button within this time is the same tap. */
const SAME_TAP_MS = 700;

/** The form of the page. `save(id, moment, base)` keeps it; only when that is done does the form become empty. */
export class Form {
  constructor(form, save) {
    this.form = form;
    this.fields = form.elements;
    this.wrong = form.querySelector("[role=alert]");
    this.touched = () => {};
    this.begun = () => {};
    this.editing = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit(save);
    });
    form.addEventListener("input", () => this.touch());
    form.addEventListener("click", (event) => this.press(event.target.closest("button")));
    for (const name of ["ronde", "groep", "stap", "regel", "plek"]) this.fields[name].addEventListener("input", () => this.fit());
  }

  /** What the phone knows: parties, rounds, groups. Without it the form works with what is typed. */
  know({ parties, rounds, groups, ahead_ms }) {
    const draft = this.draft();
    Object.assign(this, { rounds, ahead_ms: ahead_ms ?? 0 });
    const today = rounds.filter((round) => round.day === dayOf(new Date()));
    const option = (value, text) => make("option", { value }, text);
    this.fields.ronde.replaceChildren(...today.map((round) => option(round.id, `${round.from} ${round.name}`)), option("", say("contact-phone-other-place")));
    this.fields.groep.replaceChildren(option("", say("contact-phone-no-group")), ...groups.map((group) => option(group.id, group.name)));
    this.fields.partij.replaceChildren(...parties.map((party) => option(party.id, party.name || say("contact-phone-party", { what: party.id }))));
    this.form.querySelector("[data-part=partij]").hidden = parties.length < 2;
    this.form.querySelector("[data-part=groep]").hidden = groups.length === 0;
    if (draft) this.fill(draft);
    else this.clear();
  }

  /** Empty, at the place where one is now. */
  clear() {
    const now = new Date();
    const round = roundNow(this.rounds ?? [], dayOf(now), now.getHours() * 60 + now.getMinutes());
    this.editing = null;
    this.isTouched = false;
    const moment = newMoment(round?.party ?? Number(this.fields.partij.value), 0);
    this.show({ ...moment, round: round?.id ?? null });
  }

  /** What was in it is of somebody else; it is in their draft. */
  forget() {
    this.editing = null;
    this.isTouched = false;
  }

  /** Something to change: an item, a draft, or two joined. */
  fill({ id, base, moment }) {
    this.editing = id ? { id, base, moment } : null;
    this.show(moment);
    this.isTouched = true;
  }

  show(moment) {
    const { fields } = this;
    this.moment = moment;
    fields.partij.value = moment.party || fields.partij.value;
    fields.partij.disabled = Boolean(this.editing);
    this.choose(fields.ronde, moment.round);
    this.choose(fields.groep, moment.group);
    fields.plek.value = moment.spot;
    fields.regel.value = moment.line;
    fields.stap.value = moment.next_step;
    fields.dag.value = moment.next_on || inDays(7);
    for (const choice of fields.stemming) choice.checked = choice.value === moment.mood;
    for (const count of this.form.querySelectorAll("[data-count]")) {
      const { band, step } = count.dataset;
      this.set(count, (band ? moment.tallies[band] : moment.growth?.[step]) ?? 0);
    }
    this.wrong.hidden = true;
    this.form.querySelector("[data-part=meer]").open = Boolean(moment.next_step || moment.group);
    this.form.querySelector("[data-part=anders]").hidden = !this.editing;
    this.fit();
  }

  /** A round of another day, or one that the phone does not know any more, keeps its number. */
  choose(select, value) {
    const text = value == null ? "" : String(value);
    if (![...select.options].some((option) => option.value === text)) {
      const round = this.rounds?.find((one) => String(one.id) === text);
      select.prepend(make("option", { value: text }, round ? round.name : say("contact-phone-same-as-before")));
    }
    select.value = text;
  }

  /** What is asked depends on what was chosen. */
  fit() {
    const { fields } = this;
    const round = this.rounds?.find((one) => String(one.id) === fields.ronde.value);
    this.form.querySelector("[data-part=plek]").hidden = fields.ronde.value !== "";
    this.form.querySelector("[data-part=dag]").hidden = fields.stap.value.trim() === "";
    this.form.querySelector("[data-part=groei]").hidden = fields.groep.value === "";
    const rain = this.form.querySelector("[data-part=regen]");
    rain.hidden = !round?.rain_plan;
    rain.textContent = round?.rain_plan ? say("contact-phone-rain", { what: round.rain_plan }) : "";
    this.form.querySelector("[data-part=nummer]").hidden = !this.notPlain();
    const places = [fields.plek.value, ...[...fields.ronde.options, ...fields.groep.options].map((option) => option.text)];
    this.form.querySelector("[data-part=naam]").hidden = !["regel", "stap"].some((name) => mayHoldName(fields[name].value, places));
    this.form.querySelector("[data-say-day]").textContent = fields.dag.value ? shortDay(fields.dag.value) : "";
  }

  /** The first field with a number, mail address or postcode in it; the server takes no such line, so it is not kept here either. */
  notPlain() {
    return ["plek", "regel", "stap"].map((name) => this.fields[name]).find((field) => !isPlain(field.value));
  }

  press(pressed) {
    if (!pressed) return;
    const count = pressed.closest("[data-count]");
    if (count) {
      this.set(count, Math.min(MOST, Math.max(0, Number(count.querySelector("output").value) + Number(pressed.value))));
      this.touch();
    } else if (pressed.dataset.days) {
      this.fields.dag.value = inDays(Number(pressed.dataset.days));
      this.fit();
      this.touch();
    } else if (pressed.dataset.act === "anders") {
      this.clear();
      this.touch();
    }
  }

  set(count, number) {
    count.querySelector("output").value = number;
    count.classList.toggle("some", number > 0);
  }

  touch() {
    if (!this.isTouched) this.begun();
    this.isTouched = true;
    this.touched();
  }

  /** Calls `then` when somebody begins with a new one. */
  whenBegun(then) {
    this.begun = then;
  }

  /** Calls `then` each time something was filled in. */
  whenTouched(then) {
    this.touched = then;
  }

  /** What is in it now and not saved; none when there is nothing. */
  draft() {
    return this.isTouched ? { id: this.editing?.id, base: this.editing?.base, moment: this.read() } : null;
  }

  read() {
    const { fields, moment } = this;
    const number = (text) => (text === "" ? null : Number(text));
    const counts = (name) => Object.fromEntries([...this.form.querySelectorAll(`[data-${name}]`)].map((count) => [count.dataset[name], Number(count.querySelector("output").value)]));
    const some = (numbers) => Object.fromEntries(Object.entries(numbers).filter(([, count]) => count > 0));
    const [round, group, step] = [number(fields.ronde.value), number(fields.groep.value), fields.stap.value.trim()];
    const growth = counts("step");
    // The larger steps are among those who were there.
    growth.present = Math.max(...STEPS.map((name) => growth[name] ?? 0));
    return {
      ...moment,
      party: Number(fields.partij.value) || moment.party,
      round,
      group,
      spot: round === null || round === moment.round ? fields.plek.value.trim() : "",
      area: round === moment.round ? moment.area : "",
      mood: fields.stemming.value ?? "",
      tallies: some(counts("band")),
      line: fields.regel.value.trim(),
      next_step: step,
      next_on: step ? fields.dag.value || inDays(7) : "",
      growth: group && growth.present > 0 ? growth : null,
    };
  }

  async submit(save) {
    if (this.isBusy) return;
    const moment = this.read();
    const [notPlain, noPlace] = [this.notPlain(), !moment.round && !moment.spot];
    this.wrong.hidden = !notPlain && !noPlace;
    this.wrong.textContent = this.wrong.hidden ? "" : say(notPlain ? "contact-phone-no-numbers" : "contact-phone-no-place");
    if (!this.wrong.hidden) {
      if (notPlain === this.fields.stap) this.form.querySelector("[data-part=meer]").open = true;
      return (notPlain ?? this.fields.plek).focus();
    }
    const kept = { ...moment, happened_s: moment.happened_s || Math.floor((Date.now() + this.ahead_ms) / 1_000) };
    this.busy(true);
    try {
      await save(this.editing?.id, kept, this.editing?.base);
      this.clear();
    } catch {
      this.wrong.textContent = say("contact-phone-not-kept");
      this.wrong.hidden = false;
    } finally {
      setTimeout(() => this.busy(false), SAME_TAP_MS);
    }
  }

  busy(is) {
    this.isBusy = is;
    this.form.dataset.busy = is ? "yes" : "";
  }
}

function inDays(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return dayOf(date);
}
