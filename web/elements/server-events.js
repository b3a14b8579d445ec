/** What a server sends while it works. */

/**
 * The server-sent events of a response, as they come.
 *
 * @param {Response} response
 */
export async function* events(response) {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    text += value;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => line.split(/: (.*)/s))
          .map(([name, value = '']) => [name, value]),
      );
      text = text.slice(end + 2);
      yield { event: lines.get('event'), data: JSON.parse(lines.get('data') ?? '') };
    }
  }
}
