/** What became of the rows that each block of a mapping read. */
import { html, nothing } from 'lit';
import { number } from '../../model/format.js';
import { hearing } from '../../model/heard.js';
import { say } from '../../model/say.js';
import '../../elements/table/data-table.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { BlockReport, DataSetFault } from '../../model/types.js' */

/** @type {Record<string, string>} */
const TABLES = { entities: say('Entities'), deals: say('Deals'), sources: say('Sources'), facts: say('Facts') };

/** Why rows are left out, and what is taken for granted. */
const told = hearing([
  '{column} is empty',
  '{column} is given',
  '{column} is not greater than {texts}',
  '{column} is not less than {texts}',
  '{column} is not {texts}',
  '{column} is {texts}',
  'nothing is given',
  'it joins a thing with itself',
  'no row of {file} has its {column}',
  '{what} of several together, so each has from nothing to all of it',
  'amount rounded to a whole unit',
  'currency {code} of the cell taken, not {other}',
  'a name in another spelling of the same',
  '{column} gives only a year, so its first day is taken',
  '{column} gives only a month, so its first day is taken',
]);

/** @type {TableColumn<BlockReport>[]} */
const COLUMNS = [
  { name: 'line', heading: say('Line'), numeric: true, cell: ({ line }) => line },
  { name: 'table', heading: say('Makes'), head: true, cell: ({ table }) => TABLES[table] ?? table },
  { name: 'read', heading: say('Read'), numeric: true, cell: ({ read }) => number(read) },
  { name: 'leftOut', heading: say('Left out'), cell: ({ leftOut }) => counted(leftOut) },
  { name: 'merged', heading: say('Merged'), numeric: true, cell: ({ merged }) => number(merged) },
  { name: 'made', heading: say('Made'), numeric: true, cell: ({ made }) => number(made) },
  { name: 'noted', heading: say('Taken for granted'), cell: ({ noted }) => counted(noted) },
];

/** @param {BlockReport[] | undefined} blocks */
export function blockReport(blocks) {
  if (!blocks?.length) return nothing;
  const skipped = blocks.flatMap((block) => block.skipped);
  return html`<details class="blocks" open>
    <summary>${say('What the mapping made of the files')}</summary>
    <data-table .caption=${say('What the mapping made of the files')} .columns=${COLUMNS} .rows=${blocks}></data-table>
    ${skipped.length
      ? html`<ul>
          ${skipped.map((fault) => html`<li>${line(fault)}</li>`)}
        </ul>`
      : nothing}
  </details>`;
}

/** @param {DataSetFault} fault */
function line({ file, line: at, problem, found, remedy }) {
  const said = [problem, found && `(${found})`].filter(Boolean).join(' ');
  return `${say('{file}, line {n}', { file, n: at })}: ${said}${remedy ? `; ${remedy}` : ''}`;
}

/** @param {{ problem: string, count: number }[]} counts */
function counted(counts) {
  return counts.map(({ problem, count }) => `${number(count)} × ${told(problem) ?? problem}`).join('; ');
}
