// Sets the reader's chosen theme before the first paint, so that a dark page never flashes white.
(() => {
  const chosen = localStorage.getItem('interlock.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
