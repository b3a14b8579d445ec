/** Completions for the editor: what the model offers, in CodeMirror's form. */
import { syntaxTree } from '@codemirror/language';
import { what } from '../../model/console/completion.js';

/** @import { Completion, CompletionSource } from '@codemirror/autocomplete' */
/** @import { Option } from '../../model/console/completion.js' */
/** @import { Schema } from '../../model/types.js' */

/**
 * @param {() => {schema?: Schema | null, parameters?: string[]}} known what is known at the moment; parameters by their names
 * @returns {CompletionSource}
 */
export function completionFrom(known) {
  return (context) => {
    const at = syntaxTree(context.state).resolveInner(context.pos, -1).name;
    if (at === 'comment' || at === 'string') return null;
    const before = context.state.sliceDoc(0, context.pos);
    const found = what(before, { schema: null, parameters: [], ...known() });
    if (!found || (found.word === '' && found.waits && !context.explicit)) return null;
    return {
      from: context.pos - found.word.length,
      options: found.options.map(applied),
      validFor: /^[\p{L}\p{N}_.]*$/u,
    };
  };
}

/**
 * @param {Option} option
 * @returns {Completion}
 */
function applied({ brackets, ...option }) {
  return brackets ? { ...option, apply: withBrackets(option.label) } : option;
}

/**
 * Puts brackets after the name and the cursor between them, unless they stand there.
 *
 * @param {string} name
 * @returns {Completion['apply']}
 */
function withBrackets(name) {
  return (view, _completion, from, to) => {
    const there = view.state.sliceDoc(to, to + 1) === '(';
    view.dispatch({
      changes: { from, to, insert: there ? name : `${name}()` },
      selection: { anchor: from + name.length + 1 },
      userEvent: 'input.complete',
    });
  };
}
