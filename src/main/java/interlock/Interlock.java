package interlock;

/** The main class: settings, commands, wiring, orderly stop. */
public final class Interlock {
    private Interlock() {}

    /** Starts the product. */
    public static void main(String[] arguments) {
        System.out.println("Java " + Runtime.version());
    }
}
