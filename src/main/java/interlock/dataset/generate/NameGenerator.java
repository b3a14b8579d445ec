package interlock.dataset.generate;

import interlock.model.EntityKind;
import interlock.model.NodeKind;
import java.util.Locale;
import java.util.SplittableRandom;

/** The names of a made-up market, each the same for the same seed and number. */
final class NameGenerator {
    private static final String[] SYLLABLES = {
        "al", "bor", "cen", "dra", "el", "fen", "gra", "hal", "in", "jor", "kel", "lum", "mar", "nor", "or", "pel",
        "quan", "ros", "sil", "tor", "ul", "vel", "wen", "xan", "yor", "zen"
    };
    private static final String[][] KINDS = {
        {"Systems", "Industries", "Labs", "Group", "Networks", "Materials", "Power", "Holdings", "Optics", "Foundry"},
        {"Large", "Mini", "Vision", "Reasoner", "Code"},
        {"Cloud", "Compute", "Platform"},
        {"Accelerator", "Processor", "Switch"},
        {"Memory", "Substrate", "Resist", "Laser", "Interposer", "Gas"},
    };
    private static final String[] THINGS = {
        "compute",
        "AI accelerators",
        "HBM",
        "foundry",
        "advanced packaging",
        "optics",
        "power",
        "cooling",
        "data centres"
    };
    private static final String[] MARKETS = {"chat models", "accelerators", "cloud", "memory", "tools, for fabs"};

    private final long seed;

    NameGenerator(long seed) {
        this.seed = seed;
    }

    String name(EntityKind kind, int entity) {
        SplittableRandom random = new SplittableRandom(seed ^ (entity * 0x9E3779B97F4A7C15L));
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append(one(SYLLABLES, random));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word + " " + one(KINDS[kind.ordinal()], random);
    }

    static String id(NodeKind kind, int number) {
        return kind.label().toLowerCase(Locale.ROOT) + "-" + number;
    }

    static String thing(SplittableRandom random) {
        return one(THINGS, random);
    }

    static String market(SplittableRandom random) {
        return one(MARKETS, random);
    }

    private static String one(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
