/** The colours of palette.css for what is drawn without CSS: canvases, charts and exported pictures. */

/** @returns a function that gives the value of a CSS variable, such as '--ink', in the theme that there is when it is first asked */
export function paletteOf(part) {
  const styles = getComputedStyle(part);
  const found = new Map();
  return (name) => {
    if (!found.has(name)) found.set(name, valueOf(styles, name));
    return found.get(name);
  };
}

function valueOf(styles, name) {
  // A custom property is handed out as it is written, not as it is resolved.
  const written = styles.getPropertyValue(name).trim();
  const [, light, dark] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(written) ?? [];
  return light ? (isDark() ? dark : light).trim() : written;
}

/** Calls `changed` each time that the theme has changed, of the system or of the page, until the signal is aborted. */
export function watchTheme(changed, signal) {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => theme.disconnect());
}

function isDark() {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === 'dark' || (scheme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
}
