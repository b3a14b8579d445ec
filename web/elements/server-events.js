/** What a server sends while it works. */

/**
 * The server-sent events of a response, as they come.
 *
 * @param {Response} response
 */
export async function* events(response) {
  for await (const event of parts(response, '\n\n')) {
    const lines = new Map(
      event
        .split('\n')
        .map((line) => line.split(/: (.*)/s))
        .map(([name, value = '']) => [name, value]),
    );
    yield { event: lines.get('event'), data: JSON.parse(lines.get('data') ?? '') };
  }
}

/**
 * The lines of a response, as they come.
 *
 * @param {Response} response
 */
export function lines(response) {
  return parts(response, '\n');
}

/**
 * @param {Response} response
 * @param {string} between
 */
async function* parts(response, between) {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    text += value;
    for (let end = text.indexOf(between); end >= 0; end = text.indexOf(between)) {
      const part = text.slice(0, end);
      text = text.slice(end + between.length);
      yield part;
    }
  }
}
