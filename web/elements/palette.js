/** The colours of palette.css for what is drawn without CSS: canvases, charts and exported pictures. */

/** @returns a function that gives the value of a CSS variable, such as '--ink', in the theme of now */
export function paletteOf(part) {
  const styles = getComputedStyle(part);
  return (name) => {
    // A custom property is handed out as it is written, not as it is resolved.
    const written = styles.getPropertyValue(name).trim();
    const [, light, dark] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(written) ?? [];
    return light ? (isDark() ? dark : light).trim() : written;
  };
}

function isDark() {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === 'dark' || (scheme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
}
