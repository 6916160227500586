package dev.perdure.runtime.store;

import dev.perdure.RuntimeStatus;

/** The status of an instance as stored: the one letter is the storage format. */
public enum Status {
    PENDING("P", RuntimeStatus.PENDING),
    RUNNING("R", RuntimeStatus.RUNNING),
    SUSPENDED("S", RuntimeStatus.SUSPENDED),
    COMPLETED("C", RuntimeStatus.COMPLETED),
    FAILED("F", RuntimeStatus.FAILED),
    TERMINATED("T", RuntimeStatus.TERMINATED);

    private final String code;
    private final RuntimeStatus shown;

    Status(String code, RuntimeStatus shown) {
        this.code = code;
        this.shown = shown;
    }

    /** The stored letter. */
    public String code() {
        return code;
    }

    /** As users see it. */
    public RuntimeStatus shown() {
        return shown;
    }

    /** Whether the instance has ended. */
    public boolean isTerminal() {
        return shown.isTerminal();
    }

    /** The status with that letter. */
    public static Status ofCode(String code) {
        for (Status status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No status has the code '" + code + "'.");
    }

    /** The status that users see as this. */
    public static Status of(RuntimeStatus shown) {
        return valueOf(shown.name());
    }
}
