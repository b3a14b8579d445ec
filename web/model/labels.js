/** What columns and parameters are called on the page, where their names in files and addresses do not say it plainly. */
import { words } from './format.js';
import { labelOf, say } from './say.js';

/** Before the name of a column: what it says in another world. */
export const ELSEWHERE = 'elsewhere.';

/** @type {Record<string, string>} */
const LABELS = {
  againstRange: 'other figure',
  alike: 'others that tell the same',
  asOf: 'as of',
  atLeast: 'at least',
  between: 'through',
  closed: 'all suppliers known',
  committed: 'signed',
  completed: 'done',
  dataSet: 'data set',
  declaredBy: 'who says so',
  delivered: 'something done',
  depth: 'steps at most',
  distances: 'steps from each',
  done: 'share done',
  fallen: 'who first',
  fells: 'would fail',
  gained: 'evidence',
  hhiByCount: 'HHI by number of purchases',
  hhiOpen: 'HHI with open ends',
  hhiWhole: 'HHI with what is undisclosed',
  lastCloud: 'last to come',
  lapsedRange: 'amount lapsed',
  leg: 'evidence',
  leaderShare: 'share of the largest',
  length: 'companies at most',
  limit: 'rows at most',
  n: 'at least',
  necessary: 'would fail without it',
  necessaryTo: 'no known substitute for',
  newSuppliers: 'alternative',
  net: 'balance',
  observed: 'complete and alone',
  oneRange: 'put into the one',
  oneUndisclosed: 'undisclosed in the one',
  otherRange: 'put into the other',
  otherUndisclosed: 'undisclosed in the other',
  pending: 'something outstanding',
  promised: 'promised in all',
  purchaseUndisclosed: 'undisclosed parts of the purchase',
  rest: 'left for others',
  shareOf: 'share of',
  singleSource: 'one used, others exist',
  soleSource: 'nobody else supplies it',
  status: 'standing',
  through: 'everyone on the way',
  totalUndisclosed: 'undisclosed purchases in all',
  type: 'relation',
  undisclosed: 'undisclosed amounts',
  url: 'address',
  withoutShare: 'makers without a share on record',
};

/**
 * The label of a column or a parameter: 'fells' → 'would fail', 'amountMin' → 'amount min'.
 *
 * @param {string} name
 * @returns {string}
 */
export function label(name) {
  if (name.startsWith(ELSEWHERE)) return say('{column}, in the other', { column: label(name.slice(ELSEWHERE.length)) });
  return labelOf(name) ?? (Object.hasOwn(LABELS, name) ? LABELS[name] : words(name));
}

/**
 * The label of a range: a mark and a range may share a stem.
 *
 * @param {string} base
 */
export function rangeLabel(base) {
  return label(Object.hasOwn(LABELS, `${base}Range`) ? `${base}Range` : base);
}
