package interlock.console;

/**
 * How many ways there are to match a regular expression, as far as its shape tells: about {@code ways} times the length of
 * the text to the power of {@code degree}.
 *
 * <p>Java tries a repeated group only once at each place of the text, but for one that is inside another, is reluctant, is
 * counted, or where something refers back: there every repetition multiplies the ways, and nothing can stop it.
 *
 * @param degree how many parts of it may end anywhere
 * @param ways how many ways there are else; infinite where they grow with every letter of the text
 * @param loops whether a group in it is repeated
 * @param open whether its last part is repeated without end: with it repeated as a whole, older versions of Java do not end
 */
record RegexCost(int degree, double ways, boolean loops, boolean open) {
    private static final RegexCost ONE = new RegexCost(0, 1, false, false);
    private static final RegexCost ENDLESS = new RegexCost(0, Double.POSITIVE_INFINITY, true, true);

    /** Of one that can be read by Java; what cannot is refused by it, with the reason. */
    static RegexCost of(String regex) {
        return new Reader(regex).whole();
    }

    /** About how many steps it takes for a text so long. */
    double steps(int length) {
        double steps = ways;
        for (int part = 1; part <= degree; part++) {
            // Each begins where the one before it has ended.
            steps *= (double) length / part;
        }
        return steps;
    }

    private boolean hasChoice() {
        return degree > 0 || ways > 1;
    }

    private RegexCost then(RegexCost next) {
        return new RegexCost(degree + next.degree, ways * next.ways, loops || next.loops, next.open);
    }

    private RegexCost or(RegexCost other) {
        return new RegexCost(
                Math.max(degree, other.degree), ways + other.ways, loops || other.loops, open || other.open);
    }

    private RegexCost times(Times times, boolean group) {
        if (times.most() == 0) {
            return ONE;
        }
        if (times.least() == 1 && times.most() == 1) {
            return this;
        }
        if (group && hasChoice() && (loops || times.endless() && (times.reluctant() || open))) {
            return ENDLESS;
        }
        if (times.most() == 1) {
            return new RegexCost(degree, ways + 1, false, open);
        }
        if (times.endless()) {
            return new RegexCost(degree + 1, ways, group, true);
        }
        return new RegexCost(
                Math.multiplyExact(Math.min(degree, 1_000), Math.min(times.most(), 1_000)),
                Math.pow(ways, times.most()) * (times.most() - times.least() + 1.0),
                group && (hasChoice() || times.most() > times.least()),
                false);
    }

    /** How often something may stand there. */
    private record Times(int least, int most, boolean reluctant) {
        private static final int ENDLESS = Integer.MAX_VALUE;
        private static final Times ONCE = new Times(1, 1, false);

        boolean endless() {
            return most == ENDLESS;
        }
    }

    /** Reads one from left to right. */
    private static final class Reader {
        private static final String LITERAL_END = "\\E";
        private static final int DEEPEST = 200;

        private final String regex;
        private int at;
        private int depth;

        private Reader(String regex) {
            this.regex = regex;
        }

        private RegexCost whole() {
            RegexCost cost = ONE;
            while (at < regex.length() && cost.ways < Double.POSITIVE_INFINITY) {
                cost = cost.then(alternatives());
                // One that closes nothing; Java refuses it.
                at++;
            }
            return cost;
        }

        private RegexCost alternatives() {
            RegexCost all = sequence();
            while (is('|')) {
                at++;
                all = all.or(sequence());
            }
            return all;
        }

        private RegexCost sequence() {
            RegexCost cost = ONE;
            while (at < regex.length() && !is('|') && !is(')')) {
                boolean group = is('(');
                RegexCost atom = group ? group() : atom();
                cost = cost.then(atom.times(times(), group));
            }
            return cost;
        }

        private boolean is(char letter) {
            return at < regex.length() && regex.charAt(at) == letter;
        }

        private RegexCost group() {
            at++;
            if (++depth > DEEPEST) {
                at = regex.length();
                return ENDLESS;
            }
            if (is('?') && opening()) {
                depth--;
                at = regex.length();
                return ENDLESS;
            }
            RegexCost inside = alternatives();
            at++;
            depth--;
            return inside;
        }

        /** Passes over what kind of group it is; whether it lets spaces and remarks stand in it, in which anything may hide. */
        private boolean opening() {
            at++;
            if (is('<') && !regex.startsWith("<=", at) && !regex.startsWith("<!", at)) {
                at = end(">");
                return false;
            }
            boolean remarks = false;
            while (at < regex.length() && "<=!>:".indexOf(regex.charAt(at)) < 0 && !is(')')) {
                remarks |= is('x');
                at++;
            }
            while (at < regex.length() && "<=!>:".indexOf(regex.charAt(at)) >= 0) {
                at++;
                if (regex.charAt(at - 1) != '<') {
                    break;
                }
            }
            return remarks;
        }

        private int end(String mark) {
            int found = regex.indexOf(mark, at);
            return found < 0 ? regex.length() : found + mark.length();
        }

        private RegexCost atom() {
            if (is('[')) {
                characterClass();
                return ONE;
            }
            if (!is('\\')) {
                at++;
                return ONE;
            }
            at++;
            if (is('k') || at < regex.length() && regex.charAt(at) >= '1' && regex.charAt(at) <= '9') {
                at = regex.length();
                return ENDLESS;
            }
            if (is('Q')) {
                at = end(LITERAL_END);
            } else if (is('p') || is('P') || is('x') || is('N')) {
                at++;
                at = is('{') ? end("}") : Math.min(at, regex.length());
            } else {
                at++;
            }
            return ONE;
        }

        /** With classes inside of it, and letters that mean nothing there. */
        private void characterClass() {
            int open = 0;
            do {
                if (is('\\') && regex.startsWith("\\Q", at)) {
                    at = end(LITERAL_END);
                    continue;
                }
                if (is('\\')) {
                    at++;
                } else if (is('[')) {
                    open++;
                } else if (is(']')) {
                    open--;
                }
                at++;
            } while (open > 0 && at < regex.length());
        }

        private Times times() {
            Times times = count();
            if (times != Times.ONCE && (is('?') || is('+'))) {
                times = new Times(times.least(), times.most(), is('?'));
                at++;
            }
            return times;
        }

        private Times count() {
            if (is('*') || is('+') || is('?')) {
                char mark = regex.charAt(at++);
                return new Times(mark == '+' ? 1 : 0, mark == '?' ? 1 : Times.ENDLESS, false);
            }
            if (!is('{')) {
                return Times.ONCE;
            }
            int end = end("}");
            String[] bounds = regex.substring(at + 1, Math.max(at + 1, end - 1)).split(",", 2);
            at = end;
            int least = number(bounds[0], 0);
            return new Times(least, bounds.length == 1 ? least : number(bounds[1], Times.ENDLESS), false);
        }

        private static int number(String digits, int otherwise) {
            try {
                return Integer.parseInt(digits.strip());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
    }
}
