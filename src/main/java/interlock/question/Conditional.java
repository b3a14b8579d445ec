package interlock.question;

/** A sentence of a question that is told under a condition. */
interface Conditional {
    Headline headline();

    /** Whether there are rows that the sentence can name. */
    boolean isOfRows();
}
