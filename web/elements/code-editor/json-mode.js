/** JSON for CodeMirror: names, text, numbers. */
import { StreamLanguage } from '@codemirror/language';
import { tags } from '@lezer/highlight';

export const json = StreamLanguage.define({
  name: 'json',
  startState: () => ({ depth: 0 }),
  token: (stream, state) => {
    if (stream.eatSpace()) return null;
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return stream.match(/^\s*:/, false) ? 'property' : 'string';
    if (stream.match(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/i)) return 'number';
    if (stream.match(/^(?:true|false|null)\b/)) return 'atom';
    const ch = stream.next() ?? '';
    if ('[{'.includes(ch)) state.depth++;
    if (']}'.includes(ch)) state.depth = Math.max(0, state.depth - 1);
    return '[]{}'.includes(ch) ? 'bracket' : 'punctuation';
  },
  indent: ({ depth }, after, { unit }) => Math.max(0, depth - (/^[\]}]/.test(after) ? 1 : 0)) * unit,
  languageData: { closeBrackets: { brackets: ['[', '{', '"'] }, indentOnInput: /^\s*[\]}]$/ },
  tokenTable: { property: tags.propertyName },
});
