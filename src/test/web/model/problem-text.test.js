import { problemText, problemTitle } from '../../../../web/model/problem-text.js';
import { Place } from '../../../../web/model/place.js';
import { Problem } from '../../../../web/model/problem.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

/** @type {(code: string, detail: string, hint?: string, title?: string) => Problem} */
const problem = (code, detail, hint, title = 'Bad Request') => new Problem({ title, status: 400, detail, code, hint });

describe('a problem', () => {
  it('of the server is told by its kind, not by the words of its status', () => {
    const told = (/** @type {string} */ code, /** @type {string} */ detail) =>
      problemText(problem(code, detail, undefined, 'Service Unavailable'));
    equal(
      ['away', 'busy', 'disk-full', 'out-of-memory', 'internal'].filter(
        (code) => told(code, 'detail').title === 'Service Unavailable',
      ),
      [],
    );
    equal(told('disk-full', 'The disk of this server is full').detail, 'Nothing can be written at present.');
  });

  it('is told in the words of the page where it is understood, and without what was said already', () => {
    equal(problemText(problem('unknown', "There is no entity 'nobody'", undefined, 'Not Found')), {
      title: 'Nothing by that name',
      detail: 'There is no entity “nobody” here.',
      hint: undefined,
    });
    const long = problemText(problem('unknown', `There is no entity '${'x'.repeat(3000)}'`)).detail;
    equal(long, `There is no entity “${'x'.repeat(60)}…” here.`);
    const size = "The parameter 'size' is '99'; it takes a whole number from 1 to 3.";
    equal(problemText(problem('bad-parameter', size, 'Allowed: a whole number from 1 to 3.')), {
      title: 'This cannot be asked',
      detail: '“99” does not fit “size”, which takes a whole number from 1 to 3.',
      hint: undefined,
    });
    const of = "The parameter 'of' is 'foo'; it takes entities, facts or countries.";
    equal(
      problemText(problem('bad-parameter', of, 'Allowed: entities, facts or countries.')).detail,
      '“foo” does not fit “of”, which takes entities, facts or countries.',
    );
  });

  it('of a world is told in the words of the page too', () => {
    const detail = (/** @type {string} */ told) => problemText(problem('unknown', told)).detail;
    equal(detail("There is no entity, deal, source or fact 'foo'"), 'Nothing here has the id “foo”.');
    equal(detail("There is no country 'country:ZZ'"), 'There is no country “ZZ” here.');
    equal(detail("There is no entity 'nvidia' in this world"), 'There is no entity “nvidia” in this world.');
    const both = "The world contradicts itself: 'NVIDIA' is taken out, and a fact of it is supposed.";
    equal(problemText(problem('bad-parameter', both, 'Allowed: one of the two.')), {
      title: 'This cannot be asked',
      detail: 'NVIDIA is gone, and a fact of it is supposed: only one of the two can be.',
      hint: undefined,
    });
  });

  it('that a question takes too long or too much is told with what the server says would work', () => {
    const detail = 'Stopped after 10.0 s, the longest that this may take';
    const hint =
      "Name entity or source, or ask for fewer days from 'from' to 'to'; whoever runs the server may raise X_Y";
    equal(problemText(problem('too-slow', detail, hint, 'Gateway Timeout')), {
      title: 'This took too long',
      detail: 'It was stopped after 10 seconds, the longest that it may take.',
      hint: 'Choose “entity” or “source”. Ask for fewer days. Whoever runs the server may raise X_Y.',
    });
    const few = 'Ask for fewer steps or entities; whoever runs the server may raise X_Y';
    const large = 'Stopped, because so large an answer needs more memory than one question may take';
    equal(
      problemText(problem('too-large', large, few)).hint,
      `${few.split(';')[0]}. Whoever runs the server may raise X_Y.`,
    );
    equal(problemText(problem('too-slow', detail, 'Wait')).hint, 'Wait.');
  });

  it('calls a page that has nothing else as the server calls it: by what is not there', () => {
    const nobody = problem('unknown', "There is no entity 'nobody'", undefined, 'Not Found');
    equal(problemTitle(nobody), 'There is no entity “nobody” here');
    equal(problemTitle(nobody, 'Company'), 'There is no company “nobody” here');
    equal(problemTitle(problem('bad-parameter', "The parameter 'x'")), 'This cannot be asked');
  });

  it('that is not understood stays as the server told it', () => {
    const told = problem('syntax', "Invalid input 'X'", 'Try again', 'The statement has an error');
    equal(problemText(told), { title: told.title, detail: "Invalid input 'X'", hint: 'Try again.' });
  });

  it('is mended wherever the wrong name stands, also in the path', () => {
    equal(new Place('/companies/cowos').replacing('cowos', 'cowos-packaging').path, '/companies/cowos-packaging');
    equal(new Place('/stories/a%20b').replacing('a b', 'a c').path, '/stories/a%20c');
  });
});
