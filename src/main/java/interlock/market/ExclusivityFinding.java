package interlock.market;

/**
 * What is known of the exclusivity of one customer's role.
 *
 * @param role by number
 * @param providers the sources of it, each once: what one supplier designs, makes, operates or develops counts as it
 * @param facts all facts by which they do: the proof, and where there are several providers the counter-example
 * @param declared what sources say: contract exclusivity
 * @param observed whether there is one provider: yes only where the world is closed, unknown where it is open
 * @param alternatives one fact each of others who supply this role to somebody else, at most eight
 * @param group the number of the facts of this customer in this role
 */
public record ExclusivityFinding(
        int customer,
        int role,
        int[] providers,
        int[] facts,
        Declared declared,
        Verdict observed,
        int[] alternatives,
        int group) {

    /**
     * What sources say.
     *
     * @param verdict yes where one says exclusive, no where one says not, unknown where nobody spoke
     * @param facts the facts that say it
     * @param against the facts that contradict a declared exclusivity
     */
    public record Declared(Verdict verdict, int[] facts, int[] against) {}

    /** Whether there is exactly one provider, on either ground; a second provider in the data always says no. */
    public Verdict exclusive() {
        return exclusive(observed, declared);
    }

    static Verdict exclusive(Verdict observed, Declared declared) {
        if (observed == Verdict.NO) {
            return Verdict.NO;
        }
        return declared.verdict() == Verdict.YES && declared.against().length == 0 ? Verdict.YES : observed;
    }

    /** Only one can: one provider, and nobody else in the data supplies the like to anyone. */
    public Verdict soleSource() {
        return alternatives.length > 0 ? Verdict.NO : exclusive();
    }

    /** One is used though others could be. */
    public Verdict singleSource() {
        return alternatives.length > 0 || observed == Verdict.NO ? exclusive() : Verdict.NO;
    }
}
