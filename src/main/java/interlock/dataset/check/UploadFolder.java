package interlock.dataset.check;

import interlock.dataset.DataSet;
import interlock.dataset.NotADataSet;
import interlock.dataset.Restatement;
import interlock.dataset.Table;
import interlock.dataset.input.ForeignFile;
import interlock.text.Abridged;
import interlock.text.EnglishList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a data set from a zip, in a folder of their own that is gone when it is closed. Only names that we give
 * ourselves are written, and no more bytes than agreed, whatever the zip says of itself.
 */
public final class UploadFolder implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("(?:(.*)/)?([^/\\p{Cntrl}.][^/\\p{Cntrl}]*)");
    private static final Set<String> MAPPINGS =
            Set.of("mapping.yaml", "mapping.yml", DataSet.SAME_FILE, Restatement.FILE);
    /** What the archives of a Mac hold beside its files. */
    private static final String MAC = "__MACOSX";

    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final int CHUNK = 1 << 16;

    private final Path folder;
    /** The folders of a zip, in the order in which they came. */
    private final Set<String> order = new LinkedHashSet<>();

    private long left;

    private UploadFolder(Path folder, long most) {
        this.folder = folder;
        this.left = most;
    }

    /**
     * Unpacks a zip whose files lie at its top, or in one folder.
     *
     * @param uploads where folders of uploads are made
     * @param most the most bytes that its files may have together
     * @throws NotADataSet where it is no zip, has too many files or is too large
     */
    public static UploadFolder zip(Path uploads, InputStream zip, long most) {
        UploadFolder unpacked = empty(uploads, most);
        try {
            unpacked.addZip(zip);
            return unpacked;
        } catch (RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /**
     * A folder to which files are {@link #add added}.
     *
     * @param uploads where folders of uploads are made
     * @param most the most bytes that its files may have together
     */
    public static UploadFolder empty(Path uploads, long most) {
        try {
            return new UploadFolder(Files.createTempDirectory(ofThisProcess(uploads), "data-set"), most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a file.
     *
     * @throws NotADataSet where the name is no plain name of a file of a data set, or it is too large
     * @throws UncheckedIOException where our own disk does not take it
     */
    public void add(String name, InputStream in) {
        if (!isWanted(name)) {
            throw new NotADataSet("'" + Abridged.text(name, LONGEST_NAME)
                    + "' is no file of a data set: such a file ends in .csv, or in .yaml; with a mapping also in "
                    + ForeignFile.allowed());
        }
        add(folder, name, in);
    }

    private static boolean isWanted(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && !name.contains("/")
                && !name.contains("\\")
                && (ForeignFile.is(name) || low.endsWith(".yaml") || low.endsWith(".yml"));
    }

    private void add(Path to, String name, InputStream in) {
        if (name.length() > LONGEST_NAME) {
            throw new NotADataSet(
                    "The name of a file has " + name.length() + " characters, but may have at most " + LONGEST_NAME);
        }
        try (OutputStream out = Files.newOutputStream(to.resolve(name))) {
            byte[] some = new byte[CHUNK];
            for (int read = read(in, some); read >= 0; read = read(in, some)) {
                left -= read;
                if (left < 0) {
                    throw new NotADataSet("The files are too large together");
                }
                out.write(some, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + name + "' cannot be kept in " + folder, e);
        }
    }

    /** What cannot be read is the sender's fault; what cannot be written is ours. */
    private static int read(InputStream in, byte[] some) {
        try {
            return in.read(some);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static NotADataSet unreadable(IOException e) {
        return new NotADataSet("The zip cannot be read: " + e.getMessage());
    }

    /**
     * Adds the files of a zip that lie at its top, or in one folder.
     *
     * @throws NotADataSet where it is no zip, has too many files, holds two data sets, or all are too large together
     */
    public void addZip(InputStream zip) {
        Map<String, Set<String>> found = new TreeMap<>();
        Path apart = folder.resolve(".zip");
        create(apart);
        try (ZipInputStream in = new ZipInputStream(zip)) {
            int entries = 0;
            List<String> others = new ArrayList<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new NotADataSet("The zip has more than " + MOST_ENTRIES + " files");
                }
                // Some programs on Windows part folders by their own sign.
                Matcher name = NAME.matcher(entry.getName().replace('\\', '/'));
                if (!entry.isDirectory() && name.matches() && isWanted(name.group(2))) {
                    String within = name.group(1) == null ? "" : name.group(1);
                    if (!within.startsWith(MAC)) {
                        unpack(apart, found, within, name.group(2), in);
                    }
                } else if (!entry.isDirectory()) {
                    others.add(entry.getName());
                }
            }
            if (entries == 0) {
                throw new NotADataSet("This is no zip, or an empty one");
            }
            if (found.isEmpty()) {
                throw new NotADataSet("The zip holds no file of a data set"
                        + (others.isEmpty() ? "" : ", but '" + Abridged.text(others.getFirst(), LONGEST_NAME) + "'")
                        + ": such a file ends in .csv, or in .yaml; with a mapping also in " + ForeignFile.allowed());
            }
            readToTheEnd(zip);
        } catch (IOException e) {
            throw unreadable(e);
        }
        moveTheOne(apart, found);
    }

    private void unpack(Path apart, Map<String, Set<String>> found, String of, String name, InputStream in) {
        boolean first = !found.containsKey(of);
        Path to = apart.resolve(
                String.valueOf(first ? found.size() : List.copyOf(order).indexOf(of)));
        if (first) {
            order.add(of);
            create(to);
        }
        found.computeIfAbsent(of, any -> new TreeSet<>()).add(name);
        add(to, name, in);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }

    /** A data set is the folder with one of our own files or a mapping; where none has, all that is there. */
    private void moveTheOne(Path apart, Map<String, Set<String>> found) {
        List<String> sets = found.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(UploadFolder::marksADataSet))
                .map(Map.Entry::getKey)
                .toList();
        List<String> folders = sets.isEmpty() ? List.copyOf(found.keySet()) : sets;
        if (folders.size() > 1) {
            throw new NotADataSet("The zip holds more than one data set: "
                    + EnglishList.and(folders.stream()
                            .map(name -> "'" + (name.isEmpty() ? "its top" : Abridged.text(name, LONGEST_NAME)) + "'")
                            .toList())
                    + "; send each in a zip of its own");
        }
        for (String name : folders) {
            Path from = apart.resolve(String.valueOf(List.copyOf(order).indexOf(name)));
            for (String file : found.getOrDefault(name, Set.of())) {
                try {
                    Files.move(from.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException("'" + file + "' cannot be kept in " + folder, e);
                }
            }
        }
        order.clear();
        delete(apart);
    }

    private static boolean marksADataSet(String file) {
        return MAPPINGS.contains(file.toLowerCase(Locale.ROOT))
                || Stream.of(Table.values()).anyMatch(table -> table.file().equals(file));
    }

    /** The directory at the end of a zip is not needed, but who sends it waits until it is taken. */
    private void readToTheEnd(InputStream zip) {
        byte[] some = new byte[CHUNK];
        for (int read = read(zip, some); read >= 0; read = read(zip, some)) {
            left -= read;
            if (left < 0) {
                throw new NotADataSet("The files are too large together");
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /** Where this process keeps what it has not read yet; made where it is missing, for its owner alone. */
    public static Path ofThisProcess(Path uploads) throws IOException {
        Path own = Files.createDirectories(
                uploads.resolve(String.valueOf(ProcessHandle.current().pid())));
        own.toFile().setReadable(false, false);
        own.toFile().setReadable(true, true);
        return own;
    }

    /** Takes away what processes left that did not end in order. */
    public static void clear(Path uploads) {
        if (!Files.isDirectory(uploads)) {
            return;
        }
        try (Stream<Path> each = Files.list(uploads)) {
            each.filter(UploadFolder::isLeft).forEach(UploadFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("What uploads left in " + uploads + " cannot be taken away", e);
        }
    }

    private static boolean isLeft(Path process) {
        String pid = process.getFileName().toString();
        return pid.matches("[0-9]{1,18}")
                && (Long.parseLong(pid) == ProcessHandle.current().pid()
                        || ProcessHandle.of(Long.parseLong(pid)).isEmpty());
    }

    @Override
    public void close() {
        delete(folder);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
