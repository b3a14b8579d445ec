/** What the page says in Italian, by what it says in English. */
import { answers } from './it/answers.js';
import { console } from './it/console.js';
import { data } from './it/data.js';
import { faults } from './it/faults.js';
import { frame } from './it/frame.js';
import ofColumns from './it/labels.json' with { type: 'json' };
import { notes } from './it/notes.js';
import { pictures } from './it/pictures.js';
import verbs from './it/verbs.json' with { type: 'json' };
import { worlds } from './it/worlds.js';

export const texts = { ...frame, ...answers, ...pictures, ...console, ...data, ...notes, ...worlds, ...faults };

export const labels = { ...ofColumns, ...verbs };
