package interlock.model;

/**
 * Who relies on whom by a fact of a type, and what for.
 *
 * @param who which end relies on the other
 * @param words the two in words, such as 'investee on investor'
 * @param role where the name of the role comes from
 * @param roleWord the name of the role, or where the facts name theirs the word for one that does not
 * @param need whether the one who relies can do without
 * @param alternatives who else could fill the role
 */
public record Reliance(End who, String words, Role role, String roleWord, Need need, Alternatives alternatives) {

    /** Nobody relies on anybody. */
    public static final Reliance NONE =
            new Reliance(End.NEITHER, "nobody", Role.NONE, "", Need.USEFUL, Alternatives.NONE);

    /** Which end of a fact relies on the other. */
    public enum End {
        START,
        END,
        NEITHER
    }

    /** Where the name of the role comes from. */
    public enum Role {
        /** One name for every fact of the type. */
        NAMED,
        /** The fact's {@code what}, and the word of the table where that is empty. */
        WHAT,
        /** The thing that is needed is a role of its own: nothing else can stand in. */
        NEEDED_THING,
        NONE
    }

    /** Whether the one who relies falls when nobody is left in the role. */
    public enum Need {
        ESSENTIAL,
        USEFUL
    }

    /** Who else could fill the role. */
    public enum Alternatives {
        /** Whoever fills it for others. */
        ANYONE,
        /** That somebody fills it for others tells nothing: a foundry makes this chip, or it does not. */
        UNKNOWN,
        /** By its nature one fills it, such as the developer of a model. */
        NONE
    }

    static Reliance ofStart(String words, Role role, String roleWord, Need need, Alternatives alternatives) {
        return new Reliance(End.START, words, role, roleWord, need, alternatives);
    }

    static Reliance ofEnd(String words, Role role, String roleWord, Need need, Alternatives alternatives) {
        return new Reliance(End.END, words, role, roleWord, need, alternatives);
    }

    /** The role that a fact names: its own thing where roles are of that sort, else the type's word. */
    public String roleOf(String what) {
        return role == Role.WHAT && !what.isEmpty() ? what : roleWord;
    }
}
