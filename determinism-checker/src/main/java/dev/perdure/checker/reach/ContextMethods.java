package dev.perdure.checker.reach;

import java.util.Set;

/** What the methods of an orchestration's context mean to its history. */
public final class ContextMethods {
    private static final Set<String> SILENT = Set.of(
            "<init>",
            "customStatus",
            "equals",
            "events",
            "getClass",
            "hashCode",
            "instanceId",
            "isReplaying",
            "logger",
            "newUuid",
            "now",
            "parentId",
            "random",
            "shouldContinueAsNew",
            "toString",
            "version");

    private ContextMethods() {}

    /** Whether the history tells that a method of that name was called. */
    public static boolean isRecorded(String name) {
        return !SILENT.contains(name);
    }
}
