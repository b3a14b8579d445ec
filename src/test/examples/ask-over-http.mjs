// Asks a question over HTTP: node ask-over-http.mjs http://127.0.0.1:7070/ on-all asOf=2026-11-25
const [page, question, ...parameters] = process.argv.slice(2);
const query = new URLSearchParams(parameters.map((parameter) => parameter.split(/=(.*)/s, 2)));

const answer = await fetch(new URL(`/api/questions/${question}?${query}`, page));
const told = await answer.json();
if (!answer.ok) throw new Error([told.detail, told.hint].join('\n'));

console.log(told.headline);
for (const source of told.sources) console.log(source.url ?? source.title);
console.log(told.total, 'rows');
