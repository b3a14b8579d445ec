package interlock.dataset.check;

import interlock.dataset.DataSet;
import interlock.dataset.Placeholder;
import interlock.dataset.Row;
import interlock.dataset.SeveralParties;
import interlock.dataset.Warnings;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Preference;
import interlock.model.Reliance;
import interlock.text.EnglishList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What looks wrong in a row by itself: optional cells that are empty although the data set uses their column, and names of roles. */
final class WarningRules {
    /** What the types of fact call their roles: a thing bought or supplied under such a name would be a substitute there. */
    private static final List<String> FIXED_ROLES = Stream.of(FactType.values())
            .map(FactType::reliance)
            .filter(reliance -> reliance.role() != Reliance.Role.WHAT)
            .map(Reliance::roleWord)
            .filter(word -> !word.isEmpty())
            .toList();

    private static final Set<String> AT_HOME = Set.of(EntityKind.COMPANY.label(), EntityKind.CLOUD.label());

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** In years. */
    private static final int LONGEST = 50;

    private final Warnings warnings;

    WarningRules(Warnings warnings) {
        this.warnings = warnings;
    }

    void warn(DataSet dataSet) {
        if (uses(dataSet.sources(), "kind")) {
            dataSet.sources().forEach(source -> empty(source, "kind", "kind is empty"));
        }
        if (uses(dataSet.entities(), "segment")) {
            dataSet.entities().stream().filter(WarningRules::isAtHome).forEach(this::home);
        }
        if (uses(dataSet.facts(), "preference")) {
            dataSet.facts().stream()
                    .filter(fact -> Boolean.TRUE.equals(fact.value("exclusive")))
                    .forEach(fact -> empty(
                            fact,
                            "preference",
                            "exclusive is true and preference is not " + Preference.EXCLUSIVE.word()));
        }
        dataSet.facts().forEach(this::role);
        dataSet.facts().forEach(this::end);
        Stream.concat(dataSet.facts().stream(), dataSet.deals().stream())
                .forEach(one -> listed(one, "currency", CurrencyCodes.ALL, "ISO 4217", "such as GBP"));
        dataSet.entities().forEach(this::named);
        dataSet.entities()
                .forEach(one -> listed(one, "country", COUNTRIES, "ISO 3166", "such as GB for the United Kingdom"));
        several(dataSet.entities());
    }

    private void named(Row entity) {
        String name = entity.text("name");
        if (Placeholder.is(name)) {
            warnings.add(
                    entity.place(),
                    "name",
                    "a name that says that nothing is known",
                    name,
                    "leave it out; in a mapping by missing: [" + name + "]");
        }
    }

    /** A name of two parts may be one firm's; where a part is a firm of its own here, it is not. */
    private void several(List<Row> entities) {
        List<Row> divided = entities.stream()
                .filter(entity -> entity.list(":LABEL").getLast().equals(EntityKind.COMPANY.label()))
                .filter(entity -> SeveralParties.of(entity.text("name")).size() > 1)
                .toList();
        if (divided.isEmpty()) {
            return;
        }
        Set<String> names = entities.stream().map(entity -> entity.text("name")).collect(Collectors.toSet());
        for (Row entity : divided) {
            String name = entity.text("name");
            List<String> parts = SeveralParties.of(name);
            if (SeveralParties.isPlain(name, parts) || parts.stream().anyMatch(names::contains)) {
                warnings.add(
                        entity.place(),
                        "name",
                        "a name that reads as several parties together",
                        name,
                        "give each a row of its own; in a mapping by split: {the column: [\",\", \" and \"]}");
            }
        }
    }

    private void role(Row fact) {
        String what = fact.text("what").toLowerCase(Locale.ROOT);
        boolean names = FactType.of(fact.text(":TYPE"))
                .filter(type -> type.role() == Reliance.Role.WHAT)
                .isPresent();
        if (names && FIXED_ROLES.contains(what)) {
            warnings.add(
                    fact.place(),
                    "what",
                    "what is spelt like a fixed role",
                    fact.text("what"),
                    "name the thing otherwise: " + EnglishList.and(FIXED_ROLES) + " are roles");
        }
    }

    /** Lists write 9999-12-31 or 2099-12-31 where nobody knows an end: it is read as one all the same. */
    private void end(Row fact) {
        LocalDate began = fact.day(fact.given("since") ? "since" : "announced");
        LocalDate until = fact.day("until");
        if (began != null && until != null && until.isAfter(began.plusYears(LONGEST))) {
            warnings.add(
                    fact.place(),
                    "until",
                    "until is so far ahead that it stands for no end",
                    until.toString(),
                    "leave it empty where no end is known");
        }
    }

    /** A code of the right length that nobody has given to anything, as a slip of the pen makes it: it loads, and stands alone. */
    private void listed(Row row, String column, Set<String> codes, String list, String example) {
        String code = row.text(column);
        if (!code.isEmpty() && !codes.contains(code)) {
            warnings.add(
                    row.place(), column, column + " is no code of " + list, code, "give one of its codes, " + example);
        }
    }

    private static boolean uses(List<Row> rows, String column) {
        return rows.stream().anyMatch(row -> row.given(column));
    }

    private static boolean isAtHome(Row entity) {
        return AT_HOME.contains(entity.list(":LABEL").getLast());
    }

    private void home(Row entity) {
        String kind = entity.list(":LABEL").getLast();
        empty(entity, "segment", "a " + kind + " without a segment");
        empty(entity, "country", "a " + kind + " without a country");
    }

    private void empty(Row row, String column, String problem) {
        if (!row.given(column)) {
            warnings.add(row.place(), column, problem, row.id(), "");
        }
    }
}
