/** Sums as the page writes them in brief, for who compares them with those of the server. */
import { moneyInBrief } from '/web/model/brief.js';

/**
 * @param {[value: string, towards: import('../../../../../web/model/format.js').Towards][]} given whole numbers
 * @returns {string[]}
 */
export default function written(given) {
  return given.map(([value, towards]) => {
    const number = Number(value);
    return moneyInBrief(Number.isSafeInteger(number) ? number : BigInt(value), 'USD', towards);
  });
}
