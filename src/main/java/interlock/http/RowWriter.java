package interlock.http;

import interlock.console.Console;

/** Rows on their way to the caller, in the form that was asked for. */
interface RowWriter extends Console.Sink {
    /** Nothing more comes. */
    void end();
}
