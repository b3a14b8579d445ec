/** How questions and the words of the market are told to whoever asks by a program: forms, and schemas of JSON. */
@org.jspecify.annotations.NullMarked
package interlock.form;
