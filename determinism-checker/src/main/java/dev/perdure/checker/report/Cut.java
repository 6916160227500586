package dev.perdure.checker.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * As much of a list as fits into a report. Nobody reads a report of a megabyte, and services that take reports refuse
 * one.
 *
 * @param texts what fits, in order
 * @param items what the texts are of
 * @param leftOut how many did not fit
 */
record Cut<T>(List<String> texts, List<T> items, int leftOut) {
    /** Bytes of a whole report; what surrounds the items has a tenth of it. */
    static final int REPORT = 1_000_000;

    private static final int ITEMS = REPORT - REPORT / 10;
    private static final int FULL = 500;

    /** Goes past what is too large by itself, but not on when there is no room for anything. */
    static <T> Cut<T> of(List<T> items, Function<T, String> print) {
        List<String> texts = new ArrayList<>();
        List<T> kept = new ArrayList<>();
        int room = ITEMS;
        for (int i = 0; i < items.size() && room > FULL; i++) {
            String text = print.apply(items.get(i));
            int size = text.getBytes(StandardCharsets.UTF_8).length + 2;
            if (size <= room) {
                texts.add(text);
                kept.add(items.get(i));
                room -= size;
            }
        }
        return new Cut<>(texts, kept, items.size() - kept.size());
    }

    /** What a report says of what was left out; empty if nothing was. */
    String note() {
        return leftOut == 0 ? "" : "%,d more are left out, for a report has at most 1 MB.".formatted(leftOut);
    }
}
