/**
 * An editor of code. Fires `edit` when its text changes by typing, and `run` at Ctrl+Enter.
 *
 * CodeMirror makes its style sheets at run time. In a shadow root it makes them as objects, which the content security
 * policy allows; in the document it would write them inline, which it refuses.
 */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  acceptCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { editorLook } from './editor-look.js';

/** @import { CompletionSource } from '@codemirror/autocomplete' */
/** @import { Extension } from '@codemirror/state' */
/** @import { Underlined } from '../../model/console/faults.js' */

export class CodeEditor extends HTMLElement {
  /** @type {EditorView | null} */
  #view = null;
  #text = '';
  #setting = false;

  /**
   * What is set before the editor begins, as all below.
   *
   * @type {Extension}
   */
  language = [];
  /** @type {CompletionSource | null} */
  completion = null;
  label = '';
  /** Shown while nothing is written. */
  hint = '';
  rows = 1;
  numbered = false;

  get value() {
    return this.#view?.state.doc.toString() ?? this.#text;
  }

  set value(text) {
    if (text === this.value) return;
    this.#text = text;
    const view = this.#view;
    if (!view) return;
    this.#setting = true;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
    this.#setting = false;
  }

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: this.#text, extensions: this.#extensions() }),
    });
  }

  disconnectedCallback() {
    this.#text = this.value;
    this.#view?.destroy();
    this.#view = null;
  }

  focus() {
    this.#view?.focus();
  }

  /**
   * Puts the cursor at a place of the text, and shows it.
   *
   * @param {number} offset
   */
  goTo(offset) {
    const view = this.#view;
    if (!view) return;
    view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
    view.focus();
  }

  /**
   * Underlines what is wrong: `{from, to, severity, message}` each.
   *
   * @param {Underlined[]} diagnostics
   */
  mark(diagnostics) {
    if (!this.#view) return;
    const end = this.#view.state.doc.length;
    const within = (/** @type {number} */ offset) => Math.max(0, Math.min(offset, end));
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        diagnostics.map((one) => ({ ...one, from: within(one.from), to: within(one.to) })),
      ),
    );
  }

  #extensions() {
    const run = { key: 'Mod-Enter', preventDefault: true, run: () => this.#tell('run') };
    const code = this.numbered ? [lineNumbers(), lintGutter(), highlightActiveLine()] : [];
    const tab = this.numbered ? [{ key: 'Tab', run: acceptCompletion }, indentWithTab] : [];
    return [
      Prec.highest(keymap.of([run])),
      code,
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      this.completion ? autocompletion({ override: [this.completion], maxRenderedOptions: 60, icons: true }) : [],
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...tab,
        ...defaultKeymap,
        ...historyKeymap,
        ...lintKeymap,
      ]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': this.label,
        autocapitalize: 'off',
        autocorrect: 'off',
        spellcheck: 'false',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !this.#setting) this.#tell('edit');
      }),
      EditorView.domEventHandlers({ beforeinput: typeOver }),
      EditorView.theme({ '.cm-content': { minHeight: `${this.rows * 1.6 * 13.5 + 20}px` } }),
      placeholder(this.hint),
      this.language,
      editorLook,
    ];
  }

  /** @param {'edit' | 'run'} what */
  #tell(what) {
    this.dispatchEvent(new Event(what));
    return true;
  }
}

/**
 * A letter typed over a selection is put in by us: a browser would keep the look of what was there as a style of its own,
 * which the content security policy refuses.
 *
 * @param {InputEvent} event
 * @param {EditorView} view
 */
function typeOver(event, view) {
  const { from, to, empty } = view.state.selection.main;
  const { inputType, data } = event;
  if (inputType !== 'insertText' || !data || empty || view.composing) return false;
  const insert = () =>
    view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert)))
    view.dispatch(insert());
  event.preventDefault();
  return true;
}

customElements.define('code-editor', CodeEditor);
