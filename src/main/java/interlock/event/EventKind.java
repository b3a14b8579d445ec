package interlock.event;

import java.util.Locale;

/** The kinds of things that an operator wants to know of. */
public enum EventKind {
    /** The product answers. */
    START,
    /** It was asked to end. */
    STOP,
    /** A data set was loaded. */
    LOAD,
    /** A data set was not loaded: it has faults, its client left, or its time was over. */
    LOAD_REFUSED,
    /** A data set was taken out. */
    DELETE,
    /** A fault of ours, or of the machine. */
    FAILURE,
    /** Neo4j stopped answering. */
    GRAPH_AWAY,
    /** Neo4j answers again. */
    GRAPH_BACK,
    /** Neo4j does not end a person's statement. */
    PLACE_LOST,
    /** Neo4j ended such a statement after all. */
    PLACE_BACK,
    /** Every place of the console was lost for so long that the process ends, for its supervisor to start it again. */
    ALL_PLACES_LOST,
    /** Wrong tokens from one address are not looked at any more. */
    THROTTLE,
    /** A person showed a token and has a session. */
    SIGN_IN,
    /** A person ended their session. */
    SIGN_OUT,
    /** A file of tokens changed and was read again. */
    TOKENS_READ,
    /** A file of tokens cannot be read, or has something in it that is no token. */
    TOKENS_FAULTY,
    /** What a webhook should be told it was not, or what it watches cannot be asked. */
    WEBHOOK_FAILED;

    /** As it stands in the log, such as {@code place-lost}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
