import { Place } from '../../../../web/model/place.js';
import { watchCommand, watched } from '../../../../web/model/watched.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

/** @param {string} href */
const at = (href) => Place.of(new URL(href, 'http://localhost'));

describe('what is watched', () => {
  it('is the same on every day, in its world', () => {
    const answer = { question: 'on-all', parameters: { asOf: '2026-11-25', atLeast: 'announced' } };
    equal(watched(answer, at('/questions/on-all?without=azure')), {
      question: 'on-all',
      values: { atLeast: 'announced', without: 'azure' },
    });
  });

  it('is asked by a command that a shell takes', () => {
    equal(
      watchCommand({
        question: 'knock-out',
        values: { entities: ['tsmc', 'asml'], atLeast: 'announced', dataSet: [], with: 'a SPENDS_ON b; what=x' },
      }),
      "interlock watch knock-out --entities tsmc --entities asml --at-least announced --with 'a SPENDS_ON b; what=x'",
    );
    equal(watchCommand({ question: 'q', values: { text: "it's" } }), "interlock watch q --text 'it'\\''s'");
  });
});
