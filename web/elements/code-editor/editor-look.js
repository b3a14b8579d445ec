/** How text in an editor looks: the palette of the page, so that light and dark need no word here. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const frame = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line-strong)',
    borderRadius: '8px',
    fontSize: '13.5px',
  },
  // Said of :focus-within too: the editor takes the class a moment after the focus.
  '&.cm-focused, &:focus-within': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: '1.6',
    borderRadius: '7px',
    maxHeight: '52vh',
    overflow: 'auto',
  },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 8px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-faint)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-faint)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 10px', minWidth: '26px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)' },
  '.cm-line ::selection, .cm-line::selection': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 30%, transparent) !important',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: '8px',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    fontSize: '13px',
    maxHeight: '16em',
    maxWidth: 'min(560px, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--accent)', fontWeight: '700' },
  '.cm-completionDetail': {
    marginLeft: '14px',
    color: 'var(--ink-faint)',
    fontStyle: 'normal',
    fontFamily: 'var(--sans)',
    fontSize: '12px',
  },
  '.cm-completionIcon': { width: '1.4em', opacity: '1', color: 'var(--ink-faint)' },
  '.cm-completionIcon-label:after': { content: '"●"', color: 'var(--company)' },
  '.cm-completionIcon-relationship:after': { content: '"→"', color: 'var(--model)' },
  '.cm-completionIcon-property:after': { content: '"·"' },
  '.cm-completionIcon-procedure:after': { content: '"ƒ"', color: 'var(--accent)' },
  '.cm-completionIcon-function:after': { content: '"ƒ"' },
  '.cm-completionIcon-parameter:after': { content: '"$"', color: 'var(--product)' },
  '.cm-completionIcon-keyword:after': { content: '""' },
  '.cm-completionIcon-variable:after': { content: '"x"' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '8px 10px',
    maxWidth: '380px',
    fontFamily: 'var(--sans)',
    fontSize: '13px',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  '.cm-diagnostic': {
    padding: '6px 10px',
    maxWidth: '520px',
    fontFamily: 'var(--sans)',
    fontSize: '13px',
    whiteSpace: 'pre-line',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad) 1.5px',
    textUnderlineOffset: '4px',
    backgroundColor: 'color-mix(in srgb, var(--bad) 14%, transparent)',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warn) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--ink-faint) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--bad)' },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.className, color: 'var(--code-label)' },
  { tag: tags.typeName, color: 'var(--code-type)' },
  { tag: tags.propertyName, color: 'var(--code-property)' },
  { tag: tags.special(tags.variableName), color: 'var(--code-parameter)', fontWeight: '600' },
  { tag: tags.function(tags.variableName), color: 'var(--code-call)' },
  { tag: [tags.string, tags.number, tags.atom], color: 'var(--code-value)' },
  { tag: tags.comment, color: 'var(--ink-faint)', fontStyle: 'italic' },
  { tag: [tags.operator, tags.bracket, tags.punctuation], color: 'var(--ink-soft)' },
]);

export const editorLook = [frame, syntaxHighlighting(colours)];
