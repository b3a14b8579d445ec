/** A story as a file: its Markdown, or one page that opens anywhere with the answers of the day. */
import { pictureIn, svgText } from '../../elements/export/picture-file.js';
import { save } from '../../elements/export/save.js';
import { day, today } from '../../model/format.js';
import { language, say } from '../../model/say.js';

/** @import { Item } from '../../elements/menu/menu-button.js' */
/** @import { Story } from '../../model/story-types.js' */

/** What only works within the page. */
const MACHINE = 'button, menu-button, .story-tools, .story-more, .picture-tools, [role=status]';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * @param {Story} story
 * @param {string} title with its slots filled in
 * @param {Element | null} article
 * @param {{ day: string, values: Record<string, string[]>, address: string }} seen of which day and of whom, and where; '' where
 *     nobody else can open it
 * @returns {Item[]}
 */
export function downloads(story, title, article, { day: asOf, values, address }) {
  return [
    {
      content: say('Story, Markdown'),
      take: () => save(new Blob([story.text], { type: 'text/markdown' }), `${story.name}.md`),
    },
    ...(article
      ? [
          {
            content: say('Web page, one HTML file'),
            take: () =>
              save(
                new Blob([storyFile(title, article, address)], { type: 'text/html' }),
                // Of whom it is, and of which day: files of two companies do not replace each other.
                `${['interlock', story.name, ...Object.values(values).flat(), asOf].join('-')}.html`,
              ),
          },
        ]
      : []),
  ];
}

/**
 * What is seen, in one file: pictures as drawings, links as whole addresses, the style sheets of the page.
 *
 * @param {string} title
 * @param {Element} article
 * @param {string} address
 */
function storyFile(title, article, address) {
  const copy = /** @type {Element} */ (article.cloneNode(true));
  const [shown, copied] = [article, copy].map((one) => [...one.querySelectorAll('graph-picture, chart-picture')]);
  shown.forEach((picture, index) => {
    const drawn = pictureIn(picture);
    // An image is a picture of its own: its styles and names do not meet those of others.
    const image = document.createElement('img');
    if (drawn) {
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawn))}`;
      image.alt = picture.closest('figure')?.querySelector('figcaption p')?.textContent ?? '';
      image.style.maxWidth = '100%';
    }
    const read = [...picture.querySelectorAll('.picture-legend, .chart-note')].map((one) => one.cloneNode(true));
    copied[index].replaceChildren(...(drawn ? [image, ...read] : []));
  });
  for (const machine of copy.querySelectorAll(MACHINE)) machine.remove();
  for (const link of copy.querySelectorAll('a')) link.href = new URL(link.href, location.href).href;
  toNotes(copy);
  const own = document.createElement('a');
  own.href = own.textContent = address;
  const text = (/** @type {string} */ name, /** @type {string} */ words) => {
    const element = document.createElement(name);
    element.textContent = words;
    return element.outerHTML;
  };
  return `<!doctype html>
<html lang="${language}"${document.documentElement.dataset.theme ? ` data-theme="${document.documentElement.dataset.theme}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${text('title', title)}
<style>${sheets()}</style>
</head>
<body>
<main><story-page>${text('h1', title)}
${copy.outerHTML}
<p class="quiet-text">Interlock, ${day(today())}. ${address ? own.outerHTML : ''}</p></story-page></main>
</body>
</html>
`;
}

/**
 * Where nothing opens, the number of a source leads to its note.
 *
 * @param {Element} copy
 */
function toNotes(copy) {
  copy.querySelectorAll('footer .source-notes > li').forEach((note, at) => {
    note.id = `source-${at + 1}`;
  });
  for (const numbers of copy.querySelectorAll('.note-numbers')) {
    const parts = (numbers.textContent ?? '').split(/(\d+)/).map((part) => {
      if (!/^\d+$/.test(part)) return part;
      const link = document.createElement('a');
      link.href = `#source-${part}`;
      link.textContent = part;
      return link;
    });
    numbers.replaceWith(...parts);
  }
}

function sheets() {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map((rule) => rule.cssText)
    .join('\n')
    .replaceAll('</', '<\\/');
}
