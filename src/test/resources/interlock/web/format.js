/** Prettier over sources: what it makes of each, by its settings in `.prettierrc.json`. */
import * as prettier from '/webjars/prettier/standalone.mjs';
import babel from '/webjars/prettier/plugins/babel.mjs';
import estree from '/webjars/prettier/plugins/estree.mjs';
import html from '/webjars/prettier/plugins/html.mjs';
import postcss from '/webjars/prettier/plugins/postcss.mjs';
import typescript from '/webjars/prettier/plugins/typescript.mjs';

const PLUGINS = [babel, estree, html, postcss, typescript];

/** A template amid a template can need a second time before it stays as it is. */
const TIMES = 4;

/**
 * @param {{settings: object, sources: [path: string, text: string][]}} given
 * @returns {Promise<[path: string, text: string][]>} those that Prettier would write otherwise
 */
export default async function formatted({ settings, sources }) {
  const unlike = [];
  for (const [path, text] of sources) {
    const options = { ...settings, filepath: path, plugins: PLUGINS };
    let [before, after] = [text, await prettier.format(text, options)];
    for (let times = 1; before !== after && times < TIMES; times++) {
      [before, after] = [after, await prettier.format(after, options)];
    }
    if (after !== text) unlike.push([path, after]);
  }
  return unlike;
}
