/** Help: the keys, and how to read what the page shows. */
import { html } from 'lit';
import { Part } from '../../elements/part.js';
import { glyph, standingMark } from '../../elements/marks.js';
import { KINDS, STANDINGS, standingMeans } from '../../model/vocabulary.js';

const KEYS = [
  ['/', 'search for an entity or ask a question'],
  ['↑ ↓ Enter', 'choose a suggestion'],
  ['Esc', 'close the panel'],
  ['Ctrl Z', 'undo a step on the canvas; with Shift, redo it'],
  ['arrows + − 0', 'move, zoom and fit a picture that has the focus'],
  ['?', 'this help'],
];

const CONSOLE_KEYS = [
  ['Ctrl Enter', 'run the statement'],
  ['Ctrl Space', 'what may come next'],
  ['Esc', 'end a statement that runs'],
  ['Esc Tab', 'leave the editor'],
];

export class HelpDialog extends Part {
  open() {
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`<dialog class="help" aria-labelledby="help-title">
      <form method="dialog"><button class="push-button quiet icon" aria-label="Close help">✕</button></form>
      <h2 id="help-title">How to read Interlock</h2>
      <p>
        Every line in a picture is a fact that a source states. Choose one to see its evidence; choose an entity to see
        its facts. The address holds the whole view: share it, reload it, go back.
      </p>
      <div class="help-columns">
        <section>
          <h3>Keys</h3>
          <dl>
            ${KEYS.map(
              ([key, what]) =>
                html`<div>
                  <dt><kbd>${key}</kbd></dt>
                  <dd>${what}</dd>
                </div>`,
            )}
          </dl>
          <h3>In the <a href="/console" @click=${() => this.querySelector('dialog')?.close()}>Cypher console</a></h3>
          <dl>
            ${CONSOLE_KEYS.map(
              ([key, what]) =>
                html`<div>
                  <dt><kbd>${key}</kbd></dt>
                  <dd>${what}</dd>
                </div>`,
            )}
          </dl>
          <h3>Amounts</h3>
          <dl>
            <div>
              <dt>up to $10bn</dt>
              <dd>anything from nothing to ten billion</dd>
            </div>
            <div>
              <dt>≥ $20bn</dt>
              <dd>twenty billion or more</dd>
            </div>
            <div>
              <dt>about $30bn</dt>
              <dd>the source itself is not exact</dd>
            </div>
            <div>
              <dt>undisclosed</dt>
              <dd>money changes hands, nobody says how much</dd>
            </div>
          </dl>
        </section>
        <section>
          <h3>Kinds</h3>
          <ul class="help-kinds">
            ${Object.entries(KINDS).map(([label, kind]) => html`<li>${glyph(label)} ${kind.word}</li>`)}
          </ul>
          <h3>Standing</h3>
          <dl>
            ${STANDINGS.map(
              (status) =>
                html`<div>
                  <dt>${standingMark(status)}</dt>
                  <dd>${standingMeans(status)}</dd>
                </div>`,
            )}
          </dl>
        </section>
      </div>
    </dialog>`;
  }
}

customElements.define('help-dialog', HelpDialog);
