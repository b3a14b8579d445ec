/** The pages beside the answers: whoever reads an answer need not wait for them. */
import '../about/about-page.js';
import '../data/data-page.js';
import '../explore/explore-page.js';
import '../news/news-page.js';
import '../note/note-page.js';
import '../story/stories-page.js';
import '../story/story-page.js';
import '../story/write-page.js';
