/** The place of the page in the browser's address and history: the only module that reads or writes them. */
import { Place } from '../model/place.js';

const MOVED = 'interlock-moved';

export function here() {
  return Place.of(location);
}

/**
 * Goes to a place as a new step in the history.
 *
 * @param {Place} place
 */
export function go(place) {
  if (place.href !== here().href) history.pushState(null, '', place.href);
  window.dispatchEvent(new Event(MOVED));
}

/**
 * Corrects the present step: for what the reader did not choose, such as a value being dragged.
 *
 * @param {Place} place
 */
export function amend(place) {
  history.replaceState(null, '', place.href);
  window.dispatchEvent(new Event(MOVED));
}

/**
 * Calls `moved` now at every change of place, until the signal is aborted.
 *
 * @param {() => void} moved
 * @param {AbortSignal} signal
 */
export function watch(moved, signal) {
  window.addEventListener(MOVED, moved, { signal });
  window.addEventListener('popstate', moved, { signal });
}

/**
 * Lets plain links inside `root` move within the page instead of loading it again. Space presses those that are said to be
 * buttons, as it presses buttons.
 *
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function followLinks(root, signal) {
  root.addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      const link = target instanceof HTMLElement && target.matches('a[role=button]') ? target : null;
      if (key !== ' ' || event.defaultPrevented || !link) return;
      event.preventDefault();
      link.click();
    },
    { signal },
  );
  root.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (
        !(link instanceof HTMLAnchorElement) ||
        !plain ||
        event.defaultPrevented ||
        link.target ||
        link.hasAttribute('download')
      )
        return;
      if (
        link.origin !== location.origin ||
        link.pathname.startsWith('/api/') ||
        link.getAttribute('href')?.startsWith('#')
      )
        return;
      event.preventDefault();
      go(Place.of(link));
    },
    { signal },
  );
}
