package dev.perdure.it.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code docs/features.md}.
 *
 * @param state {@code yes}, {@code partial}, {@code planned} or {@code no}
 * @param remark what is missing, or why; may be empty
 * @param places where it is documented, as links
 * @param tests what shows it, as {@code TestClass#method}
 */
record Feature(String group, String name, String state, String remark, List<String> places, List<String> tests) {
    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (.+?) \\| (.*?) ?\\| (.*?) ?\\|");

    /** All rows of a page. */
    static List<Feature> read(String page) {
        List<Feature> features = new ArrayList<>();
        String group = "";
        for (String line : page.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("## ")) {
                group = line.substring(3);
            } else if (row.matches() && !row.group(1).equals("feature")) {
                features.add(of(group, row));
            }
        }
        return features;
    }

    private static Feature of(String group, Matcher row) {
        String[] state = row.group(2).split(": ", 2);
        return new Feature(
                group,
                row.group(1),
                state[0],
                state.length == 1 ? "" : state[1],
                items(row.group(3)).toList(),
                items(row.group(4)).map(test -> test.replace("`", "")).toList());
    }

    private static Stream<String> items(String cell) {
        return Stream.of(cell.split("<br>")).map(String::strip).filter(item -> !item.isEmpty());
    }

    /** What it must say and does not, or the other way round. */
    Optional<String> contradiction() {
        boolean isWhole = switch (state) {
            case "yes" -> !places.isEmpty() && !tests.isEmpty() && remark.isEmpty();
            case "partial" -> !remark.isEmpty();
            case "planned", "no" -> tests.isEmpty();
            default -> false;
        };
        return isWhole
                ? Optional.empty()
                : Optional.of(this + ": yes names a place and a test and lacks nothing, partial says what is missing,"
                        + " planned and no have no test");
    }

    @Override
    public String toString() {
        return group + " / " + name;
    }
}
