/** Feeds: the days on which an answer changed, and those on which facts became known, as Atom and as JSON Feed. */
@org.jspecify.annotations.NullMarked
package interlock.feed;
