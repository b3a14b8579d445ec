/** A note that is being written: the fields of its form, the draft that is sent, and what a pasted text gives. */
import { say } from './say.js';

/** @import { Cells, NoteDraft, NoteFault, NoteRecord, Records } from './note-types.js' */
/** @import { EntityNode, Fact } from './types.js' */

/** @typedef {'entity' | 'deal' | 'text' | 'prose' | 'day' | 'number' | 'sources' | 'type' | 'standing' | 'qualifier' | 'kind' | 'truth'} Kind */
/** @typedef {{ name: string, label: string, kind: Kind }} Field */

/** What a fact is written with, in the order of its form; `more` are those that few facts have. @type {Field[]} */
export const FACT_FIELDS = [
  { name: 'from', label: say('Who'), kind: 'entity' },
  { name: 'type', label: say('Does what'), kind: 'type' },
  { name: 'to', label: say('To whom'), kind: 'entity' },
  { name: 'statement', label: say('What the source says, in one sentence of your own'), kind: 'prose' },
  { name: 'status', label: say('Standing'), kind: 'standing' },
  { name: 'announced', label: say('Public since'), kind: 'day' },
  { name: 'since', label: say('Holds from'), kind: 'day' },
  { name: 'until', label: say('Until'), kind: 'day' },
  { name: 'what', label: say('What'), kind: 'text' },
  { name: 'amountQualifier', label: say('The amount is'), kind: 'qualifier' },
  { name: 'amountMin', label: say('Amount, at least'), kind: 'number' },
  { name: 'amountMax', label: say('Amount, at most'), kind: 'number' },
  { name: 'currency', label: say('Currency'), kind: 'text' },
];

/** @type {Field[]} */
export const MORE_FIELDS = [
  { name: 'market', label: say('Market'), kind: 'text' },
  { name: 'exclusive', label: say('Exclusive, as a source says'), kind: 'truth' },
  { name: 'shareMin', label: say('Share, at least, such as 0.25'), kind: 'number' },
  { name: 'shareMax', label: say('Share, at most'), kind: 'number' },
  { name: 'shareOf', label: say('Share of what'), kind: 'text' },
  { name: 'deal', label: say('Part of the deal'), kind: 'deal' },
];

/** What is cited and is here already. @type {Field} */
export const CITED_FIELD = { name: 'sources', label: say('Sources that are here'), kind: 'sources' };

/** @type {Field[]} */
export const SOURCE_FIELDS = [
  { name: 'url', label: say('Address'), kind: 'text' },
  { name: 'title', label: say('Title'), kind: 'text' },
  { name: 'publisher', label: say('Publisher'), kind: 'text' },
  { name: 'published', label: say('Published on'), kind: 'day' },
  { name: 'language', label: say('Language, such as en'), kind: 'text' },
];

/** What a source has beside, which is asked where it is written or corrected by itself. @type {Field[]} */
export const MORE_SOURCE_FIELDS = [
  { name: 'kind', label: say('Kind of source, such as filing or press'), kind: 'text' },
  { name: 'origin', label: say('The release or document that it repeats'), kind: 'text' },
  { name: 'licence', label: say('Licence'), kind: 'text' },
];

/** @type {Field[]} */
export const ENTITY_FIELDS = [
  { name: 'name', label: say('Name'), kind: 'text' },
  { name: 'label', label: say('Kind'), kind: 'kind' },
  { name: 'country', label: say('Country, such as US'), kind: 'text' },
  { name: 'aliases', label: say('Other names, with ; between'), kind: 'text' },
  { name: 'about', label: say('What it is, in one sentence'), kind: 'prose' },
  { name: 'url', label: say('Address'), kind: 'text' },
];

/** @type {Field[]} */
export const DEAL_FIELDS = [
  { name: 'title', label: say('Title'), kind: 'text' },
  { name: 'announced', label: say('Public since'), kind: 'day' },
  { name: 'about', label: say('What it is, in one sentence'), kind: 'prose' },
  { name: 'amountQualifier', label: say('The amount is'), kind: 'qualifier' },
  { name: 'amountMin', label: say('Amount, at least'), kind: 'number' },
  { name: 'amountMax', label: say('Amount, at most'), kind: 'number' },
  { name: 'currency', label: say('Currency'), kind: 'text' },
  CITED_FIELD,
];

const ADDRESS = /https?:\/\/[^\s<>"']+[^\s<>"'.,;)]/;
const AMOUNT = /(\$|€|£|USD|EUR|GBP)\s?(\d+(?:[.,]\d+)?)\s*(billion|bn|million|m|trillion|tn)\b/i;
const HEDGED = /\b(?:up to|at least|about|around|more than|over|nearly|almost|some|roughly)\b/i;
const SCALE = { t: 1e12, b: 1e9, m: 1e6 };
/** @type {Record<string, string>} */
const CURRENCIES = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/**
 * What a pasted address and sentence give: the source and the statement, and an amount in it. Days are for a reader to say:
 * an address does not tell when it was published.
 *
 * @param {string} text
 * @returns {{ fact: Record<string, string>, source: Record<string, string> }}
 */
export function readPasted(text) {
  const [address = ''] = ADDRESS.exec(text) ?? [];
  const sentence = text
    .replace(address, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;!?])/g, '')
    .trim();
  /** @type {Record<string, string>} */
  const fact = {};
  /** @type {Record<string, string>} */
  const source = {};
  if (sentence) fact.statement = /[.!?。]$/.test(sentence) ? sentence : `${sentence}.`;
  const [, sign, figure, unit] = AMOUNT.exec(sentence) ?? [];
  if (sign && figure && unit) {
    const scale = SCALE[/** @type {'t' | 'b' | 'm'} */ (unit[0].toLowerCase())];
    fact.amountMin = fact.amountMax = String(Math.round(Number(figure.replace(',', '.')) * scale));
    // Which of them it is, a reader says.
    if (!HEDGED.test(sentence)) fact.amountQualifier = 'exact';
    fact.currency = CURRENCIES[sign] ?? sign.toUpperCase();
  }
  if (address && URL.canParse(address)) {
    source.url = address;
    source.publisher = new URL(address).hostname.replace(/^www\./, '');
    source.title = sentence.slice(0, 100) || source.publisher;
    source.language = 'en';
  }
  return { fact, source };
}

/**
 * Whom a sentence names, of those who were found, in the order in which it does.
 *
 * @param {string} sentence
 * @param {Pick<EntityNode, 'id' | 'name'>[]} found
 */
export function namedIn(sentence, found) {
  const text = sentence.toLowerCase();
  return found
    .map(({ id, name }) => ({ id, at: text.indexOf((name ?? id).toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ id }) => id);
}

/**
 * What the form of a fact that is there begins with.
 *
 * @param {Fact} fact
 * @returns {Record<string, string>}
 */
export function valuesOf(fact) {
  return valuesIn(fact, [...FACT_FIELDS, CITED_FIELD, ...MORE_FIELDS]);
}

/**
 * What the form of a record that is there begins with.
 *
 * @param {object} record
 * @param {Field[]} fields
 * @returns {Record<string, string>}
 */
export function valuesIn(record, fields) {
  /** @type {[string, unknown][]} */
  const entries = Object.entries(record);
  const names = fields.map(({ name }) => name);
  return Object.fromEntries(
    entries
      .filter(([name, value]) => names.includes(name) && value !== null && value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(';') : String(value)]),
  );
}

/**
 * The draft of a fact: where its source is new, the two together.
 *
 * @param {{ dataSet: string, id: string, fact: Record<string, string>, source: Record<string, string>, today: string }} note
 * @returns {NoteDraft}
 */
export function factDraft({ dataSet, id, fact, source, today }) {
  const isNew = Object.values(source).some((value) => value.trim());
  const sources = [...(fact.sources ?? '').split(';'), isNew ? '#1' : ''].map((one) => one.trim()).filter(Boolean);
  const draft = { dataSet, facts: [{ ...cells(fact, id), sources }] };
  return isNew ? { ...draft, sources: [{ ...cells(source, ''), retrieved: today }] } : draft;
}

/**
 * The fields of a record as they are sent: what is empty is left out of a new one, and emptied in one that is there.
 *
 * @param {Record<string, string>} values
 * @param {string} id
 * @returns {Cells}
 */
export function cells(values, id) {
  const given = Object.entries(values).map(([name, value]) => [name, value.trim() || null]);
  const kept = id ? [['id', id], ...given] : given.filter(([, value]) => value !== null);
  return Object.fromEntries(kept);
}

/**
 * The draft of an entity, a deal or a source. A new source was read today; one that is corrected when it was.
 *
 * @param {{ dataSet: string, records: Records, id: string, values: Record<string, string>, today: string }} note
 * @returns {NoteDraft}
 */
export function recordDraft({ dataSet, records, id, values, today }) {
  const record = cells(values, id);
  return { dataSet, [records]: [records === 'sources' && !id ? { ...record, retrieved: today } : record] };
}

/**
 * What is wrong with a field, in words; '' where nothing is.
 *
 * @param {NoteFault[]} faults
 * @param {string} records
 * @param {string} field
 */
export function faultOf(faults, records, field) {
  return faults
    .filter((fault) => fault.records === records && fault.field === field)
    .map(({ problem, found, remedy }) => [problem, found].filter(Boolean).join(': ') + (remedy ? `; ${remedy}` : ''))
    .join('. ');
}

/**
 * The fields that differ from before to after.
 *
 * @param {NoteRecord} record
 * @returns {{ field: string, before: string, after: string }[]}
 */
export function differences({ before, after }) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .map((field) => ({ field, before: before?.[field] ?? '', after: after?.[field] ?? '' }))
    .filter((one) => one.before !== one.after);
}
