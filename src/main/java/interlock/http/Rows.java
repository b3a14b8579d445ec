package interlock.http;

import interlock.graph.Console;

/** Rows on their way to the caller, in the form that was asked for. */
interface Rows extends Console.Sink {
    /** Nothing more comes. */
    void end();
}
