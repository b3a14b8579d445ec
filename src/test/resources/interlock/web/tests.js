/** Loads files of tests and runs them. */
import { run } from '/src/test/web/testing/suite.js';

/**
 * @param {string[]} files
 * @returns what each test came to, by file
 */
export default async function results(files) {
  const told = [];
  for (const file of files) {
    await import(`/${file}`);
    told.push({ file, results: await run() });
  }
  return told;
}
