import { fitted } from '../../../../web/model/charts/room.js';
import { spansChart } from '../../../../web/model/charts/spans-chart.js';
import { timelineChart } from '../../../../web/model/charts/timeline-chart.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer } from './examples.js';

/** @import { Column, ColumnType, Row } from '../../../../web/model/types.js' */

const known = { nodes: new Map(), edges: new Map() };
/** @param {string} name */
const colour = (name) => name;
/** @type {(name: string, type: ColumnType) => Column} */
const column = (name, type) => ({ name, type, list: false, about: '' });
/** @param {string} iso */
const at = (iso) => Date.parse(iso);

describe('a name beside a bar', () => {
  it('is cut before what is said of it', () => {
    const cut = fitted('NVIDIA data centre GPUs for CoreWeave Cloud: exclusive', 260);
    ok(/^NVIDIA data centre .*…: exclusive$/.test(cut), `that "${cut}" says what it is`);
    equal(fitted('OpenAI for Amazon: exclusive', 260), 'OpenAI for Amazon: exclusive');
  });
});

describe('what held from when until when', () => {
  const COLUMNS = [column('from', 'date'), column('until', 'date'), column('label', 'text'), column('degree', 'text')];
  /** @param {Row[]} rows */
  const spans = (rows) =>
    spansChart({
      answer: answer({
        parameters: { asOf: '2026-11-25' },
        columns: COLUMNS,
        rows,
        show: { kind: 'spans', columns: ['from', 'until', 'label'] },
      }),
      known,
      colour,
    });
  const OVER = { from: '2023-01-23', until: '2025-01-21', label: 'OpenAI on Azure', degree: 'exclusive' };
  const GOES_ON = { from: '2025-06-01', until: null, label: 'xAI on OCI', degree: 'preferred' };

  it('are so many as can be read; the table has the others', () => {
    const { height, note } = spans(Array.from({ length: 1000 }, () => OVER));
    ok(height < 2000, 'a picture of some screens');
    ok(note?.includes('The first 60 of 1,000 rows.'), note ?? '');
  });

  it('stays when it is over, pale, with both days', () => {
    const [over, on] = /** @type {any[]} */ (spans([OVER, GOES_ON]).option.series[1].data);
    equal(over.lines, ['OpenAI on Azure', 'from 23 Jan 2023 until 21 Jan 2025']);
    ok(over.itemStyle.color.startsWith('--no') && over.itemStyle.color !== '--no', 'that it is pale');
    equal(on.itemStyle.color, '--peer');
    equal(on.told, 'ongoing');
  });

  it('is open where its end is a day that stands for never, which does not stretch the axis', () => {
    const never = { ...GOES_ON, until: '9999-12-31' };
    equal(spans([OVER, never]).option.xAxis.max, spans([OVER, GOES_ON]).option.xAxis.max);
    const [, on] = /** @type {any[]} */ (spans([OVER, never]).option.series[1].data);
    equal(on.lines, ['xAI on OCI', 'from 1 Jun 2025, no end is known']);
  });
});

describe('what happened when', () => {
  const COLUMNS = [column('day', 'date'), column('told', 'text')];
  /** @type {(rows: Row[], parameters: Record<string, string>, lastKnown?: string) => ReturnType<typeof timelineChart>} */
  const times = (rows, parameters, lastKnown) =>
    timelineChart({
      answer: answer({ parameters, columns: COLUMNS, rows, show: { kind: 'timeline', columns: ['day', 'told'] } }),
      known,
      colour,
      lastKnown,
    });
  const ROW = { day: '2025-11-27', told: 'something' };

  it('stands on its own day, on an axis of the range that was asked', () => {
    const { option } = times([ROW], { from: '2025-11-15', to: '2025-11-30' });
    equal([option.xAxis.min, option.xAxis.max], [at('2025-11-15'), at('2025-11-30')]);
    equal(option.series[0].data[0].value[0], '2025-11-27');
  });

  it('has no day that stands for never', () =>
    equal(times([ROW, { day: '9999-12-31', told: 'x' }], { asOf: '2025-11-30' }).option.series[0].data.length, 1));

  it('is hatched after the last day of which anything is known', () => {
    const areaOf = (/** @type {string} */ last) =>
      /** @type {any} */ (times([ROW], { from: '2025-11-01', to: '2026-11-01' }, last).option.series[0]).markArea;
    equal(areaOf('2026-06-01').data, [[{ xAxis: at('2026-06-01') }, { xAxis: at('2026-11-01') }]]);
    equal(areaOf('2026-06-01').label.formatter, 'nothing known after 1 Jun 2026');
    equal(areaOf('2026-11-01'), undefined);
  });

  it('says of rows of which only the first are drawn where they end', () => {
    const cut = (/** @type {Row[]} */ rows) =>
      timelineChart({
        answer: answer({
          parameters: { from: '2025-11-01', to: '2026-11-01' },
          columns: COLUMNS,
          rows,
          total: 1860,
          truncated: true,
          show: { kind: 'timeline', columns: ['day', 'told'] },
        }),
        known,
        colour,
        lastKnown: '2026-10-01',
      });
    const { note, option } = cut([ROW, { day: '2026-02-01', told: 'more' }]);
    equal(note, 'Each mark is one change, on its day. The first 2 of 1,860 rows.');
    equal(/** @type {any} */ (option.series[0]).markArea.label.formatter, 'not drawn after 1 Feb 2026');
    const [mixed] = /** @type {any[]} */ (cut([{ day: '2026-02-01', told: 'more' }, ROW]).option.series);
    equal(mixed.markArea.label.formatter, 'nothing known after 1 Oct 2026');
  });
});
