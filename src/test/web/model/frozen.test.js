import { bibTex, citation, cslJson } from '../../../../web/model/citation.js';
import { changed, fileName, frozen, lettersOf, ofItsDay, textName } from '../../../../web/model/frozen.js';
import { today } from '../../../../web/model/format.js';
import { Place } from '../../../../web/model/place.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, listOf, oneOf } from '../testing/property.js';
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
  fingerprint: 'abc.123',
});
const PLACE = new Place('/questions/needs').with({ entity: 'openai', layout: 'rings' });

describe('the address of a figure', () => {
  it('ends on the day on which it was made, and keeps the days that were asked for', () => {
    const day = today();
    const asked = new Place('/questions/timeline').with({ entity: 'openai' });
    const there = ofItsDay(asked, { parameters: { entity: 'openai', from: '2023-01-01', to: day } });
    equal([there.get('to'), there.get('asOf'), there.has('from')], [day, day, false]);
    const named = ofItsDay(asked.with({ to: '2026-03-31' }), { parameters: { to: '2026-03-31' } });
    equal(named.get('to'), '2026-03-31');
  });
});

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

  it('is the same when the same answer comes again', () => equal(changed(there, SEEN), null));

  it('tells that another answer came to the same', () =>
    ok(changed(there, { ...SEEN, fingerprint: 'abc.124' }) !== null, 'that it changed'));

  it('tells nothing of what was asked otherwise since', () =>
    equal(changed(there, { ...SEEN, fingerprint: 'abd.124' }), null));

  it('of a view without parameters has the day and the standing', () => {
    const view = frozen(new Place('/explore').with({ asOf: '2025-11-30' }), { rows: [], graph: SEEN.graph });
    equal(view.get('asOf'), '2025-11-30');
    equal(view.get('atLeast'), 'announced');
    equal(view.has('seen'), false);
  });

  it('names the files of what is seen', () =>
    equal(fileName({ ...SEEN, question: 'needs' }, there), 'interlock-needs-2026-11-26-123'));

  it('names a file of a text by what it says', () => {
    equal(textName('cypher', '[1]'), textName('cypher', '[1]'));
    ok(textName('cypher', '[1]') !== textName('cypher', '[2]'), 'another name');
    ok(/^interlock-cypher-[\w-]{8}$/.test(textName('cypher', '')), 'a name of a file');
  });
});

describe('the facts that came and went', () => {
  const fact = (/** @type {string} */ id, amountMax = 1) => ({ id, type: 'RIVALS', from: 'a', to: 'b', amountMax });
  const seen = (/** @type {import('../../../../web/model/types.js').Fact[]} */ ...edges) =>
    answer({ parameters: { asOf: '2026-11-26' }, graph: { nodes: [], edges }, fingerprint: `abc.${edges.length}` });
  const ids = (/** @type {{ id: string }[]} */ facts) => facts.map(({ id }) => id);

  it('are told apart from those that say something else', () => {
    const there = frozen(PLACE, seen(fact('stays'), fact('grows'), fact('goes')));
    const now = { ...seen(fact('comes'), fact('grows', 2), fact('stays')), fingerprint: 'abc.another' };
    const since = changed(there, now);
    equal(ids(since?.came ?? []), ['comes']);
    equal(ids(since?.altered ?? []), ['grows']);
    equal(since?.gone, [lettersOf('goes')]);
  });

  it('are the same in another order, with their properties in another order', () => {
    const [one, other] = [fact('one'), fact('other')];
    const turned = { amountMax: 1, to: 'b', from: 'a', type: 'RIVALS', id: 'one' };
    equal(frozen(PLACE, seen(one, other)).href, frozen(PLACE, seen(other, turned)).href);
  });

  it('are not listed where the address would be too long', () => {
    const many = Array.from({ length: 151 }, (_, at) => fact(`f${at}`));
    const there = frozen(PLACE, seen(...many));
    equal(there.has('facts'), false);
    equal(changed(there, { ...seen(), fingerprint: 'abc.none' })?.listed, false);
  });
});

describe('a file of the facts around somebody', () => {
  it('bears a fingerprint of these', () => {
    const place = new Place('/explore').with({ asOf: '2026-11-26' });
    const named = (/** @type {number} */ most) => {
      const edge = { id: 'one', type: 'RIVALS', from: 'a', to: 'b', amountMax: most };
      return fileName({ rows: [], graph: { nodes: [], edges: [edge] } }, place);
    };
    ok(/^interlock-explore-2026-11-26-.{8}$/.test(named(1)), named(1));
    equal(named(1), named(1));
    ok(named(1) !== named(2), 'that other facts have another');
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

  it('is BibTeX that ends where it should, whatever signs a title has', () => {
    forAll(listOf(oneOf(['{', '}', '\\', '~', 'a', '%']), 12), (signs) => {
      const text = bibTex({ ...SEEN, title: signs.join(''), question: 'needs' }, place, 'http://localhost/x');
      let depth = 0;
      for (const [at, sign] of [...text].entries()) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        ok(depth > 0 || at < text.indexOf('{') || at === text.length - 1, `${at} of ${text}`);
      }
      equal(depth, 0);
    });
  });

  it('quotes a title that has quotation marks with others', () => {
    const told = { ...SEEN, title: 'What is in “A & B”?' };
    ok(citation(told, place, 'http://localhost/x').startsWith('“What is in ‘A & B’?” '), 'its title');
  });

  const AWKWARD = {
    ...SEEN,
    sources: [
      {
        id: 'a-b',
        title: 'A {brace} of “Q&A”, 5 % > nothing – naïve 東京?',
        publisher: 'Smith & Söhne',
        published: '2025-11-18',
        retrieved: '2026-01-02',
        url: 'https://example.org/a_b?c=1%202&d={e}',
        language: 'it',
        kind: 'press',
      },
      { id: 'no-day', title: 'Untitled', publisher: 'unknown', published: '2024-05', url: 'https://example.org/' },
    ],
  };

  it('has each source as an entry of BibTeX', () => {
    const text = bibTex({ ...AWKWARD, question: 'needs' }, place, 'http://localhost/x');
    equal(text.match(/^@misc\{[^,]+/gm), ['@misc{interlock-needs-2026-11-26', '@misc{a-b', '@misc{no-day']);
    ok(text.includes('author = {{Smith \\& Söhne}},\n'), 'its publisher');
    ok(text.includes('5 \\% \\textgreater{} nothing – naïve 東京?}},'), 'its title');
    ok(text.includes('url = {https://example.org/a_b?c=1%202&d=%7Be%7D},\n  urldate = {2026-01-02},'), 'its address');
    ok(!text.includes('unknown'), 'who is not known is nobody');
  });

  it('has each source as an item of CSL-JSON, with as much of its day as is known', () => {
    const [, press, page] = JSON.parse(cslJson({ ...AWKWARD, question: 'needs' }, place, 'http://localhost/x'));
    equal(press.type, 'article-newspaper');
    equal(press['container-title'], 'Smith & Söhne');
    equal(press.title, 'A {brace} of “Q&A”, 5 % > nothing – naïve 東京?');
    equal(press.issued, { 'date-parts': [[2025, 11, 18]] });
    equal(press.accessed, { 'date-parts': [[2026, 1, 2]] });
    equal(page, {
      id: 'no-day',
      type: 'webpage',
      title: 'Untitled',
      issued: { 'date-parts': [[2024, 5]] },
      URL: 'https://example.org/',
    });
  });

  it('tells a source in words with its day, whether or not its publisher is known', () => {
    const lines = citation(AWKWARD, place, 'http://localhost/x').split('\n').slice(-2);
    ok(
      lines[0].startsWith('1. A {brace} of “Q&A”, 5 % > nothing – naïve 東京? Smith & Söhne, 18 Nov 2025. https://'),
      lines[0],
    );
    equal(lines[1], '2. Untitled. 2024-05. https://example.org/');
  });

  it('is CSL-JSON that can be read', () => {
    const [item] = JSON.parse(cslJson({ ...SEEN, question: 'needs' }, place, 'http://localhost/x'));
    equal(item.type, 'webpage');
    equal(item.URL, 'http://localhost/x');
    equal(item.issued, { 'date-parts': [[2026, 11, 26]] });
  });
});
