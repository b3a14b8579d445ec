/**
 * Stories and dossiers: Markdown in which fenced blocks are questions. A story is a file, read and checked as question
 * files are; its answers are asked for when it is shown, on the reader's day.
 */
@NullMarked
package interlock.story;

import org.jspecify.annotations.NullMarked;
