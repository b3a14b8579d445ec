/** What a person typed: whom it names, and which question it asks. Pure Java over a catalogue of names in memory. */
@org.jspecify.annotations.NullMarked
package interlock.search;
