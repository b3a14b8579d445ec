package interlock.question;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The best way to lay typed words beside a pattern in its order: dynamic programming from the end, as in edit distance.
 * O(typed² · slots + typed · words of the pattern).
 */
final class Alignment {
    /** Steps that are no end of a slot, which is a place from 1 up. */
    private static final int TOO_MANY = -1;

    private static final int MISSING = -2;
    private static final int SAME = -3;

    private final Phrase pattern;
    private final Heard heard;
    private final double[][] score;
    private final double[][] spoken;
    private final int[][] step;

    Alignment(Phrase pattern, Heard heard) {
        this.pattern = pattern;
        this.heard = heard;
        score = new double[pattern.size() + 1][heard.size() + 1];
        spoken = new double[pattern.size() + 1][heard.size() + 1];
        step = new int[pattern.size() + 1][heard.size() + 1];
        for (int p = pattern.size(); p >= 0; p--) {
            for (int t = heard.size(); t >= 0; t--) {
                choose(p, t);
            }
        }
    }

    Phrase.Fit best() {
        Map<String, String> slots = new LinkedHashMap<>();
        int p = 0;
        int t = 0;
        while (p < pattern.size() || t < heard.size()) {
            int taken = step[p][t];
            if (taken > 0) {
                slots.put(pattern.slot(p), heard.written(t, taken));
            }
            p += taken == TOO_MANY ? 0 : 1;
            t = taken > 0 ? taken : taken == MISSING ? t : t + 1;
        }
        return new Phrase.Fit(slots, score[0][0], spoken[0][0]);
    }

    private void choose(int p, int t) {
        boolean patternEnds = p == pattern.size();
        boolean typedEnds = t == heard.size();
        if (patternEnds && typedEnds) {
            return;
        }
        score[p][t] = Double.NEGATIVE_INFINITY;
        if (!typedEnds) {
            consider(p, t, TOO_MANY, p, t + 1, heard.word(t).isFiller() ? -0.02 : -0.6, 0);
        }
        if (patternEnds) {
            return;
        }
        double weight = pattern.weight(p);
        // At the end a word of the pattern that is missing may come yet.
        consider(p, t, MISSING, p + 1, t, -weight * (typedEnds ? 0.1 : 0.5), 0);
        if (typedEnds) {
            return;
        }
        if (pattern.isSlot(p)) {
            slot(p, t);
            return;
        }
        double likeness = heard.likeness(t, pattern.number(p));
        if (likeness > 0) {
            consider(p, t, SAME, p + 1, t + 1, weight * likeness, weight);
        }
    }

    private void slot(int p, int t) {
        int asking = 0;
        for (int end = t + 1; end <= heard.size(); end++) {
            asking += heard.word(end - 1).isAsking() ? 1 : 0;
            boolean untidy = heard.word(t).isFiller() || heard.word(end - 1).isFiller();
            double worth = Phrase.SLOT - 0.03 * (end - t - 1) - (untidy ? 0.2 : 0) - 0.6 * asking;
            consider(p, t, end, p + 1, end, worth, 0);
        }
    }

    /** Takes a step where it is better than what is known. */
    private void consider(int p, int t, int taken, int nextP, int nextT, double worth, double said) {
        double here = score[nextP][nextT] + worth;
        if (here > score[p][t]) {
            score[p][t] = here;
            spoken[p][t] = spoken[nextP][nextT] + said;
            step[p][t] = taken;
        }
    }
}
