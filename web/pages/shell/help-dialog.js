/** Help: the keys, and how to read what the page shows. */
import { html } from 'lit';
import { Part } from '../../elements/part.js';
import { glyph, standingMark } from '../../elements/marks.js';
import { KINDS, STANDINGS, standingMeans } from '../../model/vocabulary.js';
import { say, sayWith } from '../../model/say.js';

const KEYS = [
  ['/', say('search for an entity or ask a question')],
  ['↑ ↓ Enter', say('choose a suggestion')],
  ['Esc', say('close the panel')],
  ['Ctrl Z', say('undo a step on the canvas; with Shift, redo it')],
  [say('arrows + − 0'), say('move, zoom and fit a picture that has the focus')],
  ['?', say('this help')],
];

const CONSOLE_KEYS = [
  ['Ctrl Enter', say('run the statement')],
  ['Ctrl Space', say('what may come next')],
  ['Esc', say('end a statement that runs')],
  ['Esc Tab', say('leave the editor')],
];

export class HelpDialog extends Part {
  open() {
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`<dialog class="help" aria-labelledby="help-title">
      <form method="dialog"><button class="push-button quiet icon" aria-label=${say('Close help')}>✕</button></form>
      <h2 id="help-title">${say('How to read Interlock')}</h2>
      <p>
        ${say(
          'Every line in a picture is a fact that a source states. Choose one to see its evidence; choose an entity to see its facts. The address holds the whole view: share it, reload it, go back.',
        )}
      </p>
      <div class="help-columns">
        <section>
          <h3>${say('Keys')}</h3>
          <dl>
            ${KEYS.map(
              ([key, what]) =>
                html`<div>
                  <dt><kbd>${key}</kbd></dt>
                  <dd>${what}</dd>
                </div>`,
            )}
          </dl>
          <h3>
            ${sayWith('In the {console}', {
              console: html`<a href="/console" @click=${() => this.querySelector('dialog')?.close()}
                >${say('Cypher console')}</a
              >`,
            })}
          </h3>
          <dl>
            ${CONSOLE_KEYS.map(
              ([key, what]) =>
                html`<div>
                  <dt><kbd>${key}</kbd></dt>
                  <dd>${what}</dd>
                </div>`,
            )}
          </dl>
          <h3>${say('Amounts')}</h3>
          <dl>
            <div>
              <dt>${say('up to $10bn')}</dt>
              <dd>${say('anything from nothing to ten billion')}</dd>
            </div>
            <div>
              <dt>${say('≥ $20bn')}</dt>
              <dd>${say('twenty billion or more')}</dd>
            </div>
            <div>
              <dt>${say('about $30bn')}</dt>
              <dd>${say('the source itself is not exact')}</dd>
            </div>
            <div>
              <dt>${say('undisclosed')}</dt>
              <dd>${say('money is paid or promised, nobody says how much')}</dd>
            </div>
          </dl>
        </section>
        <section>
          <h3>${say('Kinds')}</h3>
          <ul class="help-kinds">
            ${Object.entries(KINDS).map(([label, kind]) => html`<li>${glyph(label)} ${kind.word}</li>`)}
          </ul>
          <h3>${say('Standing')}</h3>
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
