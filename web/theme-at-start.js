// Sets the reader's chosen theme and language before the first paint, so that a dark page never flashes white. A link may
// say in which language it is read; else what was chosen here holds, else what the server heard from the browser.
(() => {
  const language = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('interlock.language');
  if (language === 'en' || language === 'it') document.documentElement.lang = language;
  const chosen = localStorage.getItem('interlock.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
