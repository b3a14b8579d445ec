package interlock.dataset.generate;

import interlock.model.EntityKind;
import interlock.model.Preference;
import interlock.model.Segment;
import interlock.model.SourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** The cells that a file may do without, drawn apart from the others, which are the same with them and without. */
final class OptionalCells {
    private final int releases;
    private final SplittableRandom random;

    /** @param sources how many there are, of which some repeat the same release */
    OptionalCells(int sources, long seed) {
        this.releases = 1 + sources / 3;
        this.random = new SplittableRandom(seed);
    }

    void source(Map<String, Object> cells) {
        cells.put("kind", one(SourceKind.words()));
        if (random.nextInt(4) == 0) {
            cells.put("origin", "release-" + random.nextInt(releases));
        }
    }

    void entity(EntityKind kind, int number, Map<String, Object> cells) {
        if (kind == EntityKind.COMPANY || kind == EntityKind.CLOUD) {
            String home = one(Segment.words());
            String other = one(Segment.words());
            cells.put("segment", home.equals(other) ? List.of(home) : List.of(home, other));
            cells.putIfAbsent("country", one(List.of(MarketGenerator.COUNTRIES)));
        }
        if (kind == EntityKind.COMPANY && random.nextInt(4) == 0) {
            cells.put("ticker", "XTST:" + Integer.toString(number, 36).toUpperCase(Locale.ROOT));
        }
        if (random.nextInt(10) == 0) {
            cells.put("wikidata", "Q" + (1_000_000_000L + number));
        }
    }

    void fact(Map<String, Object> cells) {
        if (Boolean.TRUE.equals(cells.get("exclusive"))) {
            cells.put("preference", Preference.EXCLUSIVE.word());
        } else if (random.nextInt(40) == 0) {
            cells.put(
                    "preference",
                    one(Preference.words().subList(1, Preference.words().size())));
        }
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
