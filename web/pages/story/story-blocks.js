/** The blocks of a story as the page shows them. All text stays text: a story brings no markup of its own. */
import { html, nothing } from 'lit';
import { faultText } from '../../model/fault-text.js';
import { filled, isSaidBefore } from '../../model/story.js';
import './story-answer.js';
import './story-card.js';
import { say } from '../../model/say.js';

/** @import { Block, Span } from '../../model/story-types.js' */
/** @import { Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/**
 * @typedef {object} Shown
 * @property {Record<string, string[]>} values of the story's parameters
 * @property {(id: string) => string} nameOf
 * @property {Question[]} questions
 * @property {Place} place
 * @property {Map<string, number>} notes the numbers of the sources
 */

/**
 * @param {Block[]} blocks
 * @param {Shown} shown
 * @returns {unknown[]}
 */
export function storyBlocks(blocks, shown) {
  return blocks.map((block, index) => storyBlock(block, shown, blocks[index - 1]));
}

/**
 * @param {Block} block
 * @param {Shown} shown
 * @param {Block | undefined} before
 */
function storyBlock(block, shown, before) {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, spans(block.content, shown));
    case 'paragraph':
      return html`<p class="story-text">${spans(block.content, shown)}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${storyBlocks(item, shown)}</li>`);
      return block.ordered
        ? html`<ol class="story-text" start=${block.start}>
            ${items}
          </ol>`
        : html`<ul class="story-text">
            ${items}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote>${storyBlocks(block.content, shown)}</blockquote>`;
    case 'code':
      return html`<pre>${block.text}</pre>`;
    case 'rule':
      return html`<hr />`;
    case 'card':
      return html`<story-card .entity=${filled(block.entity, shown.values)} .place=${shown.place}></story-card>`;
    case 'broken':
      return html`<p class="story-broken" role="note">
        ${block.line ? html`<b>${say('Line {n}:', { n: block.line })}</b> ` : nothing}${faultText(block)}
      </p>`;
    case 'asked': {
      const question = shown.questions.find(({ name }) => name === block.question);
      if (!question) return nothing;
      const values = Object.fromEntries(
        Object.entries(block.values).map(([name, texts]) => [
          name,
          texts.flatMap((text) => filled(text, shown.values).split(/\s*,\s*/)),
        ]),
      );
      return html`<story-answer
        .asked=${block}
        .question=${question}
        .titled=${!isSaidBefore(before, block, question)}
        .values=${values}
        .place=${shown.place}
        .notes=${shown.notes}
      ></story-answer>`;
    }
  }
}

/**
 * The title of the story is the heading of the page, so its own begin one below.
 *
 * @param {number} level
 * @param {unknown} content
 */
function heading(level, content) {
  if (level <= 2) return html`<h2>${content}</h2>`;
  if (level === 3) return html`<h3>${content}</h3>`;
  return html`<h4>${content}</h4>`;
}

/**
 * @param {Span[]} content
 * @param {Shown} shown
 * @returns {unknown[]}
 */
function spans(content, shown) {
  return content.map((span) => {
    switch (span.kind) {
      case 'text':
        return filled(span.text, shown.values, shown.nameOf);
      case 'code':
        return html`<code>${span.text}</code>`;
      case 'emphasis':
        return html`<em>${spans(span.content, shown)}</em>`;
      case 'strong':
        return html`<strong>${spans(span.content, shown)}</strong>`;
      case 'break':
        return html`<br />`;
      case 'link':
        return link(span.href, spans(span.content, shown), shown);
    }
  });
}

/**
 * Links within the page keep the day and the standing.
 *
 * @param {string} href
 * @param {unknown} content
 * @param {Shown} shown
 */
function link(href, content, { values, place }) {
  if (!href.startsWith('/')) return html`<a href=${href} target="_blank" rel="noopener noreferrer">${content}</a>`;
  const url = new URL(filled(href, values), location.origin);
  const asked = Object.fromEntries([...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)]));
  return html`<a href=${place.at(url.pathname, asked).href}>${content}</a>`;
}
