/** The colours of palette.css for what is drawn without CSS: canvases, charts and exported pictures. */

/** Paper is white, whatever the theme. */
let printing = false;
window.addEventListener('beforeprint', () => (printing = true));
window.addEventListener('afterprint', () => (printing = false));

/**
 * @param {Element} part
 * @returns {(name: string) => string} a function that gives the value of a CSS variable, such as '--ink', in the theme that there is when it is first asked
 */
export function paletteOf(part) {
  const styles = getComputedStyle(part);
  /** @type {Map<string, string>} */
  const found = new Map();
  return (name) => {
    const value = found.get(name) ?? valueOf(styles, name);
    found.set(name, value);
    return value;
  };
}

/**
 * @param {CSSStyleDeclaration} styles
 * @param {string} name
 */
function valueOf(styles, name) {
  // A custom property is handed out as it is written, not as it is resolved.
  const written = styles.getPropertyValue(name).trim();
  const [, light, dark] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(written) ?? [];
  return light ? (isDark() ? dark : light).trim() : written;
}

/**
 * Calls `changed` each time that the theme has changed, of the system or of the page, or that a dark page is printed, until the
 * signal is aborted.
 *
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchTheme(changed, signal) {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => theme.disconnect());
  for (const event of ['beforeprint', 'afterprint']) {
    window.addEventListener(event, () => (isDarkOnScreen() ? changed() : null), { signal });
  }
}

function isDark() {
  return !printing && isDarkOnScreen();
}

function isDarkOnScreen() {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === 'dark' || (scheme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
}
