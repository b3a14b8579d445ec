/** What somebody is writing, kept in this browser. */
import { say } from '../../model/say.js';

const KEY = 'interlock-story';

/**
 * A story to begin from.
 *
 * @param {string} entity whom it is about, by the id
 */
export const firstStory = (entity) => `---
title: ${say('What does {entity} need?')}
about: ${say('One sentence that tells what the story shows.')}
param: entity   entity = "${entity}"   ${say('Whom it is about')}
---
${say('Write here as you would write anywhere. Name {entity} by its braces, *emphasise*, or [link](https://example.org).')}

\`\`\`sentence
depends-on
entity: {entity}
roles: essential
\`\`\`

## ${say('What falls with it')}

\`\`\`answer
knock-out
entities: {entity}
rows: 5
\`\`\`
`;

/** @returns {string | null} */
export function keptStory() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

/** @param {string} text */
export function keepStory(text) {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // It stays on the page, and can be downloaded.
  }
}
