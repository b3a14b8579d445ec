/** What somebody is writing, kept in this browser. */

const KEY = 'interlock-story';

/**
 * A story to begin from.
 *
 * @param {string} entity whom it is about, by the id
 */
export const firstStory = (entity) => `---
title: What does {entity} need?
about: One sentence that tells what the story shows.
param: entity   entity = "${entity}"   Whom it is about
---
Write here as you would write anywhere. Name {entity} by its braces, *emphasise*, or [link](https://example.org).

\`\`\`sentence
depends-on
entity: {entity}
roles: essential
\`\`\`

## What falls with it

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
