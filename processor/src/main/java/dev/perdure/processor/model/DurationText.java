package dev.perdure.processor.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration in an annotation: a number and a unit, {@code 500ms}, {@code 10s}, {@code 5m}, {@code 2h}, {@code 7d}. */
public record DurationText(long amount, Unit unit) {
    /** 100 years, which stands for no limit. */
    public static final DurationText UNLIMITED = new DurationText(36_500, Unit.DAYS);

    private static final Pattern FORM = Pattern.compile("(\\d{1,13})([a-z]+)");

    /** The duration that the text says; empty if it says none, or one of more than 100 years. */
    public static Optional<DurationText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.suffix.equals(matcher.group(2)))
                .filter(unit -> amount <= UNLIMITED.duration().toMillis() / unit.one.toMillis())
                .map(unit -> new DurationText(amount, unit))
                .findFirst();
    }

    /** As a duration. */
    public Duration duration() {
        return unit.one.multipliedBy(amount);
    }

    /** A unit of time. */
    public enum Unit {
        /** {@code ms} */
        MILLISECONDS("ms", "ofMillis", Duration.ofMillis(1)),
        /** {@code s} */
        SECONDS("s", "ofSeconds", Duration.ofSeconds(1)),
        /** {@code m} */
        MINUTES("m", "ofMinutes", Duration.ofMinutes(1)),
        /** {@code h} */
        HOURS("h", "ofHours", Duration.ofHours(1)),
        /** {@code d} */
        DAYS("d", "ofDays", Duration.ofDays(1));

        private final String suffix;
        private final String factory;
        private final Duration one;

        Unit(String suffix, String factory, Duration one) {
            this.suffix = suffix;
            this.factory = factory;
            this.one = one;
        }

        /** The method of {@link Duration} that makes one. */
        public String factory() {
            return factory;
        }
    }
}
