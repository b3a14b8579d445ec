package interlock.question;

import interlock.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 'Anthropic ($8bn)' and 'Anthropic (at least $3bn)' are 'Anthropic ($8bn and at least $3bn)'. */
final class AmountsByName {
    private static final Pattern NAME_AND_AMOUNT = Pattern.compile("(.*\\S) \\(([^()]*)\\)");

    private AmountsByName() {}

    /** Each name once, in the order in which they came, with all its amounts. */
    static List<String> of(List<String> each, Wording wording) {
        Map<String, List<String>> amounts = new LinkedHashMap<>();
        for (String one : each) {
            Matcher parts = NAME_AND_AMOUNT.matcher(one);
            boolean amount = parts.matches();
            List<String> known = amounts.computeIfAbsent(amount ? parts.group(1) : one, unseen -> new ArrayList<>());
            if (amount) {
                known.add(parts.group(2));
            }
        }
        return amounts.entrySet().stream()
                .map(one -> one.getKey() + (one.getValue().isEmpty() ? "" : " (" + wording.and(one.getValue()) + ")"))
                .toList();
    }
}
