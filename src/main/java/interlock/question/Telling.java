package interlock.question;

import interlock.text.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Fills the slots of one sentence from what was asked and what the rows have. */
record Telling(CellText cells, Map<String, Object> values, Tally tally, Map<String, Integer> listed) {

    /** Stands behind the full stop of a name, such as 'Inc.', while the sentence is made: it ends no sentence. */
    private static final String OF_A_NAME = "\u0001";

    private static final Pattern TWO_STOPS = Pattern.compile("\\." + OF_A_NAME + "?(”|\")?\\.");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern JOINT = Pattern.compile("[;,] .*|[;,] ");

    /** @param sentence to be told */
    static String of(List<Part> sentence, CellText cells, Map<String, Object> values, Tally tally) {
        return new Telling(cells, values, tally, new HashMap<>()).sentence(sentence);
    }

    /** What a slot gives: nothing where it has nothing to tell. */
    private record Told(String text, boolean something, boolean counted) {
        static Told of(String text) {
            return new Told(text, !text.isEmpty(), false);
        }
    }

    private String sentence(List<Part> parts) {
        StringBuilder out = new StringBuilder();
        write(parts, this::filled, out);
        return cells.wording()
                .joined(SPACES.matcher(TWO_STOPS.matcher(out).replaceAll(".$1").replace(OF_A_NAME, ""))
                        .replaceAll(" ")
                        .strip());
    }

    private void write(List<Part> parts, Function<Part.Slot, Told> fill, StringBuilder out) {
        int lastTold = -1;
        for (int i = 0; i < parts.size(); i++) {
            Part next = i + 1 < parts.size() ? parts.get(i + 1) : parts.get(i);
            switch (parts.get(i)) {
                case Part.Words words -> out.append(said(before(words.text(), next)));
                case Part.Slot slot -> {
                    write(fill.apply(slot), out);
                    if (isName(slot) && out.toString().endsWith(".")) {
                        out.append(OF_A_NAME);
                    }
                }
                case Part.Optional optional -> {
                    List<Part.Optional> list = Part.Optional.listAt(i, parts);
                    if (list.size() > 1) {
                        joined(list, fill, out);
                        i += list.size() - 1;
                    } else if (hasAll(optional.parts(), fill)) {
                        int at = out.length();
                        write(withoutJoint(optional.parts(), out), fill, out);
                        // '($19bn) (0.4 GW)' is '($19bn, 0.4 GW)'.
                        if (lastTold == i - 1
                                && out.substring(Math.max(0, at - 1)).startsWith(") (")) {
                            out.replace(at - 1, at + 2, ", ");
                        }
                        lastTold = i;
                    }
                }
                case Part.Rows rows -> {
                    if (tally.isCutAmongEquals(rows)) {
                        out.replace(0, out.length(), cells.wording().beforeSome(out.toString()));
                    }
                    out.append(listed(rows));
                }
            }
        }
    }

    /** 'one supplier, two investors and three clouds'. */
    private void joined(List<Part.Optional> list, Function<Part.Slot, Told> fill, StringBuilder out) {
        List<List<Part>> told = list.stream()
                .map(Part.Optional::parts)
                .filter(one -> hasAll(one, fill))
                .toList();
        for (int i = 0; i < told.size(); i++) {
            out.append(
                    i == 0
                            ? ""
                            : i < told.size() - 1 ? ", " : " " + cells.wording().and() + " ");
            write(told.get(i).subList(1, told.get(i).size()), fill, out);
        }
    }

    private boolean isName(Part.Slot slot) {
        return slot.forms().isEmpty()
                && (cells.column(slot.name())
                                .filter(c -> c.type() == Column.Type.ENTITY || c.type() == Column.Type.DEAL)
                                .isPresent()
                        || cells.question()
                                .parameter(slot.name())
                                .filter(p -> p.kind().isReference())
                                .isPresent());
    }

    /** 'such as' stands before examples, and not before all that there are. */
    private String before(String words, Part next) {
        return next instanceof Part.Rows rows && tally.hasAll(rows)
                ? cells.wording().beforeAll(words)
                : words;
    }

    /** Words of the sentence: of what is supposed nobody may say that it is on record. */
    private String said(String words) {
        return tally.isSupposing() ? cells.wording().orSupposed(words) : words;
    }

    /** A number in words begins a sentence with a capital; a name is written as it is. */
    private static void write(Told told, StringBuilder out) {
        String text = quotedWithin(told.text(), out);
        boolean begins = out.isEmpty() || out.toString().endsWith(". ");
        out.append(
                told.counted() && begins && !text.isEmpty()
                        ? text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1)
                        : text);
    }

    /** What is quoted has other marks for what it quotes itself. */
    private static String quotedWithin(String text, StringBuilder out) {
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        return switch (before) {
            case '“' -> text.replace('“', '‘').replace('”', '’');
            case '«' -> text.replace('«', '“').replace('»', '”');
            default -> text;
        };
    }

    private boolean hasAll(List<Part> parts, Function<Part.Slot, Told> fill) {
        return parts.stream().allMatch(part -> switch (part) {
            case Part.Words words -> true;
            case Part.Slot slot -> fill.apply(slot).something();
            case Part.Optional optional -> true;
            case Part.Rows rows -> !tally.kept(rows).isEmpty();
        });
    }

    /** Where nothing stands before it that it could be joined to. */
    private static List<Part> withoutJoint(List<Part> parts, StringBuilder out) {
        String before = out.toString();
        boolean opening = before.isEmpty() || before.endsWith(": ") || before.endsWith(". ");
        if (!opening
                || !(parts.getFirst() instanceof Part.Words words)
                || !JOINT.matcher(words.text()).matches()) {
            return parts;
        }
        List<Part> rest = new ArrayList<>(parts);
        rest.set(0, new Part.Words(words.text().substring(2)));
        return rest;
    }

    private String listed(Part.Rows rows) {
        List<String> each = tally.toTell(rows).stream()
                .map(row -> {
                    StringBuilder out = new StringBuilder();
                    write(rows.parts(), slot -> ofRow(slot, row), out);
                    return out.toString();
                })
                .toList();
        List<String> once = each.stream().distinct().toList();
        boolean list = rows.joint().equals(",");
        boolean bare = rows.parts().getLast() instanceof Part.Slot;
        List<String> named =
                list && !bare ? AmountsByName.of(rows.has(cells::isRange) ? each : once, cells.wording()) : once;
        listed.putIfAbsent(rows.mark(), named.size());
        return list ? cells.wording().and(named) : String.join("; ", named).replace(".; ", "; ");
    }

    /** Of one row: its own columns go before parameters. */
    private Told ofRow(Part.Slot slot, Map<String, Object> row) {
        String name = slot.name();
        if (cells.isRange(name)) {
            return Told.of(cells.range(name, row::get));
        }
        if (cells.column(name).isEmpty()) {
            return filled(slot);
        }
        List<Object> own = Tally.flat(row.get(name)).toList();
        if (slot.forms().isEmpty()) {
            return Told.of(cells.ofColumn(name, own, 0));
        }
        return own.size() == 1 && own.getFirst() instanceof Number number
                ? counted(slot, number.longValue(), "")
                : counted(slot, own.size(), "");
    }

    private Told filled(Part.Slot slot) {
        Optional<Long> number = number(slot);
        if (number.isPresent()) {
            return counted(slot, number.get(), sureness(slot));
        }
        String name = slot.name();
        if (isOfOneRow(slot)) {
            return Told.of(
                    cells.isRange(name)
                            ? cells.range(name, column -> tally.cell(slot.reach(), column))
                            : cells.ofColumn(name, tally.values(slot.reach(), name), 0));
        }
        Optional<Parameter> parameter = parameter(slot);
        if (parameter.isPresent()) {
            return Told.of(cells.ofParameter(parameter.get(), given(name)));
        }
        List<Object> listed = tally.values(name, slot.mark());
        long more = tally.isPartial(slot.mark()) ? -1 : tally.different(name, slot.mark()) - listed.size();
        return Told.of(cells.ofColumn(name, listed, (int) more));
    }

    /** What a slot counts; nothing where it lists. */
    private Optional<Long> number(Part.Slot slot) {
        String name = slot.name();
        boolean inWords = !slot.forms().isEmpty();
        if (isOfOneRow(slot)) {
            return inWords ? Optional.of(tally.number(slot.reach(), name)) : Optional.empty();
        }
        if (name.equals("rows")) {
            return Optional.of(tally.rows());
        }
        Optional<Parameter> parameter = parameter(slot);
        if (parameter.isPresent()) {
            return inWords ? Optional.of(given(slot, parameter.get())) : Optional.empty();
        }
        if (slot.reach() == Part.Reach.EACH || !slot.mark().isEmpty()) {
            return inWords ? Optional.of(tally.different(name, slot.mark())) : Optional.empty();
        }
        if (cells.isMark(name)) {
            return Optional.of(tally.count(name));
        }
        return inWords
                ? Optional.of(tally.isCounted(name) ? tally.count(name) : tally.different(name, ""))
                : Optional.empty();
    }

    /** A number that was given, else how many; a name in the plural, such as 'test tools', agrees with a word for many. */
    private long given(Part.Slot slot, Parameter parameter) {
        List<Object> given = given(slot.name());
        boolean one = given.size() == 1;
        if (one && given.getFirst() instanceof Number number && !parameter.list()) {
            return number.longValue();
        }
        boolean hasAPair =
                slot.number() == Part.Number.AGREED_WITH && slot.forms().size() == 2;
        boolean named = one && hasAPair && parameter.kind().isReference();
        return named && cells.wording().isPlural(cells.ofParameter(parameter, given)) ? 2 : given.size();
    }

    /** The parameter that a slot is filled from. */
    private Optional<Parameter> parameter(Part.Slot slot) {
        String name = slot.name();
        boolean ofRows = slot.reach() != Part.Reach.ALL || !slot.mark().isEmpty();
        if (ofRows || !values.containsKey(name)) {
            return Optional.empty();
        }
        boolean columnTells =
                given(name).isEmpty() && tally.rows() > 0 && cells.column(name).isPresent();
        return columnTells ? Optional.empty() : cells.question().parameter(name);
    }

    private static boolean isOfOneRow(Part.Slot slot) {
        return slot.reach() == Part.Reach.FIRST || slot.reach() == Part.Reach.LAST;
    }

    private List<Object> given(String name) {
        return Tally.flat(values.get(name)).toList();
    }

    /** Where not all rows are known there may be more. */
    private String sureness(Part.Slot slot) {
        if (isOfOneRow(slot) || parameter(slot).isPresent()) {
            return "";
        }
        if (slot.name().equals("rows")) {
            return tally.isWhole() ? "" : cells.wording().moreThan();
        }
        return tally.isPartial() ? cells.wording().atLeast() : "";
    }

    private Told counted(Part.Slot slot, long n, String sureness) {
        List<String> forms = slot.forms().stream().map(this::said).toList();
        if (forms.isEmpty()) {
            boolean inFigures = n == 1 && cells.wording().oneIsInTheForm();
            String number = inFigures ? Figures.number(n, cells.language()) : Figures.count(n, cells.language());
            return new Told(sureness + number, n > 0, true);
        }
        if (slot.number() == Part.Number.AGREED_WITH) {
            // Of a list before it the word agrees with those that are named, however many there may be.
            boolean named = slot.mark().isEmpty() && Objects.equals(listed.get(slot.name()), 1);
            return new Told(agreeing(forms, named ? 1 : sureness.isEmpty() ? n : Long.MAX_VALUE), n > 0, true);
        }
        boolean none = n == 0 && forms.size() > 2;
        if (none && sureness.isEmpty()) {
            return new Told(forms.get(2), false, true);
        }
        String word = n == 1 ? forms.get(0) : forms.get(1);
        if (n == 1 && cells.wording().oneIsInTheForm()) {
            return new Told(sureness + word, true, true);
        }
        String number = n == 0 && !sureness.isEmpty()
                ? cells.wording().unknownNumberOf()
                : sureness + Figures.count(n, cells.language());
        return new Told(number + " " + word, n > 0, true);
    }

    /** 'it', 'both' where there is a form for two, 'all of them'. */
    private static String agreeing(List<String> forms, long n) {
        return n == 1 ? forms.getFirst() : n == 2 ? forms.get(1) : forms.getLast();
    }
}
