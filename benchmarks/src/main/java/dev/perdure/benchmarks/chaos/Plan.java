package dev.perdure.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one orchestration is to do. Every value in it is unique in the run.
 *
 * @param id the instance
 */
record Plan(String id, List<Part> parts) {
    private static final int BOOKS = 3;
    private static final int PLANS_FOR_A_BOOK = 40;
    private static final String AT = "at ";

    /** The n-th plan of a run; the same for the same seed. */
    static Plan of(long seed, int n) {
        Random random = new Random(seed * 1_000_003 + n);
        List<Part> parts = new ArrayList<>();
        for (int count = 2 + random.nextInt(3); count > 0; count--) {
            Part.Kind[] kinds = Part.Kind.values();
            Part.Kind kind = kinds[random.nextInt(kinds.length)];
            parts.add(
                    switch (kind) {
                        case CHAIN, FAN_OUT, CHILD -> Part.of(kind, 1 + random.nextInt(4));
                        case NAP -> Part.of(kind, 50 + random.nextInt(1_000));
                        case CALL, SIGNAL -> new Part(kind, 1, book(n, random));
                        case EVENT -> Part.of(kind, 1);
                    });
        }
        return new Plan("errand-" + n, parts);
    }

    /** Books are shared by neighbours only, so that none grows without end. */
    static String book(int n, Random random) {
        return "book-" + n / PLANS_FOR_A_BOOK + "-" + random.nextInt(BOOKS);
    }

    /** The value of a part, and of one of its activities. */
    String value(int part, int activity) {
        return id + "#" + part + "." + activity;
    }

    /** The plan of the sub-orchestration that is a part of this one. */
    Plan child(int part) {
        return new Plan(
                id + "/" + part,
                List.of(Part.of(Part.Kind.CHAIN, parts.get(part).size())));
    }

    /** The values of the events that this waits for, in order. */
    List<String> events() {
        return valuesOf(Part.Kind.EVENT);
    }

    /** The parts of a kind, each by its value. */
    List<String> valuesOf(Part.Kind kind) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == kind) {
                values.add(value(i, 0));
            }
        }
        return values;
    }

    /** What a called entity answers: where it put the value. */
    static String at(int position) {
        return AT + position;
    }

    /** The position in an {@link #at} answer. */
    static int position(String answer) {
        return Integer.parseInt(answer.substring(AT.length()));
    }

    /** Whether the orchestration that ended with this has done it all. */
    boolean isRight(List<String> result) {
        if (result.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < result.size(); i++) {
            if (!isRight(i, result.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isRight(int i, String result) {
        Part part = parts.get(i);
        int size = part.size();
        return switch (part.kind()) {
            case CHAIN -> result.equals(Integer.toString(size));
            case FAN_OUT -> result.equals(Integer.toString(size * (size + 1) / 2));
            case NAP -> result.equals("rested");
            case CHILD -> result.equals("[" + size + "]");
            case CALL -> result.matches(AT + "[0-9]+");
            case SIGNAL -> result.equals("signalled");
            case EVENT -> events().contains(result);
        };
    }
}
