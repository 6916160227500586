package dev.perdure.checker.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public types of the JDK that people have looked at and that no rule forbids as a whole: the resources {@code
 * jdk/MODULE.types}. A line is {@code TYPE clean}, if no rule is about a member that the type declares, or {@code TYPE
 * partly}, if all but those members are fine; {@code PACKAGE.* clean} stands for all types of a package that have no line
 * of their own. {@code since N} and {@code until N} name the first and last JDK that has the type. Immutable.
 *
 * <p>Fine is what gives the same for the same arguments, and what only objects have that come from forbidden members.
 */
public final class JdkReview {
    /** The modules whose types are reviewed, of {@code java.desktop} only {@code java.beans} and below. */
    static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.sql",
            "java.xml");

    private static final Pattern FORM =
            Pattern.compile("([\\w.$]+?)(\\.\\*)? (clean|partly)(?: since (\\d+))?(?: until (\\d+))?");

    /** @param name binary name of a type, or name of a package */
    record Line(String name, boolean isPackage, boolean isPartly, int since, int until, String place) {}

    private final Map<String, Line> types;
    private final Map<String, Line> packages;

    private JdkReview(List<Line> lines) {
        this.types = byName(lines, false);
        this.packages = byName(lines, true);
    }

    /** The one that Perdure brings. */
    public static JdkReview builtIn() {
        List<Line> lines = new ArrayList<>();
        MODULES.forEach(module -> lines.addAll(parse("jdk/" + module + ".types")));
        return new JdkReview(lines);
    }

    private static List<Line> parse(String file) {
        List<String> lines = RuleSet.lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> line(lines.get(i), file + ":" + (i + 1)))
                .toList();
    }

    private static Line line(String text, String place) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException(place + ": '" + text + "' is not understood");
        }
        return new Line(
                form.group(1),
                form.group(2) != null,
                form.group(3).equals("partly"),
                Optional.ofNullable(form.group(4)).map(Integer::parseInt).orElse(0),
                Optional.ofNullable(form.group(5)).map(Integer::parseInt).orElse(Integer.MAX_VALUE),
                place);
    }

    private static Map<String, Line> byName(List<Line> lines, boolean packages) {
        Map<String, Line> byName = new HashMap<>();
        for (Line line : lines) {
            if (line.isPackage() == packages && byName.put(line.name(), line) != null) {
                throw new IllegalStateException(line.place() + ": a second line for " + line.name());
            }
        }
        return byName;
    }

    Stream<Line> lines() {
        return Stream.of(types, packages).flatMap(map -> map.values().stream());
    }

    /** The line about a type: its own, or its package's. */
    Optional<Line> deciding(String binaryName) {
        String ofPackage = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
        return Optional.ofNullable(types.get(binaryName)).or(() -> Optional.ofNullable(packages.get(ofPackage)));
    }

    /** What it says of a type of the JDK, for people; goes on after "allowed: ". */
    public String text(String binaryName) {
        return deciding(binaryName)
                .map(line -> line.isPartly()
                        ? "its type was reviewed, and this is not among the members that differ on replay."
                        : "its type was reviewed, and no member that it declares differs on replay.")
                .orElse("its type was not reviewed.");
    }
}
