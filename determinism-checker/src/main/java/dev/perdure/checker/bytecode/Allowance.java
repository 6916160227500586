package dev.perdure.checker.bytecode;

import java.util.List;

/**
 * An {@code @AllowNondeterminism} in a class file.
 *
 * @param place the annotated method, field or type
 * @param rules ids as they were written
 * @param member a signature, or empty for all members
 */
public record Allowance(MemberRef place, List<String> rules, String member, String reason) {
    static final String ANNOTATION = "Ldev/perdure/AllowNondeterminism;";
}
