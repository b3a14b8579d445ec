/** What a load would do, by kind of thing: how many, and which. */
import { html, nothing } from 'lit';
import { number } from '../../model/format.js';
import '../../elements/table/data-table.js';
import { say, spoken } from '../../model/say.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { Changes, ChangesOfKind } from '../../model/types.js' */

/** @typedef {ChangesOfKind & { word: string }} Row */

/** @type {{ kind: 'entities' | 'deals' | 'sources' | 'facts', word: string }[]} */
const KINDS = [
  { kind: 'entities', word: say('Entities') },
  { kind: 'deals', word: say('Deals') },
  { kind: 'sources', word: say('Sources') },
  { kind: 'facts', word: say('Facts') },
];
/** @type {('added' | 'changed' | 'removed' | 'shared')[]} */
const DEEDS = ['added', 'changed', 'removed', 'shared'];
const NAMED = 30;

/** @type {TableColumn<Row>[]} */
const COLUMNS = [
  {
    name: 'kind',
    heading: html`<span class="visually-hidden">${say('Kind')}</span>`,
    head: true,
    cell: ({ word }) => word,
  },
  ...DEEDS.map((deed) => ({ name: deed, heading: spoken(deed), cell: (/** @type {Row} */ row) => ids(row[deed]) })),
  { name: 'unchanged', heading: say('unchanged'), numeric: true, cell: ({ unchanged }) => number(unchanged) },
];

/** @param {Changes} changes */
export function changesTable(changes) {
  const rows = KINDS.map(({ kind, word }) => ({ word, ...changes[kind] }));
  return html`<data-table
      class="changes"
      .caption=${say('What would change')}
      .columns=${COLUMNS}
      .rows=${rows}
    ></data-table>
    ${rows.some(({ shared }) => shared.length)
      ? html`<p class="quiet-text">
          ${say('Shared: another data set brought it first; it stays as it stands there.')}
        </p>`
      : nothing}`;
}

/** @param {string[]} all */
function ids(all) {
  if (all.length === 0) return html`<span class="quiet-text">0</span>`;
  const more = all.length > NAMED ? ` ${say('and {n} more', { n: number(all.length - NAMED) })}` : '';
  return html`<details>
    <summary>${number(all.length)}</summary>
    <p class="ids">${all.slice(0, NAMED).join(', ')}${more}</p>
  </details>`;
}
