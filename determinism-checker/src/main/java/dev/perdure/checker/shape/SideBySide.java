package dev.perdure.checker.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts in columns, equal lines beside each other. {@code <} marks a line that is only on the left, {@code >} one
 * that is only on the right. Of long equal stretches only the ends are shown.
 */
final class SideBySide {
    private static final int CONTEXT = 3;

    private record Row(String left, String mark, String right) {}

    private SideBySide() {}

    static List<String> of(String leftTitle, List<String> left, String rightTitle, List<String> right) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(leftTitle, "|", rightTitle));
        rows.addAll(shortened(rows(left, right)));
        int width = rows.stream().mapToInt(row -> row.left().length()).max().orElse(0);
        return rows.stream()
                .map(row -> (row.left() + " ".repeat(width - row.left().length()) + " " + row.mark() + " "
                                + row.right())
                        .stripTrailing())
                .toList();
    }

    /** By the longest common subsequence. */
    private static List<Row> rows(List<String> left, List<String> right) {
        int[][] common = common(left, right);
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                rows.add(new Row(left.get(i++), " ", right.get(j++)));
            } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                rows.add(new Row(left.get(i++), "<", ""));
            } else {
                rows.add(new Row("", ">", right.get(j++)));
            }
        }
        return rows;
    }

    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Row> shortened(List<Row> rows) {
        List<Row> shown = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < rows.size(); i++) {
            if (isNearDifference(rows, i)) {
                shown.add(rows.get(i));
                left = false;
            } else if (!left) {
                shown.add(new Row("...", " ", "..."));
                left = true;
            }
        }
        return shown;
    }

    private static boolean isNearDifference(List<Row> rows, int at) {
        return rows.subList(Math.max(0, at - CONTEXT), Math.min(rows.size(), at + CONTEXT + 1)).stream()
                .anyMatch(row -> !row.mark().equals(" "));
    }
}
