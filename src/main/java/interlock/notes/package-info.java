/** What people write on the page: facts, entities, deals and sources, checked as a file would be, with their history. */
@org.jspecify.annotations.NullMarked
package interlock.notes;
