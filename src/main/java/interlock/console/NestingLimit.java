package interlock.console;

import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.TooLarge;

/**
 * How long a statement is and how deep its brackets go, looked at before Neo4j gets it: from some depth on it loses
 * its own answer. The same for {@code CASE} in {@code CASE}, over which Neo4j's parser goes on for minutes and cannot be
 * interrupted. What is deep in other ways meets the deadline.
 */
final class NestingLimit {
    /** The longest statement, in characters. */
    static final int LONGEST = 64 * 1024;

    /** The deepest that brackets may stand in each other, and {@code CASE}. */
    static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;
    private int cases;

    private NestingLimit(String text) {
        this.text = text;
    }

    /**
     * Refuses what is too long or too deep.
     *
     * @throws TooLarge where it is too long
     * @throws Refused with the position from which it is too deep
     */
    static void check(String text) {
        if (text.length() > LONGEST) {
            throw new TooLarge(
                    "The statement has " + text.length() + " characters, but may have at most " + LONGEST,
                    "Pass long values as parameters",
                    null);
        }
        new NestingLimit(text).scan();
    }

    private void scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '\'', '"', '`' -> skipQuoted(c);
                case '/' -> skipComment();
                case '(', '[', '{' -> refuseTooDeep(++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {
                    if (Character.isJavaIdentifierStart(c)) {
                        word();
                    }
                }
            }
            at++;
        }
    }

    /** A name may be written like a key word: one of a property or a label, or one before what follows no key word. */
    private void word() {
        int start = at;
        while (at + 1 < text.length() && Character.isJavaIdentifierPart(text.charAt(at + 1))) {
            at++;
        }
        if (start > 0 && ".:$".indexOf(text.charAt(start - 1)) >= 0) {
            return;
        }
        String word = text.substring(start, at + 1);
        if (word.equalsIgnoreCase("CASE") && isFollowedByAnExpression()) {
            refuseTooDeep(++cases);
        } else if (word.equalsIgnoreCase("END")) {
            cases = Math.max(0, cases - 1);
        }
    }

    private boolean isFollowedByAnExpression() {
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && ".,:=)]}<>".indexOf(text.charAt(next)) < 0;
    }

    private void refuseTooDeep(int deep) {
        if (deep > DEEPEST) {
            throw new Refused(
                    "too-deep",
                    "The statement is nested deeper than " + DEEPEST,
                    "Split it with WITH, or pass nested values as parameters",
                    position(),
                    null);
        }
    }

    private Position position() {
        String before = text.substring(0, at);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(at, line, at - lineStart + 1);
    }

    /** Text and quoted names end at the same mark; in text a backslash takes the next character with it. */
    private void skipQuoted(char mark) {
        for (at++; at < text.length() && text.charAt(at) != mark; at++) {
            if (text.charAt(at) == '\\' && mark != '`') {
                at++;
            }
        }
    }

    private void skipComment() {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 1;
        }
    }
}
