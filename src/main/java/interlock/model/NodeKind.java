package interlock.model;

import java.util.Locale;

/** What a node is: a kind of entity, or one of those that stand beside the entities. */
public sealed interface NodeKind permits EntityKind, RecordKind {
    /** The label in Neo4j, in files and in answers, such as {@code Company}. */
    String label();

    /** What people call several of them. */
    String plural();

    /** What people call one, such as {@code company}. */
    default String word() {
        return label().toLowerCase(Locale.ROOT);
    }
}
