import { figureMatrix } from '../../../../web/model/figures/figure-matrix.js';
import { figureTable } from '../../../../web/model/figures/figure-table.js';
import { textWidth } from '../../../../web/model/graph/text-width.js';
import { knownIn } from '../../../../web/model/known.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, listOf, object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';
import { forSome } from './graph-examples.js';
import { PAID, columns, drawn, faultsOf, linesThroughWords, linesUnderNodes } from './picture-examples.js';

/** What is told of it is long: 'about $13bn–$13.8bn + undisclosed'. */
const RANGE = { ...PAID, amountMin: 13e9, amountMax: 13.8e9, amountQualifier: 'about' };
const NAMES = ['MGX', 'D. E. Shaw Ventures', 'Coatue Management', 'Amazon Web Services', 'NVIDIA'];

/** @type {(backers: number[]) => import('../../../../web/model/types.js').Answer} each investor in one or other pair of rivals */
const backed = (backers) => {
  const pairs = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  const rows = backers.map((pair, at) => {
    const [one, other] = pairs[pair];
    return {
      investor: `i${at}`,
      one,
      other,
      market: ['models'],
      investments: [`f${at}`, `g${at}`, ...(at % 3 ? [`u${at}`] : [])],
    };
  });
  return answer({
    show: { kind: 'graph', columns: [] },
    columns: columns({ investor: 'entity', one: 'entity', other: 'entity', market: 'text', investments: 'fact' }),
    rows,
    graph: {
      nodes: [
        ...['a', 'b', 'c', 'd'].map((id) => entity(id, { name: `Company ${id}` })),
        ...rows.map(({ investor }, at) => entity(investor, { name: NAMES[at % NAMES.length] })),
      ],
      edges: rows.flatMap(({ investor, one, other }, at) => [
        fact(investor, one, { id: `f${at}`, type: 'INVESTS_IN', ...(at % 2 ? PAID : {}) }),
        fact(investor, other, { id: `g${at}`, type: 'INVESTS_IN', ...RANGE }),
        ...(at % 3 ? [fact(investor, other, { id: `u${at}`, type: 'INVESTS_IN' })] : []),
      ]),
    },
  });
};

describe('what stands between two', () => {
  const some = listOf(integer(0, 1), 12, 1);

  it('has a line to either for each, nothing over another, wide and narrow', () => {
    forSome(object({ backers: some, width: integer(342, 1200) }), ({ backers, width }) => {
      const scene = drawn(backed(backers), width);
      equal(scene.edges.length, 2 * backers.length);
      equal(faultsOf(scene), []);
      equal(linesUnderNodes(scene), []);
      equal(linesThroughWords(scene), []);
      const untold = scene.edges.filter(({ label, title }) => label === '' && title.includes(':')).length;
      ok(untold === 0 || scene.note?.includes('left out'), 'that it is told where an amount has no room');
      ok(
        scene.edges.every(({ size }) => (size ?? 0) >= 10.5) && scene.nodes.every(({ size = 12 }) => size >= 10.5),
        'that all of it can be read',
      );
      if (width > 800 && backers.every((pair) => pair === 0))
        ok(
          scene.edges.every(({ label, title }) => label !== '' || !title.includes(':')),
          'that every amount is told where there is room',
        );
    });
  });

  it('has the height that it is drawn for, and says what is left out', () => {
    forSome(object({ backers: some, tall: integer(200, 600) }), ({ backers, tall }) => {
      const scene = drawn(backed(backers), 1000, new Set(), tall);
      ok((scene.size?.height ?? 0) <= tall, `that ${scene.size?.height} is no more than ${tall}`);
      const lines = scene.edges.length / 2;
      const some = lines < backers.length ? `The first ${lines} of ${backers.length} lines.` : '';
      ok(scene.note?.startsWith(some), `that "${scene.note}" says so`);
    });
  });
});

describe('a table or a matrix in a figure', () => {
  const cell = oneOf(['about $60bn–$100bn', '$250bn', 'Oracle Cloud Infrastructure', 'Meta Platforms', '']);
  const room = object({ rows: listOf(object({ who: cell, much: cell, how: cell }), 20, 1), width: integer(420, 1200) });

  it('has no word that is cut, and the height that it is drawn for', () => {
    forAll(object({ room, tall: integer(200, 900) }), ({ room: { rows, width }, tall }) => {
      const told = answer({ columns: columns({ who: 'text', much: 'text', how: 'text' }), rows, total: rows.length });
      for (const most of [0, tall]) {
        const { cells, size, height } = figureTable(told, knownIn(told.graph), width, most);
        ok(!cells.some(({ text }) => text.includes('…')), 'that nothing is cut');
        ok(
          cells.every(({ x, text, strong }) => x + textWidth(text, size, strong) <= width + 1),
          'that all is within',
        );
        ok(!most || height <= most + 1, `that ${height} is no more than ${most}`);
      }
    });
  });

  it('has a cell for each pair that it shows, all of them within', () => {
    const size = object({
      down: integer(1, 40),
      across: integer(1, 30),
      width: integer(420, 1200),
      tall: integer(150, 900),
    });
    forAll(size, ({ down, across, width, tall }) => {
      const rows = Array.from({ length: down * across }, (_, at) => ({
        model: `model ${at % down}`,
        cloud: `cloud ${Math.floor(at / down)}`,
        available: at % 3 ? 'yes' : 'no',
      }));
      const told = answer({
        show: { kind: 'matrix', columns: ['model', 'cloud', 'available'] },
        columns: columns({ model: 'text', cloud: 'text', available: 'text' }),
        rows,
      });
      for (const most of [0, tall]) {
        const matrix = figureMatrix(told, knownIn(told.graph), width, most);
        ok(matrix.width <= width + 1 && (!most || matrix.height <= most + 1), 'that it has its room');
        ok(
          matrix.cells.every((one) => one.x + one.width <= matrix.width && one.y + one.height <= matrix.height),
          'that every cell is within',
        );
        equal(matrix.remark === '', matrix.cells.length === rows.length);
      }
    });
  });
});
