/**
 * Where a reader was before something opened beside it: whoever closes that goes on where they were. What was drawn anew
 * meanwhile, as a picture is when it gets less room, is found again by the part that drew it.
 */
export class FocusReturn {
  /** @type {HTMLElement | SVGElement | null} */
  #from = null;
  /** @type {Element | null} */
  #picture = null;

  /** What has the focus now; false where nothing has it, as after a press on what cannot have it. */
  remember() {
    const now = document.activeElement;
    this.#from = (now instanceof HTMLElement || now instanceof SVGElement) && now !== document.body ? now : null;
    this.#picture = now?.closest('graph-view') ?? null;
    return this.#from !== null;
  }

  /** Gives the focus back; to the whole that it was in, where it is gone. @param {HTMLElement | null} whole */
  restore(whole) {
    const again = this.#from?.isConnected ? this.#from : this.#picture?.querySelector('.scene [tabindex="0"]');
    const to = again instanceof HTMLElement || again instanceof SVGElement ? again : whole;
    to?.focus({ preventScroll: true });
  }
}
