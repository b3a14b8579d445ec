import { bibTex, cslJson } from '../../../../web/model/citation.js';
import { fingerprint, frozen, hasChanged } from '../../../../web/model/frozen.js';
import { Place } from '../../../../web/model/place.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer } from './examples.js';

const SEEN = answer({
  title: 'What does OpenAI & co. need?',
  headline: 'OpenAI needs 2 others since 2025-11-18.',
  parameters: {
    entity: 'openai',
    depth: 6,
    clouds: ['aws', 'azure'],
    dataSet: [],
    asOf: '2026-11-26',
    atLeast: 'announced',
  },
  rows: [{ who: 'azure' }],
});
const PLACE = new Place('/questions/needs').with({ entity: 'openai', layout: 'rings' });

describe('a frozen address', () => {
  const there = frozen(PLACE, SEEN);

  it('names all that was asked, the day included, and how it is looked at', () => {
    equal(there.get('asOf'), '2026-11-26');
    equal(there.get('atLeast'), 'announced');
    equal(there.get('depth'), '6');
    equal(there.all('clouds'), ['aws', 'azure']);
    equal(there.has('dataSet'), false);
    equal(there.get('layout'), 'rings');
  });

  it('is the same when the same answer comes again', () => {
    equal(hasChanged(there, SEEN), false);
    equal(hasChanged(there, { ...SEEN, rows: [{ who: 'azure' }] }), false);
  });

  it('tells that another answer came to the same', () => {
    ok(hasChanged(there, { ...SEEN, rows: [{ who: 'aws' }] }), 'that a row changed');
    ok(hasChanged(there, { ...SEEN, total: 9 }), 'that there are more');
  });

  it('tells nothing of what was asked otherwise since', () =>
    equal(hasChanged(there, { ...SEEN, parameters: { ...SEEN.parameters, depth: 3 }, rows: [] }), false));

  it('of a view without parameters has the day and the standing', () => {
    const view = frozen(new Place('/explore').with({ asOf: '2025-11-30' }), { rows: [], graph: SEEN.graph });
    equal(view.get('asOf'), '2025-11-30');
    equal(view.get('atLeast'), 'announced');
    equal(view.has('seen'), false);
  });

  it('has the same fingerprint for facts in another order', () => {
    const edge = (/** @type {string} */ id) => ({ id, type: 'RIVALS', from: 'a', to: 'b' });
    const inOrder = (/** @type {string[]} */ ...ids) => answer({ graph: { nodes: [], edges: ids.map(edge) } });
    equal(fingerprint(inOrder('f1', 'f2')), fingerprint(inOrder('f2', 'f1')));
  });
});

describe('a citation for programs', () => {
  const place = new Place('/questions/needs').with({ asOf: '2026-11-26' });

  it('is BibTeX with what TeX would read as its own escaped', () => {
    const text = bibTex({ ...SEEN, question: 'needs' }, place, 'http://localhost/x');
    ok(text.startsWith('@misc{interlock-needs-2026-11-26,\n'), 'its key');
    ok(text.includes('title = {{What does OpenAI \\& co. need?}},'), 'its title');
    ok(text.includes('OpenAI needs 2 others since 18 Nov 2025. Data set unnamed, as of 26 Nov 2026'), 'its note');
  });

  it('is CSL-JSON that can be read', () => {
    const [item] = JSON.parse(cslJson({ ...SEEN, question: 'needs' }, place, 'http://localhost/x'));
    equal(item.type, 'webpage');
    equal(item.URL, 'http://localhost/x');
    equal(item.issued, { 'date-parts': [[2026, 11, 26]] });
  });
});
