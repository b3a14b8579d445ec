// Shows /api/openapi.json by Swagger UI, which is loaded on this page alone.
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#viewer',
  deepLinking: true,
  docExpansion: 'none',
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
});
