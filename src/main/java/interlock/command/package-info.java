/** What is asked at a command line, of an Interlock that serves, and how its answers are printed. */
@org.jspecify.annotations.NullMarked
package interlock.command;
