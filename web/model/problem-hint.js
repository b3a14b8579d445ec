/** What would work instead, as the server says it in English, in the reader's language; what is not understood stays as it is. */
import { sentence } from './format.js';
import { label } from './labels.js';
import { list, say } from './say.js';

/** @type {Record<string, string>} */
const HINTS = {
  'Ask for fewer steps or entities': say('Ask for fewer steps or entities'),
  'The names in the market are being read, as after a start; ask again in a few seconds': say(
    'The names in the market are being read, as after a start: ask again in a few seconds',
  ),
  'It is asked again at the next request; no restart is needed': say(
    'It is asked again at the next request: no restart is needed',
  ),
  'Try again in a few seconds; the questions have room of their own': say('Try again in a few seconds'),
  'Try again in a few seconds': say('Try again in a few seconds'),
  'Try again soon': say('Try again in a few seconds'),
  'Give a label, a bound to *, or a LIMIT, and look at the plan with mode explain': say(
    'Give a label, a bound to *, or a LIMIT, and look at the plan with mode explain',
  ),
  'Collect fewer values, or return rows instead of one large value': say(
    'Collect fewer values, or return rows instead of one large value',
  ),
  'Try again when it is done': say('Try again when it is done'),
  'Nothing was changed; try again when there is room': say('Nothing was changed: try again when there is room'),
  'Send less at once, or try again soon': say('Send less at once, or try again soon'),
  'The log of the server has the reason': say('The log of the server has the reason'),
};

const NARROWER =
  /^(?:(Ask for fewer steps or entities)|Name ([\w ]+?))(, or ask for fewer days from 'from' to 'to')?; whoever runs the server may raise (\w+)$/;

/** @param {string | undefined} hint */
export function hintText(hint) {
  if (!hint) return undefined;
  const [, fewer, named, days, setting] = NARROWER.exec(hint) ?? [];
  const ways = setting
    ? [
        fewer
          ? say('Ask for fewer steps or entities')
          : say('Choose {names}', {
              names: list(
                (named ?? '').split(' or ').map((name) => say('“{text}”', { text: sentence(label(name)) })),
                'disjunction',
              ),
            }),
        days ? say('Ask for fewer days') : '',
        say('Whoever runs the server may raise {setting}', { setting }),
      ]
    : [Object.hasOwn(HINTS, hint) ? HINTS[hint] : hint];
  return ways
    .filter(Boolean)
    .map((way) => (/[.?!]$/.test(way) ? way : `${way}.`))
    .join(' ');
}
