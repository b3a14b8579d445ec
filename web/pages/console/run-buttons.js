/** The buttons that begin and end a run. */
import { html } from 'lit';
import { say } from '../../model/say.js';

/** @import { Mode } from './run.js' */

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);
const RUN_KEY = APPLE ? '⌘ ↵' : 'Ctrl ↵';

/**
 * Not disabled but said to be: a button that is pressed keeps the focus of the keyboard.
 *
 * @param {{busy: boolean, start: (mode: Mode) => void, stop: () => void}} given
 */
export function runButtons({ busy, start, stop }) {
  const off = String(busy);
  return html`<div role="group" aria-label=${say('Run the statement')}>
    <button
      class="push-button primary"
      aria-disabled=${off}
      aria-keyshortcuts="Control+Enter"
      @click=${() => start('run')}
    >
      ${say('Run')} <kbd aria-hidden="true">${RUN_KEY}</kbd>
    </button>
    <button
      class="push-button"
      aria-disabled=${off}
      title=${say('The plan, without running')}
      @click=${() => start('explain')}
    >
      ${say('Explain')}
    </button>
    <button
      class="push-button"
      aria-disabled=${off}
      title=${say('Run, and what each step cost')}
      @click=${() => start('profile')}
    >
      ${say('Profile')}
    </button>
    <button
      class="push-button stop"
      aria-disabled=${String(!busy)}
      title=${say('End the statement (Esc)')}
      @click=${stop}
    >
      ${say('Stop')}
    </button>
  </div>`;
}
