/** The frame of the page: the top bar, the list of questions, what the address shows, and the evidence of the selection. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../elements/font-width.js';
import { Part, own } from '../../elements/part.js';
import { FocusReturn } from '../../elements/focus-return.js';
import { followLinks, go, here, watch } from '../../elements/navigation.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { later } from '../../elements/library/later.js';
import { titlePage } from '../../elements/page-title.js';
import { wrongDay } from '../../model/problem.js';
import { useTitles } from '../../model/question.js';
import { WRITE, storyAt } from '../../model/story.js';
import { useVocabulary } from '../../model/vocabulary.js';
import { areWorldsOffered, useWorlds } from '../../model/world.js';
import { SearchBox } from './search-box.js';
import './context-bar.js';
import './language-switch.js';
import './what-if.js';
import './theme-switch.js';
import { HelpDialog } from './help-dialog.js';
import './question-list.js';
import '../question/question-page.js';
import { EvidencePanel } from '../../elements/evidence/evidence-panel.js';
import '../home/home-page.js';
import { nothingBut } from '../../elements/problem-note.js';
import { say, sayWith } from '../../model/say.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** Where a reader meets an answer first, and where the editor is. */
const FIRST = /^\/($|questions\/|embed\/|console$)/;

/** The pages that are no answers, the console with its editor, what other sites show: fetched by those who come there. */
const fetchOthers = () => later(import('./other-pages.js'));
const fetchConsole = () => later(import('../console/console-page.js'));
const fetchEmbed = () => later(import('../embed/embed-page.js'));

class InterlockPage extends Part {
  static properties = { place: own, listOpen: own };

  constructor() {
    super();
    this.place = here();
    /** Whether the list of questions is open, where it does not stand beside the answer. */
    this.listOpen = false;
  }

  #questions = new Query(
    this,
    async (_, signal) => {
      const [questions, vocabulary] = await Promise.all([api.questions(signal), api.vocabulary(signal)]);
      useVocabulary(vocabulary);
      useTitles(questions.questions);
      useWorlds(questions.world);
      return questions;
    },
    () => ['all'],
  );

  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    // At once, while the questions are asked for.
    if (this.place.embedded) fetchEmbed();
    else if (this.place.path === '/console') fetchConsole();
    else if (!FIRST.test(this.place.path)) fetchOthers();
    watch(() => this.#move(), this.life);
    followLinks(this, this.life);
    document.addEventListener('keydown', (event) => this.#key(event), { signal: this.life });
  }

  #move() {
    this.place = here();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { target } = event;
    const typing =
      target instanceof Element && target.closest('input, textarea, select, [contenteditable], code-editor') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !typing && this.place.selection) {
      go(this.place.withoutSelection());
    }
    if (typing || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      this.find('search-box', SearchBox)?.focus();
    } else if (event.key === '?') {
      this.#help();
    }
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    const before = changed.get('place');
    if (before && before.path !== this.place.path) this.listOpen = false;
    const panel = this.find('evidence-panel', EvidencePanel);
    this.#inEvidence = panel?.contains(document.activeElement) ?? false;
    if (before && this.place.selection && !this.#inEvidence) this.#followed = this.#opener.remember();
  }

  #opener = new FocusReturn();
  /** Whether the focus was in the evidence before this change. */
  #inEvidence = false;
  /** Whether the focus goes along into the evidence: not where nobody had it. */
  #followed = false;

  render() {
    const { place } = this;
    const { answer, problem } = this.#questions;
    // Nothing can be said before there are words for it.
    if (!answer && !problem) return nothing;
    const questions = answer?.questions ?? [];
    const { embedded } = place;
    if (embedded) return html`<main id="main" class="embedded-page">${this.#embedded(embedded, questions)}</main>`;
    return html`<a class="skip-link" href="#main" @click=${this.#skip}>${say('Skip to the answer')}</a>
      <header class="top-bar">
        <button
          class="push-button quiet icon rail-button"
          aria-label=${say('Questions')}
          aria-expanded=${String(this.listOpen)}
          aria-controls="rail"
          @click=${() => (this.listOpen = !this.listOpen)}
        >
          <svg viewBox="0 0 16 16" width="16" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
            <path d="M1 3.5h14M1 8h14M1 12.5h14" />
          </svg>
        </button>
        <a class="brand-link" href=${place.at('/').href}
          ><img src="/icon.svg" alt="" width="26" height="26" /><span>Interlock</span></a
        >
        <search-box .questions=${questions} .place=${place}></search-box>
        <context-bar .place=${place}></context-bar>
        <div class="top-end">
          ${areWorldsOffered()
            ? html`<a
                class="push-button quiet"
                role="button"
                aria-expanded=${String(place.has('whatIf'))}
                href=${place.with({ whatIf: place.has('whatIf') ? null : 'open' }).href}
                >${say('What if')}</a
              >`
            : nothing}
          <a
            class="push-button quiet"
            href=${place.at('/console').href}
            aria-current=${place.path === '/console' ? 'page' : nothing}
            >Cypher</a
          >
          <language-switch></language-switch>
          <theme-switch></theme-switch>
          <button
            class="push-button quiet icon"
            aria-label=${say('Help')}
            title=${say('Help (?)')}
            @click=${this.#help}
          >
            ?
          </button>
        </div>
      </header>
      ${areWorldsOffered() ? html`<what-if .place=${place}></what-if>` : nothing}
      <div class=${place.selection ? 'page-frame with-evidence' : 'page-frame'}>
        <question-list
          id="rail"
          class=${this.listOpen ? 'open' : ''}
          .questions=${questions}
          .place=${place}
        ></question-list>
        <main id="main" tabindex="-1">${keyed(place.path, this.#shown(place, questions))}</main>
        ${place.selection ? html`<evidence-panel .place=${place}></evidence-panel>` : nothing}
      </div>
      <help-dialog></help-dialog>`;
  }

  /**
   * @param {Place} place of the answer
   * @param {Question[]} questions
   */
  #embedded(place, questions) {
    fetchEmbed();
    const { problem } = this.#questions;
    if (problem) return nothingBut(problem, place);
    const question = questions.find((one) => one.name === place.question);
    if (!question) return this.#noQuestion(place);
    return html`<embed-page .question=${question} .place=${place}></embed-page>`;
  }

  /**
   * Each path has elements of its own, so that nothing is left from the page before.
   *
   * @param {Place} place
   * @param {Question[]} questions
   */
  #shown(place, questions) {
    const { problem } = this.#questions;
    if (problem) return nothingBut(problem, place);
    if (place.question !== null) {
      const question = questions.find((one) => one.name === place.question);
      const named = this.#questions.answer?.named ?? [];
      if (!question) return this.#noQuestion(place);
      return html`<question-page .question=${question} .named=${named} .place=${place}></question-page>`;
    }
    const wrong = wrongDay(place);
    if (wrong) return nothingBut(wrong, place);
    switch (place.path) {
      case '/':
        return html`<home-page .questions=${questions} .place=${place}></home-page>`;
      case '/console':
        fetchConsole();
        return html`<console-page .questions=${questions} .place=${place}></console-page>`;
      default:
        fetchOthers();
        return this.#other(place, questions);
    }
  }

  /**
   * @param {Place} place
   * @param {Question[]} questions
   */
  #other(place, questions) {
    switch (place.path) {
      case '/explore':
        return html`<explore-page .place=${place}></explore-page>`;
      case '/data':
        return html`<data-page .place=${place}></data-page>`;
      case '/new':
        return html`<news-page .place=${place}></news-page>`;
      case '/note':
        return html`<note-page .place=${place}></note-page>`;
      case '/about':
        return html`<about-page .place=${place}></about-page>`;
      case '/stories':
        return html`<stories-page .place=${place}></stories-page>`;
      case WRITE:
        return html`<write-page .questions=${questions} .place=${place}></write-page>`;
      default:
        return this.#story(place, questions);
    }
  }

  /**
   * @param {Place} place
   * @param {Question[]} questions
   */
  #story(place, questions) {
    const story = storyAt(place);
    if (!story) return this.#noPage(place);
    return html`<story-page
      .name=${story.name}
      .kind=${story.kind}
      .fixed=${story.fixed}
      .questions=${questions}
      .place=${place}
    ></story-page>`;
  }

  /** @param {Place} place */
  #noQuestion(place) {
    const title = say('There is no question “{id}” here', { id: place.question ?? '' });
    titlePage(title);
    return html`<div class="no-page">
      <h1>${title}</h1>
      <p>${say('The menu has all questions.')}</p>
    </div>`;
  }

  /** @param {Place} place */
  #noPage(place) {
    const title = say('There is no page at {path}', { path: place.path });
    titlePage(title);
    return html`<div class="no-page">
      <h1>${title}</h1>
      <p>
        ${sayWith('Begin at {link}, or search above.', {
          link: html`<a href=${place.at('/').href}>${say('the market at a glance')}</a>`,
        })}
      </p>
    </div>`;
  }

  /** @param {PropertyValues} changed */
  updated(changed) {
    const before = changed.get('place');
    if (before?.path === this.place.path) this.#followSelection(before.selection);
    if (!before || before.path === this.place.path) return;
    // A new page is announced and read from its heading, as after a full load.
    window.scrollTo(0, 0);
    this.querySelector('main')?.focus({ preventScroll: true });
  }

  /**
   * The focus goes into the evidence when it opens or shows another thing, and back when it closes.
   *
   * @param {Place['selection']} before
   */
  #followSelection(before) {
    const { selection } = this.place;
    if (JSON.stringify(before) === JSON.stringify(selection)) return;
    if (selection && (this.#inEvidence || this.#followed)) this.find('evidence-panel', EvidencePanel)?.takeFocus();
    else if (!selection && this.#inEvidence) this.#opener.restore(this.find('main', HTMLElement));
  }

  #help() {
    this.find('help-dialog', HelpDialog)?.open();
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }
}

customElements.define('interlock-page', InterlockPage);
