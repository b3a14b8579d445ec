package interlock.dataset.generate;

import interlock.dataset.NotADataSet;
import interlock.dataset.Table;
import interlock.dataset.TableFile;
import interlock.model.AmountQualifier;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.RecordKind;
import interlock.model.Standing;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A data set that nobody observed, of any size and with the shapes of real ones: hubs, circles, facts beside each other,
 * ten years of dates, amounts as ranges and unknown ones. The same for the same numbers and seed.
 */
public final class MarketGenerator {
    /** So that there are two of each kind. */
    static final int FEWEST_ENTITIES = 10;

    private static final int MOST_ENTITIES = 1 << 24;
    private static final int MOST_FACTS_EACH = 100;

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 12, 1);
    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays(FactGenerator.DAYS);
    static final String[] COUNTRIES = {"US", "US", "US", "CN", "TW", "JP", "KR", "DE", "FR", "NL", "GB"};
    private static final Standing[] STANDINGS = {
        Standing.COMPLETED,
        Standing.COMPLETED,
        Standing.COMMITTED,
        Standing.ANNOUNCED,
        Standing.ANNOUNCED,
        Standing.RUMOURED
    };
    private static final String[] CURRENCIES = {"USD", "USD", "USD", "EUR", "JPY"};

    private final Path folder;
    private final int facts;
    private final int deals;
    private final int sources;
    private final SplittableRandom random;
    private final NameGenerator words;
    private final OptionalCells optional;
    private final List<EntityKind> kinds = new ArrayList<>();

    private MarketGenerator(Path folder, int facts, long seed) {
        this.folder = folder;
        this.facts = facts;
        this.deals = 1 + facts / 50;
        this.sources = 1 + facts / 40;
        this.random = new SplittableRandom(seed);
        this.words = new NameGenerator(seed);
        this.optional = new OptionalCells(sources, ~seed);
    }

    /**
     * Writes the four files, row by row, into a folder that is made, or is empty.
     *
     * @throws NotADataSet where there are too few or too many of them, or the folder holds something
     */
    public static void write(Path folder, int entities, int facts, long seed) throws IOException {
        if (entities < FEWEST_ENTITIES || entities > MOST_ENTITIES) {
            throw new NotADataSet("A made-up market of " + entities + " entities: it takes from " + FEWEST_ENTITIES
                    + " to " + MOST_ENTITIES);
        }
        if (facts < 0 || facts > (long) MOST_FACTS_EACH * entities) {
            throw new NotADataSet("A made-up market of " + facts + " facts: it takes from 0 to " + MOST_FACTS_EACH
                    + " for each entity");
        }
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new NotADataSet("'" + folder + "' is not empty: name a folder that is, or a new one");
            }
        }
        new MarketGenerator(folder, facts, seed).write(entities);
    }

    private void write(int entities) throws IOException {
        file(Table.SOURCES, file -> {
            for (int source = 0; source < sources; source++) {
                file.row(source(source));
            }
        });
        file(Table.ENTITIES, file -> {
            for (int entity = 0; entity < entities; entity++) {
                file.row(entity(entity));
            }
        });
        file(Table.DEALS, file -> {
            for (int deal = 0; deal < deals; deal++) {
                file.row(deal(deal));
            }
        });
        FactGenerator drawing = new FactGenerator(kinds, deals, facts, random.split());
        file(Table.FACTS, file -> {
            for (int fact = 0; fact < facts; fact++) {
                file.row(fact(fact, drawing.next()));
            }
        });
    }

    private void file(Table table, Rows rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(table.file()))) {
            TableFile file = new TableFile(table, out);
            rows.to(file);
            file.flush();
        }
    }

    private interface Rows {
        void to(TableFile file) throws IOException;
    }

    private Map<String, Object> source(int source) {
        LocalDate published = day(random.nextInt(FactGenerator.DAYS));
        Map<String, Object> cells = new HashMap<>(Map.of(
                "id",
                "source-" + source,
                ":LABEL",
                RecordKind.SOURCE.label(),
                "title",
                "Report \"" + source + "\", made up",
                "publisher",
                "Made-up paper " + random.nextInt(50),
                "url",
                "https://example.org/reports/" + source,
                "language",
                random.nextInt(10) == 0 ? "de" : "en",
                "published",
                published,
                "retrieved",
                LAST_DAY));
        optional.source(cells);
        return cells;
    }

    private Map<String, Object> entity(int entity) {
        EntityKind kind = kind(entity);
        kinds.add(kind);
        Map<String, Object> cells = new HashMap<>();
        cells.put("id", NameGenerator.id(kind, entity));
        String label = kind.label();
        cells.put(":LABEL", List.of(EntityKind.ENTITY, label));
        cells.put("name", words.name(kind, entity));
        if (random.nextInt(5) == 0) {
            cells.put("aliases", List.of(label.charAt(0) + "-" + entity, words.name(kind, entity) + " " + entity));
        }
        if (kind == EntityKind.COMPANY) {
            cells.put("country", COUNTRIES[random.nextInt(COUNTRIES.length)]);
        }
        optional.entity(kind, entity, cells);
        if (kind == EntityKind.MODEL) {
            cells.put("released", day(random.nextInt(FactGenerator.DAYS)));
        }
        if (random.nextInt(20) == 0) {
            cells.put("completeFor", List.of(FactType.SUPPLIES.name(), FactType.SPENDS_ON.name()));
            cells.put("completeAsOf", LAST_DAY);
        }
        return cells;
    }

    private EntityKind kind(int entity) {
        if (entity < FEWEST_ENTITIES) {
            return EntityKind.at(entity / 2);
        }
        int dice = random.nextInt(100);
        if (dice < 55) {
            return EntityKind.COMPANY;
        }
        return dice < 70
                ? EntityKind.MODEL
                : dice < 75 ? EntityKind.CLOUD : dice < 85 ? EntityKind.CHIP : EntityKind.PRODUCT;
    }

    private Map<String, Object> deal(int deal) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("id", NameGenerator.id(RecordKind.DEAL, deal));
        cells.put(":LABEL", RecordKind.DEAL.label());
        cells.put("title", "Agreement " + deal);
        cells.put("announced", day(random.nextInt(FactGenerator.DAYS)));
        cells.put("sources", cited());
        amount(cells);
        return cells;
    }

    private Map<String, Object> fact(int number, FactGenerator.Drawn drawn) {
        FactType type = drawn.type();
        boolean toDeal = type == FactType.PARTY_TO;
        EntityKind to = kinds.get(toDeal ? drawn.from() : drawn.to());
        String end = NameGenerator.id(toDeal ? RecordKind.DEAL : to, drawn.to());
        Map<String, Object> cells = new HashMap<>();
        cells.put(":START_ID", NameGenerator.id(kinds.get(drawn.from()), drawn.from()));
        cells.put(":TYPE", type);
        cells.put(":END_ID", end);
        cells.put("id", "fact-" + number);
        cells.put("announced", day(drawn.day()));
        dates(cells, drawn.day());
        cells.put("sources", cited());
        String other = toDeal ? "agreement " + drawn.to() : words.name(to, drawn.to());
        cells.put(
                "statement",
                words.name(kinds.get(drawn.from()), drawn.from()) + " " + type.verb() + " " + other + ", says source "
                        + random.nextInt(sources) + ".");
        if (random.nextInt(30) == 0) {
            cells.put("exclusive", random.nextInt(2) == 0);
        }
        optional.fact(cells);
        if (toDeal || random.nextInt(10) == 0) {
            cells.put("deal", toDeal ? end : "deal-" + random.nextInt(deals));
        }
        terms(cells, type);
        return cells;
    }

    private void dates(Map<String, Object> cells, int announced) {
        int begins = announced;
        if (random.nextInt(3) == 0) {
            begins += random.nextInt(180);
            cells.put("since", day(begins));
        }
        boolean ends = random.nextInt(6) == 0;
        if (ends) {
            cells.put("until", day(begins + 30 + random.nextInt(1_500)));
        }
        cells.put(
                "status",
                ends && random.nextInt(4) == 0 ? Standing.ENDED : STANDINGS[random.nextInt(STANDINGS.length)].word());
    }

    private void terms(Map<String, Object> cells, FactType type) {
        switch (type) {
            case SUPPLIES -> cells.put("what", NameGenerator.thing(random));
            case SPENDS_ON -> {
                cells.put("what", NameGenerator.thing(random));
                amount(cells);
                if (random.nextInt(12) == 0) {
                    cells.put("quantityMin", 1.5);
                    cells.put("quantityMax", 1.5 + random.nextInt(8));
                    cells.put("quantityUnit", "GW");
                }
            }
            case INVESTS_IN -> {
                amount(cells);
                if (random.nextInt(8) == 0) {
                    cells.put("shareMin", random.nextInt(40) / 100.0);
                    cells.put("shareMax", 0.4);
                    cells.put("shareOf", "its equity");
                }
            }
            case OWNS -> {
                int percent = 1 + random.nextInt(100);
                cells.put("shareMin", percent / 100.0);
                cells.put("shareMax", percent / 100.0);
                cells.put("shareOf", "its equity");
            }
            case RIVALS -> cells.put("market", NameGenerator.market(random));
            default -> {}
        }
    }

    private void amount(Map<String, Object> cells) {
        long amount = 1 + random.nextInt(99);
        for (int zeros = 5 + random.nextInt(5); zeros > 0; zeros--) {
            amount *= 10;
        }
        switch (random.nextInt(6)) {
            case 0 -> cells.put("amountQualifier", AmountQualifier.UNDISCLOSED.word());
            case 1 -> {}
            case 2 -> amount(cells, AmountQualifier.AT_LEAST, amount, null);
            case 3 -> amount(cells, AmountQualifier.UP_TO, 0L, amount);
            case 4 -> amount(cells, AmountQualifier.ABOUT, amount, amount + amount / 10);
            default -> amount(cells, AmountQualifier.EXACT, amount, amount);
        }
    }

    private void amount(Map<String, Object> cells, AmountQualifier qualifier, long min, @Nullable Long max) {
        cells.put("amountQualifier", qualifier.word());
        cells.put("currency", CURRENCIES[random.nextInt(CURRENCIES.length)]);
        cells.put("amountMin", min);
        if (max != null) {
            cells.put("amountMax", max);
        }
    }

    private List<String> cited() {
        int first = random.nextInt(sources);
        int second = random.nextInt(sources);
        return first == second || random.nextInt(4) > 0
                ? List.of("source-" + first)
                : List.of("source-" + first, "source-" + second);
    }

    private static LocalDate day(int day) {
        return FIRST_DAY.plusDays(day);
    }
}
