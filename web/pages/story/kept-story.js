/** What somebody is writing, kept in this browser. */

const KEY = 'interlock-story';

/** A story to begin from: every kind of block once. */
export const FIRST_STORY = `---
title: What does {entity} need?
about: One sentence that tells what the story shows.
param: entity   entity = "openai"   Whom it is about
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
