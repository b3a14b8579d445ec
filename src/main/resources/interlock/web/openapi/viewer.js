// Shows /api/openapi.json by Swagger UI, which is loaded on this page alone.
const wished = matchMedia('(prefers-color-scheme: dark)');

/** In the theme that was chosen on the other pages, else in that of the system. */
function showTheme() {
  const chosen = localStorage.getItem('interlock.theme');
  const dark = chosen === 'dark' || (chosen !== 'light' && wished.matches);
  document.documentElement.classList.toggle('dark-mode', dark);
}

wished.addEventListener('change', showTheme);
showTheme();
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#viewer',
  deepLinking: true,
  docExpansion: 'none',
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
});
