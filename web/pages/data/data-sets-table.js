/** The data sets that are here: what each holds and shares with others, how it is taken along, replaced and deleted. */
import { html, nothing } from 'lit';
import { day, number } from '../../model/format.js';
import { licencesOf, sharedWith } from '../../model/data-set-contents.js';
import { exports } from './exports-of.js';
import { say } from '../../model/say.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { DataSetContents, ExportFormat } from '../../model/types.js' */

/**
 * One of them, or everything together, which has no figures of its own.
 *
 * @typedef {DataSetContents | null} Row
 */

/**
 * @typedef {object} Deeds
 * @property {ExportFormat[]} formats
 * @property {((id: string) => void) | null} replace null where the reader may not write
 * @property {(id: string) => void} remove
 */

/**
 * @param {Deeds} deeds
 * @returns {TableColumn<Row>[]}
 */
export function dataSetColumns({ formats, replace, remove }) {
  /** @type {TableColumn<Row>[]} */
  const columns = [
    { name: 'id', heading: say('Data set'), head: true, cell: nameOf },
    figure('entities', say('Entities')),
    figure('facts', say('Facts')),
    figure('sources', say('Sources')),
    figure('deals', say('Deals')),
    { name: 'days', heading: say('Facts begin'), cell: (row) => (row ? daysOf(row) : nothing) },
    {
      name: 'licences',
      heading: say('Licences of its sources'),
      cell: (row) => (row ? licencesOf(row.licences) : nothing),
    },
    {
      name: 'shared',
      heading: say('Shares'),
      cell: (row) => (row ? row.shared.map((one) => html`<p>${sharedWith(one)}</p>`) : nothing),
    },
    { name: 'exports', heading: say('Download as'), cell: (row) => exports(row?.dataSet ?? '', formats) },
  ];
  if (!replace) return columns;
  const deed = (/** @type {string} */ name, /** @type {string} */ word, /** @type {(id: string) => void} */ act) => ({
    name,
    heading: html`<span class="visually-hidden">${word}</span>`,
    cell: (/** @type {Row} */ row) =>
      row ? html`<button class="push-button" @click=${() => act(row.dataSet)}>${word}</button>` : nothing,
  });
  return [...columns, deed('in', say('Replace'), replace), deed('out', say('Delete'), remove)];
}

/**
 * @param {'entities' | 'facts' | 'sources' | 'deals'} name
 * @param {string} heading
 * @returns {TableColumn<Row>}
 */
function figure(name, heading) {
  return { name, heading, numeric: true, cell: (row) => (row ? number(row[name]) : nothing) };
}

/** @param {Row} row */
function nameOf(row) {
  if (!row) return say('everything');
  if (!row.madeUp) return row.dataSet;
  return html`<span>${row.dataSet} <span class="made-up">${say('made up')}</span></span>`;
}

/** @param {DataSetContents} row */
function daysOf({ first, last }) {
  if (!first || !last) return nothing;
  return first === last ? day(first) : say('{first} to {last}', { first: day(first), last: day(last) });
}
