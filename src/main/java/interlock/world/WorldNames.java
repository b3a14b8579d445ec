package interlock.world;

import interlock.model.FactType;
import java.util.List;

/**
 * What a world takes out and supposes, by the names that people know.
 *
 * @param gone in the order in which it is taken out
 * @param supposed in the order in which it is supposed
 * @param fallen of those asked about, who has fallen with what is gone
 * @param undated how many facts it leaves out of which it is not known whether they were known by its day
 */
public record WorldNames(List<Gone> gone, List<Supposed> supposed, List<String> fallen, long undated) {
    /** Of the world as it is. */
    public static final WorldNames NONE = new WorldNames(List.of(), List.of(), List.of());

    /** Of a world that leaves out no fact for want of a day. */
    public WorldNames(List<Gone> gone, List<Supposed> supposed, List<String> fallen) {
        this(gone, supposed, fallen, 0);
    }

    public WorldNames {
        gone = List.copyOf(gone);
        supposed = List.copyOf(supposed);
        fallen = List.copyOf(fallen);
    }

    /** The same, with the names of those asked about who have fallen. */
    public WorldNames fallen(List<String> names) {
        return new WorldNames(gone, supposed, names, undated);
    }

    /** What can be taken out, and how it is called in a sentence; in the order in which a sentence names them. */
    public enum Kind {
        ENTITY("{name}"),
        DEAL("the deal ‘{name}’"),
        FACT("the fact ‘{name}’"),
        SOURCE("the source ‘{name}’"),
        ORIGIN("all that repeats ‘{name}’"),
        SEGMENT("the whole segment ‘{name}’"),
        COUNTRY("anything in {name}");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** In English, with the name in braces. */
        String phrase() {
            return phrase;
        }
    }

    /**
     * One thing that is taken out.
     *
     * @param name of a fact its statement, of a source or a deal its title, of a country its code, of a segment its word
     */
    public record Gone(Kind kind, String name) {}

    /** A supposed fact, with the names of its ends. */
    public record Supposed(String from, FactType type, String to) {}
}
